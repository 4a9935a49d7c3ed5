/** `POST /taskrouter/events`: the TaskRouter workspace's event callback. */
import { platformOf } from '../../src/routes/platform';
import { signedRoute } from '../../src/routes/signed-route';
import { taskRouterEventsRoute } from '../../src/routes/taskrouter-events';

export const handler = signedRoute(
  taskRouterEventsRoute,
  platformOf(() => ({ Runtime, Twilio })),
);
