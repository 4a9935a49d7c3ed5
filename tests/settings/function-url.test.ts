import { describe, expect, test } from '@jest/globals';
import { functionUrl, functionUrlBelow } from '../../src/settings/function-url';

const PATH = '/taskrouter/events';

const CALLED = 'https://hipaa-guard-1234-dev.twil.io/taskrouter/events';

describe('the callback URL', () => {
  test.each([
    ['https://hipaa-guard-1234-dev.twil.io', CALLED],
    ['https://hipaa-guard-1234-dev.twil.io/', CALLED],
    [CALLED, CALLED],
    [`${CALLED}/`, CALLED],
    [
      'https://calls.example.com/twilio/taskrouter/events',
      'https://calls.example.com/twilio/taskrouter/events',
    ],
    ['http://localhost:3000', 'http://localhost:3000/taskrouter/events'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000/taskrouter/events'],
  ])('of %s is %s', (text, url) => {
    expect(functionUrl(text, PATH, '--url').href).toBe(url);
  });

  test.each([
    ['canary', '--url must be an https: URL'],
    ['ftp://example.com', '--url must be an https: URL'],
    ['http://canary.example.com', '--url must be https:, because PHI must be encrypted in transit'],
    ['https://example.com/?canary=1', '--url must have no query, fragment or credentials'],
    ['https://example.com/?', '--url must have no query, fragment or credentials'],
    ['https://example.com/#canary', '--url must have no query, fragment or credentials'],
    ['https://canary@example.com/', '--url must have no query, fragment or credentials'],
    ['https://example.com/canary', '--url must end with the host, or with /taskrouter/events'],
  ])('is refused without being quoted: %s', (text, message) => {
    expect(() => functionUrl(text, PATH, '--url')).toThrow(new Error(message));
  });

  test.each([
    ['https://calls.example.com', 'https://calls.example.com/taskrouter/events'],
    ['https://calls.example.com/twilio/', 'https://calls.example.com/twilio/taskrouter/events'],
  ])('below %s matches the one that the Function checks: %s', (base, url) => {
    expect(functionUrlBelow(base, PATH).href).toBe(url);
  });
});
