/** `POST /event-streams/events`: the webhook sink of Twilio Event Streams. */
import { eventStreamsRoute } from '../../src/routes/event-streams';
import { platformOf } from '../../src/routes/platform';
import { signedRoute } from '../../src/routes/signed-route';

export const handler = signedRoute(
  eventStreamsRoute,
  platformOf(() => ({ Runtime, Twilio })),
  // Event Streams discards what gets a 403; JSON written in an unknown way must not be lost.
  { jsonBody: 'verify-or-retry' },
);
