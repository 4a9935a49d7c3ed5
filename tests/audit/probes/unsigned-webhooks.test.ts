import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { webUrl } from '../../../src/audit/fields/web-url';
import { sign } from '../../../src/signature/sign';
import {
  type Answer,
  type Answering,
  CREDENTIALS_WANTED,
  type Probed,
  probedHosts,
  TOKEN,
} from '../../support/audit/probed-hosts';
import { ENVIRONMENTS, flowTo } from '../../support/audit/probed-readings';
import { httpListener } from '../../support/servers/http-listener';
import { requestRecorder } from '../../support/servers/request-recorder';
import { sidOf } from '../../support/sids';

const { probed, requests } = probedHosts();

/** A handler that checks the signature against the URL that it was given. */
const letsInSigned =
  (url: string, key = TOKEN): Answering =>
  (request, body) => {
    const expected = sign(url, Object.fromEntries(new URLSearchParams(body)), key);
    return request.headers['x-twilio-signature'] === expected ? [200] : [403];
  };

/** A server that asks for credentials first. */
const basic =
  (credentials: string, then: Answer | Answering): Answering =>
  (request, body) => {
    const expected = `Basic ${Buffer.from(credentials).toString('base64')}`;
    if (request.headers.authorization !== expected) return CREDENTIALS_WANTED;
    return typeof then === 'function' ? then(request, body) : then;
  };

/** Refuses two requests, then gives this answer. */
function afterRefusals(answer: Answer): Answering {
  let refused = 0;
  return () => {
    refused += 1;
    return refused > 2 ? answer : [403];
  };
}

describe('webhooks', () => {
  const url = 'https://hooks.example.com/voice?secret=1';
  const place = 'POST hooks.example.com/voice?secret=1';

  test('pass when they accept only signed requests', async () => {
    const { verdict, announced } = await probed('SEC-05', {
      urls: [url, url],
      answers: { [place]: letsInSigned(url) },
    });
    expect(verdict).toBe('PASS');
    expect(requests()).toEqual([place, place, place]);
    expect(announced[0]).toMatchObject({ hosts: ['hooks.example.com'], requests: 3 });
  });

  describe('that are called by GET', () => {
    const byGet = [{ url, method: 'GET' }];
    const asked = 'GET hooks.example.com/voice';
    const signedInQuery: Answering = (request) => {
      const signedUrl = `https://${request.headers.host}${request.url}`;
      return request.headers['x-twilio-signature'] === sign(signedUrl, {}, TOKEN) ? [200] : [403];
    };

    test('are probed by GET, with invented values, and pass if they check signatures', async () => {
      const answers = { [asked]: signedInQuery };
      const { verdict } = await probed('SEC-05', { urls: byGet, answers });
      expect(verdict).toBe('PASS');
      expect(requests()).toHaveLength(3);
      for (const request of requests()) {
        expect(request).toMatch(/^GET .*\/voice\?secret=1&AccountSid=AC0+&.*From=%2B15005550006/);
      }
    });

    test('fail when only POST is checked', async () => {
      const answers = { [place]: letsInSigned(url), [asked]: [200] as const };
      expect((await probed('SEC-05', { urls: byGet, answers })).verdict).toBe('FAIL');
    });

    test('are called once by each method', async () => {
      const answers = { [place]: letsInSigned(url), [asked]: signedInQuery };
      const { verdict } = await probed('SEC-05', { urls: [url, ...byGet, ...byGet], answers });
      expect(verdict).toBe('PASS');
      expect(requests()).toHaveLength(6);
    });
  });

  test('that use neither GET nor POST are not called, and do not pass', async () => {
    const { verdict, findings } = await probed('SEC-05', { urls: [{ url, method: 'PUT' }] });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings.at(-1)?.message).toBe(
      '1 are called with neither GET nor POST, and were not probed',
    );
    expect(requests()).toEqual([]);
  });

  test.each<[string, NonNullable<Probed['readings']>]>([
    ['filled in at run time', flowTo('https://hooks.example.com/p?phone={{contact}}')],
    ['wholly put together at run time', flowTo('{{flow.variables.base}}/p')],
    ['called by a method that is known only at run time', flowTo(url, { method: '{{m}}' })],
    ['no URL', flowTo('hooks.example.com/p')],
    ['in a flow that was not read', { 'studio-revisions': [{ definition: null }] }],
    ['no URL of a number', { 'incoming-phone-numbers': [{ voice_url: webUrl.read('a note') }] }],
  ])('that are %s are not called, and do not pass', async (_, readings) => {
    const { verdict, findings } = await probed('SEC-05', {
      urls: [url],
      readings,
      answers: { [place]: letsInSigned(url) },
    });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings.at(-1)?.message).toBe(
      '1 are known only at run time, or cannot be read, and were not probed',
    );
    expect(requests()).toEqual([place, place, place]);
  });

  test.each<[string, NonNullable<Probed['readings']>]>([
    ['a host of Twilio’s own', flowTo('https://lookups.twilio.com/v2/PhoneNumbers/{{contact}}')],
    ['what is only played', flowTo('', { play: '{{flow.variables.greeting}}' })],
    [
      'a number whose URL is overridden',
      {
        'incoming-phone-numbers': [{ voice_url: webUrl.read('a note'), trunk_sid: sidOf('TK') }],
      },
    ],
  ])('pass whatever is filled in for %s', async (_, readings) => {
    const answers = { [place]: letsInSigned(url) };
    expect((await probed('SEC-05', { urls: [url], readings, answers })).verdict).toBe('PASS');
  });

  test('are on a foreign Function, or on Twilio’s own host, even with a final dot', async () => {
    const { verdict } = await probed('SEC-05', {
      urls: ['https://acme-1234.twil.io./voice', 'https://demo.twilio.com./welcome'],
    });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(requests()).toEqual([]);
  });

  describe('that refuse everything, so that refusals prove nothing:', () => {
    const secret = url.replace('//', '//me:se%2Fcret@');

    test.each<[string, Probed]>([
      ['a firewall', { urls: [url], answers: { [place]: [403] } }],
      ['a rate limit', { urls: [url], answers: { [place]: afterRefusals([429]) } }],
      ['a gateway', { urls: [url], answers: { [place]: afterRefusals([503]) } }],
      [
        'a handler with another token',
        { urls: [url], answers: { [place]: letsInSigned(url, 'other') } },
      ],
      [
        'Basic authentication with other credentials',
        { urls: [secret], answers: { [place]: basic('me:other', [200]) } },
      ],
      [
        'Basic authentication whose credentials the URL lacks',
        { urls: [url], answers: { [place]: basic('me:se/cret', [200]) } },
      ],
      [
        'anything, when the Auth Token is not known',
        { urls: [url], context: { authToken: null }, answers: { [place]: [403] } },
      ],
    ])('%s', async (_, options) => {
      const { verdict, findings } = await probed('SEC-05', options);
      expect(verdict).toBe('NOT_TESTABLE');
      expect(findings[1]?.message).toMatch(
        /refuse signed requests too|takes the account's Auth Token/,
      );
    });

    test('Basic authentication before a handler that accepts anything, which fails', async () => {
      const { verdict, findings } = await probed('SEC-05', {
        urls: [secret],
        answers: { [place]: basic('me:se/cret', [200]) },
      });
      expect(verdict).toBe('FAIL');
      expect(findings).toHaveLength(2);
      expect(JSON.stringify(findings)).not.toContain('cret');
    });

    test.each([url, secret])(
      'and not one before a handler that checks the signature of %s, which passes',
      async (signedUrl) => {
        const { verdict } = await probed('SEC-05', {
          urls: [secret],
          answers: { [place]: basic('me:se/cret', letsInSigned(signedUrl)) },
        });
        expect(verdict).toBe('PASS');
      },
    );

    test('and not one that lets in Twilio’s requests by their user agent', async () => {
      const firewall = (request: IncomingMessage, body: string): Answer =>
        request.headers['user-agent'] === 'TwilioProxy/1.1'
          ? letsInSigned(url)(request, body)
          : [403];
      const { verdict } = await probed('SEC-05', { urls: [url], answers: { [place]: firewall } });
      expect(verdict).toBe('PASS');
    });
  });

  test('get invented values, and the credentials of their own URL', async () => {
    const bodies: string[] = [];
    const credentials: unknown[] = [];
    const answers = {
      [place]: (request: IncomingMessage, body: string): Answer => {
        bodies.push(body);
        credentials.push(request.headers.authorization);
        return [403];
      },
    };
    await probed('SEC-05', {
      urls: ['https://me:secret@hooks.example.com/voice?secret=1'],
      answers,
    });
    expect(new URLSearchParams(bodies[0]).get('From')).toBe('+15005550006');
    expect(credentials).toEqual(
      Array(4).fill(`Basic ${Buffer.from('me:secret').toString('base64')}`),
    );
  });

  test('get no credentials without TLS', async () => {
    const here = await requestRecorder(() => ({ status: 403 }));
    await probed('FRONT-03', {
      context: { frontlineUrls: [here.url.replace('//', '//me:secret@')] },
    });
    await here.close();
    expect(here.requests.map(({ headers }) => headers.authorization)).toEqual(
      Array(4).fill(undefined),
    );
  });

  test('fail when a wrong signature is accepted', async () => {
    const answers = {
      [place]: (request: IncomingMessage): Answer =>
        request.headers['x-twilio-signature'] === undefined ? [403] : [200],
    };
    const { verdict, findings } = await probed('SEC-05', { urls: [url], answers });
    expect(verdict).toBe('FAIL');
    expect(findings).toMatchObject([
      {
        resource: sidOf('PN'),
        field: 'voice_url',
        message: 'hooks.example.com accepts a wrong signature',
      },
    ]);
    expect(JSON.stringify(findings)).not.toContain('secret');
  });

  test.each([400, 404, 500, 302])('are not testable when they answer %i', async (status) => {
    const { verdict } = await probed('SEC-05', { urls: [url], answers: { [place]: [status] } });
    expect(verdict).toBe('NOT_TESTABLE');
  });

  test('of other schemes are not called', async () => {
    const urls = [
      'sip:desk@hooks.example.com',
      'wss://media.example.com/stream',
      'mailto:a@example.com',
    ];
    expect((await probed('SEC-05', { urls })).verdict).toBe('NOT_TESTABLE');
    expect(requests()).toEqual([]);
  });

  test('on Twilio’s own hosts are not called, but Functions are', async () => {
    await probed('SEC-05', {
      urls: [
        'https://webhooks.twilio.com/v1/Accounts/x/Flows/y',
        'https://demo.twilio.com/welcome',
        'https://acme-1234.twil.io/voice',
      ],
      readings: { 'serverless-environments': ENVIRONMENTS },
    });
    expect(new Set(requests())).toEqual(new Set(['POST acme-1234.twil.io/voice']));
  });

  test('on Functions outside the account’s Services are not called, and do not pass', async () => {
    const { verdict, findings, announced } = await probed('SEC-05', {
      urls: [url, 'https://acme-1234.twil.io/voice'],
    });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings.map(({ message }) => message)).toEqual([
      '1 of 2 webhooks refuse with 401 or 403',
      '1 refuse signed requests too: a firewall, or another token',
      '1 are Functions that no Service of the account runs, and were not probed',
    ]);
    expect(announced).toMatchObject([{ hosts: ['hooks.example.com'], requests: 3 }]);
    expect(requests()).toEqual([place, place, place]);
  });

  test('on this machine or in its network are not called, and do not pass', async () => {
    let posts = 0;
    const here = await httpListener((_, response) => {
      posts += 1;
      response.writeHead(403).end();
    });
    const { verdict, announced } = await probed('SEC-05', {
      urls: [url, `${here.url}/containers/x/kill`, 'https://10.0.0.1/voice'],
    });
    await here.close();
    expect(verdict).toBe('NOT_TESTABLE');
    expect(announced).toMatchObject([{ hosts: ['hooks.example.com'], requests: 3 }]);
    expect(posts).toBe(0);
  });

  test('are called two hundred at most, which never speak for the rest', async () => {
    const { verdict, announced } = await probed('SEC-05', {
      urls: Array.from({ length: 203 }, (_, index) => `https://hooks.example.com/${index}`),
    });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(announced).toMatchObject([{ requests: 600 }]);
    expect(requests()).toHaveLength(600);
  });

  test.each<[string, string, Answer]>([
    ['MANUAL', 'Basic credentials', [401, { 'www-authenticate': 'Basic realm="a"' }]],
    ['WARN', 'nothing', [403]],
  ])('are %s when they require %s', async (verdict, _, answer) => {
    const answers = { [place]: answer };
    expect((await probed('SEC-09', { urls: [url], answers })).verdict).toBe(verdict);
  });

  test('that do not answer show nothing about what they require', async () => {
    const { verdict, findings } = await probed('SEC-09', {
      urls: ['https://expired.example.com/voice'],
    });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings[0]?.message).toBe('no webhook answered');
  });

  test.each<[string, readonly string[], Answer | Answering]>([
    ['NOT_TESTABLE', [], [403]],
    ['NOT_TESTABLE', [url], [403]],
    ['PASS', [url], letsInSigned(url)],
    ['FAIL', [url], [200]],
  ])('of Frontline are %s when %j are named', async (verdict, frontlineUrls, answer) => {
    const answers = { [place]: answer };
    expect((await probed('FRONT-03', { context: { frontlineUrls }, answers })).verdict).toBe(
      verdict,
    );
  });
});

test('a Frontline callback that is named on this machine is called', async () => {
  const here = await httpListener((_, response) => response.writeHead(200).end());
  const { verdict } = await probed('FRONT-03', { context: { frontlineUrls: [here.url] } });
  await here.close();
  expect(verdict).toBe('FAIL');
});
