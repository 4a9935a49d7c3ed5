/** `POST /event-streams/events`: the webhook sink of Twilio Event Streams. */
import { eventStreamsRoute } from '../../src/routes/event-streams';
import { platformOf } from '../../src/routes/platform';
import { signedRoute } from '../../src/routes/signed-route';

export const handler = signedRoute(
  eventStreamsRoute,
  platformOf(() => ({ Runtime, Twilio })),
  // Event Streams discards what is answered by 403: an unknown way of writing JSON must not be.
  { jsonBody: 'verify-or-retry' },
);
