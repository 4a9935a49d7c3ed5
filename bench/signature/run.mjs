// What checking a signature costs, compared with the unavoidable HMAC.
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

const MEGABYTE = 1_000_000;
const HOSTILE_CONTEXT = { ...context, AUTH_TOKEN_SECONDARY: 'another', SIGNING_KEY: 'a third' };
/** Every option that gives a request more ways to have been signed. */
const HOSTILE_OPTIONS = {
  queryParameters: ['tenant', 'site'],
  allowGet: true,
  accountTokens: { [`AC${'0'.repeat(32)}`]: 'a fourth' },
  basicCredentials: { username: 'twilio', password: 'a "secret"' },
};
/** Unsigned requests, made to cost as much as possible. */
const HOSTILE = {
  'a field of 1 MB': { Field: 'x'.repeat(MEGABYTE) },
  'a field of 1 MB that grows when it is escaped': { Field: `"' `.repeat(MEGABYTE / 3) },
  'a declared parameter of 1 MB': { tenant: `"' `.repeat(MEGABYTE / 3) },
  'a declared parameter of 2 kB, escaped': { tenant: `"' `.repeat(700) },
  '900 fields': fields(900),
  '130,000 fields, 1 MB': fields(130_000),
  'a list of 250,000 texts, 1 MB': { Field: Array(250_000).fill('x') },
  'a JSON body of 130,000 members, 1 MB': { ...fields(130_000), bodySHA256: '0'.repeat(64) },
};

function fields(count) {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${count - index}`, '']));
}

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
  const unsigned = Object.entries(HOSTILE).map(([name, parameters]) => {
    const request = { headers: { 'x-twilio-signature': 'A'.repeat(28) } };
    const hostile = { AccountSid: `AC${'0'.repeat(32)}`, ...parameters, request };
    return [name, () => !verifyTwilioRequest(HOSTILE_CONTEXT, hostile, HOSTILE_OPTIONS).ok];
  });
  const hostileRows = await interleave(Object.fromEntries(unsigned), { quick });
  return [
    tableOfTimes(`The signature of a callback of ${(text.length / 1000).toFixed(1)} kB`, rows, {
      notes: [`Packages that the Function loads: ${loaded.length}.`],
    }),
    tableOfTimes('What an unsigned request costs, with all options and four keys', hostileRows, {
      unit: 'ms',
    }),
  ];
}
