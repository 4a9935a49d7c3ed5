import { createHash } from 'node:crypto';
import { describe, test } from '@jest/globals';
import fc from 'fast-check';
import {
  getExpectedTwilioSignature,
  validateRequest,
  validateRequestWithBody,
} from 'twilio/lib/webhooks/webhooks';
import { urlCandidates } from '../../src/signature/url-candidates';
import { verify } from '../../src/signature/verify';
import { verifyTwilioRequest } from '../../src/signature/verify-twilio-request';
import { runs } from '../support/runs';

const KEY = 'token-of-the-account';

/** From every class of characters that URLs treat specially, and from the others. */
const character = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...'abcXYZ019') },
  { weight: 3, arbitrary: fc.constantFrom(...'-._~!$&\'()*+,;=:@/?%[]{}|\\^`"<> ') },
  { weight: 1, arbitrary: fc.constantFrom('%20', '%27', '%2B', '%2f', '%C3%BC', '%', '%zz') },
  { weight: 1, arbitrary: fc.constantFrom('ü', '漢', '🙂', 'e\u0301', '\u202e') },
);
const text = fc.array(character, { maxLength: 8 }).map((characters) => characters.join(''));

const url = fc
  .record({
    scheme: fc.constantFrom('https', 'http', 'HTTPS'),
    userInfo: fc.constantFrom('', '', '', 'user@', 'user:pass@', 'us%40er:p%3Ass@'),
    host: fc.constantFrom('example.com', 'EXAMPLE.com', 'a-b.example.com', '127.0.0.1', '[::1]'),
    port: fc.constantFrom('', '', ':443', ':80', ':8443', ':1'),
    path: text.map((path) => `/${path.replace(/[?#]/g, '')}`),
    query: fc.oneof(
      fc.constant(''),
      text.map((query) => `?${query.replaceAll('#', '')}`),
    ),
    fragment: fc.constantFrom('', '', '', '#rc=3', '#'),
  })
  .map((parts) => Object.values(parts).join(''));

const value = fc.oneof(
  text,
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.array(text, { minLength: 1, maxLength: 3 }),
);
const form = fc.dictionary(fc.oneof(text, fc.constantFrom('A', 'AB', 'constructor')), value, {
  maxKeys: 4,
});

describe('with Twilio’s own validator', () => {
  test('forms with any URL and parameters get the same verdict', () => {
    fc.assert(
      fc.property(url, form, url, fc.nat(7), (url, form, otherUrl, which) => {
        const signature = signatureOfSome(url, otherUrl, form, which);
        // The fragment is never sent; Twilio's validator leaves it in (docs/signature.md).
        const expected = twilioSays(signature, url.replace(/#.*$/s, ''), form);
        const parameters = Object.entries(form);
        const request = { urls: urlCandidates(url), parameters, keys: [KEY] };
        return verify(signature, request) === expected;
      }),
      runs(100_000),
    );
  }, 300_000);

  test('JSON bodies get the same verdict, if the body can be serialised again', () => {
    const json = fc.dictionary(
      text.filter((name) => !['request', 'bodySHA256', ''].includes(name)),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(json, json, fc.boolean(), (signed, other, tampered) => {
        const body = JSON.stringify(signed);
        const sent = JSON.parse(tampered ? JSON.stringify(other) : body);
        const bodySHA256 = createHash('sha256').update(body).digest('hex');
        const url = `https://guard.twil.io/x?bodySHA256=${bodySHA256}`;
        const signature = getExpectedTwilioSignature(KEY, url, {});
        const expected = validateRequestWithBody(KEY, signature, url, JSON.stringify(sent));
        const verdict = verifyTwilioRequest(
          { DOMAIN_NAME: 'guard.twil.io', PATH: '/x', AUTH_TOKEN: KEY },
          { request: { headers: { 'x-twilio-signature': signature } }, bodySHA256, ...sent },
        );
        return verdict.ok === expected;
      }),
      runs(10_000),
    );
  });
});

test('any single change to a signed request is refused', () => {
  const context = { DOMAIN_NAME: 'guard.twil.io', PATH: '/taskrouter/events', AUTH_TOKEN: KEY };
  const url = 'https://guard.twil.io/taskrouter/events';
  const name = text.filter((name) => name !== '' && name !== 'request' && name !== '__proto__');
  const fields = fc.dictionary(name, value, { minKeys: 1, maxKeys: 5 });
  fc.assert(
    fc.property(fields, name, value, fc.nat(), (form, newName, newValue, at) => {
      const signature = getExpectedTwilioSignature(KEY, url, form);
      const ask = (form: object, signature: string, where: Record<string, string> = context) =>
        verifyTwilioRequest(where, {
          ...form,
          request: { headers: { 'x-twilio-signature': signature } },
        }).ok;
      const names = Object.keys(form);
      const chosen = names[at % names.length] ?? '';
      const { [chosen]: chosenValue = '', ...without } = form;
      const changes = [
        { ...form, [chosen]: newValue },
        { ...without, [newName]: chosenValue },
        { ...form, [newName]: newValue },
        without,
      ];
      const plain = { ...context, CALLBACK_BASE_URL: 'http://guard.twil.io' };
      return (
        ask(form, signature) &&
        changes.every(
          // The scheme has no mark between names and values: some changes leave the signed text as
          // it was (docs/signature.md, "What is not covered").
          (changed) =>
            getExpectedTwilioSignature(KEY, url, changed) === signature || !ask(changed, signature),
        ) &&
        !ask(form, flip(signature, at)) &&
        !ask(form, signature, { ...context, PATH: `/${newName}` }) &&
        !ask(form, signature, { ...context, DOMAIN_NAME: 'guard2.twil.io' }) &&
        !ask(form, signature, plain)
      );
    }),
    runs(50_000),
  );
}, 300_000);

/** Signs a body like some back end, or something else. */
function signatureOfSome(url: string, otherUrl: string, form: object, which: number): string {
  const candidates = [...urlCandidates(url)];
  const signed = [...candidates, otherUrl, url][which] ?? url;
  return getExpectedTwilioSignature(KEY, signed, { ...form });
}

/** Twilio's validator throws for a text that is no URL, which is also a refusal. */
function twilioSays(signature: string, url: string, form: object): boolean {
  try {
    return validateRequest(KEY, signature, url, { ...form });
  } catch {
    return false;
  }
}

/** Another character at one place. */
function flip(signature: string, at: number): string {
  const index = at % (signature.length - 1);
  const other = signature[index] === 'A' ? 'B' : 'A';
  return signature.slice(0, index) + other + signature.slice(index + 1);
}
