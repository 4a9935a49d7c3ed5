/** `POST /taskrouter/events`: the TaskRouter workspace's event callback. */
import { signedRoute } from '../../src/routes/signed-route';
import { taskRouterEventsRoute } from '../../src/routes/taskrouter-events';

export const handler = signedRoute(taskRouterEventsRoute, {
  createResponse: () => new Twilio.Response(),
  readPolicyAsset: () => Runtime.getAssets()['/policy.json']?.open(),
});
