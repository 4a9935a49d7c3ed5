/** `POST /taskrouter/events`: the TaskRouter workspace's event callback. */
import { httpFunction } from '../../src/http/http-function';
import { taskRouterEventsRoute } from '../../src/http/taskrouter-events-route';

export const handler = httpFunction(taskRouterEventsRoute, {
  createResponse: () => new Twilio.Response(),
  readPolicyAsset: () => Runtime.getAssets()['/policy.json']?.open(),
});
