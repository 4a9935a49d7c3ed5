import { createHash } from 'node:crypto';
import type { TwilioResponse } from '../../../src/http/function-handler';
import { eventStreamsRoute } from '../../../src/routes/event-streams';
import { signedRoute } from '../../../src/routes/signed-route';
import { sign } from '../../../src/signature/sign';
import { RecordedResponse } from '../recorded-response';

const AUTH_TOKEN = 'token-of-the-account';
const PATH = '/event-streams/events';
const CONTEXT = { DOMAIN_NAME: 'localhost:3000', PATH, AUTH_TOKEN };

const handler = signedRoute(
  eventStreamsRoute,
  { createResponse: () => new RecordedResponse(), policyAsset: () => undefined },
  { jsonBody: 'verify-or-retry' },
);

/**
 * Calls the Event Streams Function, in this process and as on a developer's machine, with a
 * signed request.
 *
 * @param written The bytes of the body, of which the Function sees only their hash.
 */
export async function postBatch(
  body: object,
  settings: Readonly<Record<string, string>>,
  written = JSON.stringify(body),
): Promise<RecordedResponse> {
  const answers: TwilioResponse[] = [];
  const bodySHA256 = createHash('sha256').update(written).digest('hex');
  const signature = sign(`http://localhost:3000${PATH}?bodySHA256=${bodySHA256}`, {}, AUTH_TOKEN);
  const request = { headers: { 'x-twilio-signature': signature } };
  await handler({ ...CONTEXT, ...settings }, { ...body, bodySHA256, request }, (_, response) => {
    answers.push(response);
  });
  const [answer, ...more] = answers;
  if (answer === undefined || more.length > 0) throw new Error(`${answers.length} answers`);
  return answer as RecordedResponse;
}
