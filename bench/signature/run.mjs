// What the check of a signature costs beside the bare HMAC that no check can do without.
import { createHmac } from 'node:crypto';
import { createRequire } from 'node:module';
import { interleave } from '../interleave.mjs';
import { tableOfTimes } from '../tables.mjs';

const require = createRequire(import.meta.url);
const bundle = require.resolve('../../.twilioserverless/functions/http/signed-request.private.js');
const { verifyTwilioRequest } = require(bundle);
const loaded = Object.keys(require.cache).filter((path) => path !== bundle);
const { getExpectedTwilioSignature, validateRequest } = require('twilio/lib/webhooks/webhooks');

const KEY = 'an-invented-token';
const URL_CALLED = 'https://guard.twil.io/taskrouter/events';
const context = { DOMAIN_NAME: 'guard.twil.io', PATH: '/taskrouter/events', AUTH_TOKEN: KEY };
const form = {
  EventType: 'task.created',
  Sid: `EV${'0'.repeat(32)}`,
  TaskAttributes: JSON.stringify({ note: 'x'.repeat(3_700) }),
  ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`Field${index}`, `${index}`])),
};
const signature = getExpectedTwilioSignature(KEY, URL_CALLED, form);
const event = { ...form, request: { headers: { 'x-twilio-signature': signature } } };
const forged = { ...form, request: { headers: { 'x-twilio-signature': 'A'.repeat(28) } } };
const text =
  URL_CALLED +
  Object.keys(form)
    .sort()
    .map((name) => name + form[name])
    .join('');

if (!verifyTwilioRequest(context, event).ok) throw new Error('the genuine request is refused');
if (verifyTwilioRequest(context, forged).ok) throw new Error('the forged request is accepted');

export async function run({ quick }) {
  const rows = await interleave(
    {
      'bare HMAC of the same bytes': () => createHmac('sha1', KEY).update(text).digest('base64'),
      'verifyTwilioRequest, genuine': () => verifyTwilioRequest(context, event).ok,
      'verifyTwilioRequest, forged': () => !verifyTwilioRequest(context, forged).ok,
      "twilio's validateRequest, genuine": () => validateRequest(KEY, signature, URL_CALLED, form),
    },
    { quick },
  );
  return [
    tableOfTimes(`The signature of a callback of ${(text.length / 1000).toFixed(1)} kB`, rows, {
      notes: [`Packages that the Function loads: ${loaded.length}.`],
    }),
  ];
}
