import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { getExpectedTwilioSignature, validateRequest } from 'twilio/lib/webhooks/webhooks';
import { sign } from '../../src/signature/sign';
import { verify } from '../../src/signature/verify';
import { runs } from '../support/runs';

const KEY = '12345';

describe('a signature', () => {
  test("matches Twilio's documented example", () => {
    // Twilio docs, "Webhooks security": the URL, parameters and token of its worked example.
    const parameters = {
      CallSid: 'CA1234567890ABCDE',
      Caller: '+14158675309',
      Digits: '1234',
      From: '+14158675309',
      To: '+18005551212',
    };
    expect(sign('https://mycompany.com/myapp.php?foo=1&bar=2', parameters, KEY)).toBe(
      'RSOYDt4T1cUTdK1PDd93/VVr8B8=',
    );
  });

  test('covers the different values of a repeated parameter, in order', () => {
    const expected = createHmac('sha1', KEY).update('https://example.com/xA1A2').digest('base64');
    expect(sign('https://example.com/x', { A: ['2', '1', '2'] }, KEY)).toBe(expected);
  });

  test("matches that of Twilio's own library, for any parameters", () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.string(), { maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.webUrl(), fc.dictionary(fc.string(), value), fc.string(), (url, form, key) => {
        expect(sign(url, form, key)).toBe(getExpectedTwilioSignature(key, url, form));
      }),
      runs(5_000),
    );
  });
});

describe('a request', () => {
  const url = 'https://example.com/taskrouter/events';
  const form = { EventType: 'task.created', TaskAttributes: '{"a":"ü ▸ 1"}' };
  const request = { urls: [url], parameters: Object.entries(form), keys: [KEY] };
  const signature = sign(url, form, KEY);

  test('is accepted with its own signature', () => {
    expect(verify(signature, request)).toBe(true);
    expect(validateRequest(KEY, signature, url, form)).toBe(true);
  });

  test('is not hashed repeatedly when it is large', () => {
    let tried = 0;
    function* urls() {
      for (; tried < 100; tried += 1) yield url;
    }
    const parameters = [['A', 'x'.repeat(5_000_000)]] as const;
    expect(verify('A'.repeat(28), { ...request, urls: urls(), parameters })).toBe(false);
    expect(tried).toBe(2);
  });

  test('is accepted when one of the keys and one of the URLs match', () => {
    const urls = ['https://other.example.com/', url];
    expect(verify(signature, { ...request, urls, keys: ['new', KEY] })).toBe(true);
  });

  test.each([
    ['another value', { parameters: Object.entries({ ...form, EventType: 'task.deleted' }) }],
    [
      'another name',
      {
        parameters: Object.entries({
          eventType: 'task.created',
          TaskAttributes: form.TaskAttributes,
        }),
      },
    ],
    ['a parameter more', { parameters: Object.entries({ ...form, Extra: '' }) }],
    ['a parameter less', { parameters: Object.entries({ EventType: 'task.created' }) }],
    ['another path', { urls: [`${url}/`] }],
    ['another scheme', { urls: [url.replace('https', 'http')] }],
    ['another key', { keys: ['54321'] }],
    ['no key', { keys: [] }],
    ['no URL', { urls: [] }],
  ])('is refused with %s', (_, change) => {
    expect(verify(signature, { ...request, ...change })).toBe(false);
  });

  test('is refused when the signature is cut, longer or empty', () => {
    for (const wrong of ['', signature.slice(0, -1), `${signature}=`, signature.toLowerCase()]) {
      expect(verify(wrong, request)).toBe(false);
    }
  });

  test('is never accepted under an empty key, which anybody could sign with', () => {
    expect(verify(sign(url, form, ''), { ...request, keys: [''] })).toBe(false);
  });
});
