import { describe, expect, test } from '@jest/globals';
import { queryStrings } from '../../src/signature/query-strings';
import { urlCandidates } from '../../src/signature/url-candidates';

describe('the URLs that may have been signed', () => {
  test('begin with the configured one, and continue in the order of Twilio’s own validator', () => {
    expect([...urlCandidates("https://example.com:8443/a?b=c'd+e#rc=3")]).toEqual([
      "https://example.com:8443/a?b=c'd+e",
      "https://example.com/a?b=c'd+e",
      "https://example.com:8443/a?b=c'd+e",
      'https://example.com/a?b=c%27d+e',
      'https://example.com:8443/a?b=c%27d+e',
      "https://example.com/a?b=c'd%20e",
      "https://example.com:8443/a?b=c'd%20e",
    ]);
  });

  test.each([
    ['http://example.com/a', 'http://example.com/a', 'http://example.com:80/a'],
    ['HTTPS://example.com/a', 'HTTPS://example.com/a', 'HTTPS://example.com:443/a'],
    ['https://example.com:8443/a', 'https://example.com/a', 'https://example.com:8443/a'],
    ['https://u:p@example.com:1/', 'https://u:p@example.com/', 'https://u:p@example.com:1/'],
    ['https://u:p@example.com/', 'https://u:p@example.com/', 'https://u:p@example.com:443/'],
    ['http://[::1]:3000/a', 'http://[::1]/a', 'http://[::1]:3000/a'],
    ['http://[fe80::]:3000/a', 'http://[fe80::]/a', 'http://[fe80::]:3000/a'],
    ['http://[::1]/a', 'http://[::1]/a', 'http://[::1]:80/a'],
    ['https://example.com/a@b:1', 'https://example.com/a@b:1', 'https://example.com:443/a@b:1'],
    ['https://example.com?a', 'https://example.com?a', 'https://example.com:443?a'],
    ['no url', 'no url', 'no url'],
    ['1 https://example.com:1/', '1 https://example.com:1/', '1 https://example.com:1/'],
  ])('are tried without and with the port: %s', (url, without, withPort) => {
    expect([...urlCandidates(url)].slice(1, 3)).toEqual([without, withPort]);
  });

  test('exist even when a text is not a URL', () => {
    expect([...urlCandidates('https://')]).toHaveLength(3);
  });
});

describe('the queries that may have been written', () => {
  test('are one empty query without parameters', () => {
    expect([...queryStrings([])]).toEqual(['']);
  });

  test('try the usual encodings, and keep the order', () => {
    expect([
      ...queryStrings([
        ['b', "é !'()*"],
        ['a', ['1,2', ':@/?;$~&=+%']],
      ]),
    ]).toEqual([
      "?b=%C3%A9%20!'()*&a=1%2C2&a=%3A%40%2F%3F%3B%24~%26%3D%2B%25",
      '?b=%C3%A9%20%21%27%28%29%2A&a=1%2C2&a=%3A%40%2F%3F%3B%24~%26%3D%2B%25',
      '?b=%C3%A9+%21%27%28%29*&a=1%2C2&a=%3A%40%2F%3F%3B%24%7E%26%3D%2B%25',
      "?b=%C3%A9+!'()*&a=1%2C2&a=%3A%40%2F%3F%3B%24~%26%3D%2B%25",
      "?b=%C3%A9%20!'()*&a=1,2&a=:@/?;$~%26%3D%2B%25",
    ]);
  });

  test('include none that is too long for a URL', () => {
    const long = (character: string, length: number) => [
      ...queryStrings([['a', character.repeat(length)]]),
    ];
    expect(long('x', 8_192)).toEqual([]);
    expect(long('x', 1_000_000)).toEqual([]);
    // Escaped, it is three times as long; only one encoding leaves it unescaped.
    expect(long(':', 8_000)).toEqual([`?a=${':'.repeat(8_000)}`]);
    expect(long(':', 1_000)).toHaveLength(5);
  });
});
