import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCommand } from '../support/commands/run-command';
import {
  type CertificateAuthority,
  certificateAuthority,
} from '../support/servers/certificate-authority';
import { type ConnectProxy, connectProxy } from '../support/servers/connect-proxy';
import { type HttpsServer, httpsServer } from '../support/servers/https-server';
import { sidOf } from '../support/sids';

const TWILIO = 'api.twilio.com';
const urlOf = (status: number, account = sidOf('AC')) =>
  `https://${TWILIO}/2010-04-01/Accounts/${account}/Recordings/${sidOf('RE', status)}`;
const CONTENT = 'mms.twiliocdn.com';
const REFUSED = 'https://example.com/canary.wav';

let authority: CertificateAuthority;
/** Plays Twilio, with an answer for each SID. */
let server: HttpsServer;
let proxy: ConnectProxy;

beforeAll(async () => {
  authority = certificateAuthority();
  const hosts = { [TWILIO]: authority.issue(TWILIO), [CONTENT]: authority.issue(CONTENT) };
  server = await httpsServer(hosts, (request, response) => {
    const status =
      request.headers.host === CONTENT
        ? 200
        : [200, 401, 404].find((each) => request.url?.includes(sidOf('RE', each)));
    response.writeHead(status ?? 500).end('media');
  });
  proxy = await connectProxy(server.port);
});
afterAll(async () => {
  await proxy.close();
  await server.close();
});

/** The command, on a machine that reaches Twilio through a proxy. */
async function checkMedia(args: readonly string[], environment: Record<string, string> = {}) {
  const requests = server.requests.length;
  const connects = proxy.requests.length;
  const result = await runCommand(['check-media', ...args], {
    environment: {
      ACCOUNT_SID: sidOf('AC'),
      HTTPS_PROXY: proxy.url,
      NODE_EXTRA_CA_CERTS: authority.file,
      ...environment,
    },
  });
  expect(result.stdout + result.stderr).not.toMatch(/canary|https?:\/\//);
  return {
    ...result,
    requests: server.requests.slice(requests),
    connects: proxy.requests.slice(connects),
  };
}

const row = (status: number, verdict: string, isProtected: boolean | null, reason: unknown) => ({
  verdict,
  protected: isProtected,
  resource: 'recording',
  sid: sidOf('RE', status),
  status,
  reason,
  checked_at: expect.stringMatching(/Z$/),
});

describe('hipaa-guard check-media', () => {
  test('prints verdicts as JSON in the order of the URLs, and ends with 1 for a public one', async () => {
    const urls = [urlOf(404), REFUSED, urlOf(200), urlOf(401), `${urlOf(401)}.json`];
    const { stdout, stderr, exitCode, requests, connects } = await checkMedia([
      ...['--format', 'json'],
      ...urls,
    ]);
    expect(JSON.parse(stdout)).toEqual([
      row(404, 'unknown', null, 'not_found'),
      {
        verdict: 'refused',
        protected: null,
        resource: null,
        sid: null,
        status: null,
        reason: 'url_not_allowed',
        checked_at: expect.stringMatching(/Z$/),
      },
      row(200, 'public', false, 'media_served'),
      row(401, 'protected', true, null),
      { ...row(401, 'unknown', null, 'always_authenticated'), status: null },
    ]);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 1 });
    expect(requests.sort()).toEqual(
      [200, 401, 404].map((status) => `GET ${urlOf(status).slice('https://'.length)}`).sort(),
    );
    expect(connects).toEqual(Array(3).fill({ host: `${TWILIO}:443`, credentials: undefined }));
  });

  test('accepts the SID of a recording instead of its URL', async () => {
    const sids = [sidOf('RE', 401), sidOf('RE', 200)];
    const { stdout, exitCode } = await checkMedia(['--format', 'json', ...sids]);
    expect(JSON.parse(stdout)).toMatchObject([
      row(401, 'protected', true, null),
      row(200, 'public', false, 'media_served'),
    ]);
    expect(exitCode).toBe(1);
  });

  test('prints a table without URLs, and ends with 1 for a refused one', async () => {
    const { stdout, exitCode } = await checkMedia([urlOf(401), REFUSED, urlOf(404)]);
    const [re401, re404] = [sidOf('RE', 401), sidOf('RE', 404)];
    expect(stdout).toBe(
      [
        'URL  VERDICT    RESOURCE   SID                                 STATUS  REASON',
        `1    protected  recording  ${re401}  401     -`,
        '2    refused    -          -                                   -       url_not_allowed',
        `3    unknown    recording  ${re404}  404     not_found`,
        '',
      ].join('\n'),
    );
    expect(exitCode).toBe(1);
  });

  test('finds that a direct link to a message’s media is public', async () => {
    const link = `https://${CONTENT}/${sidOf('AC')}/0123456789abcdef0123456789abcdef`;
    const { stdout, exitCode } = await checkMedia(['--format', 'json', link]);
    expect(JSON.parse(stdout)).toMatchObject([
      { verdict: 'public', resource: 'message_media', sid: null, status: 200 },
    ]);
    expect(exitCode).toBe(1);
  });

  test('says when a URL is refused only because it begins with http', async () => {
    const plain = urlOf(401).replace('https', 'http');
    const { stderr, exitCode, requests } = await checkMedia([urlOf(401), plain, REFUSED]);
    expect(stderr).toBe('URL 2 is refused because it begins with http: use https.\n');
    expect([exitCode, requests.length]).toEqual([1, 1]);
  });

  test.each<[string, readonly string[], number]>([
    ['protected', [urlOf(401)], 0],
    ['protected', [urlOf(401), urlOf(404)], 1],
    ['protected', [urlOf(401), REFUSED], 1],
    ['protected', [urlOf(401), urlOf(200)], 1],
    ['checked', [urlOf(401), urlOf(404)], 0],
    ['checked', [urlOf(401), REFUSED], 1],
    ['checked', [urlOf(401), urlOf(200)], 1],
    ['not-public', [urlOf(401), urlOf(404), REFUSED], 0],
    ['not-public', [urlOf(401), urlOf(200)], 1],
  ])('with --require %s, for %j, ends with %i', async (level, urls, code) => {
    expect((await checkMedia(['--require', level, ...urls])).exitCode).toBe(code);
  });

  test('also reads the account from TWILIO_ACCOUNT_SID, and says when there is none', async () => {
    const args = ['--format', 'json', urlOf(401)];
    const other = await checkMedia(args, { ACCOUNT_SID: '', TWILIO_ACCOUNT_SID: sidOf('AC') });
    expect(JSON.parse(other.stdout)).toMatchObject([{ verdict: 'protected' }]);
    const none = await checkMedia(args, { ACCOUNT_SID: '', TWILIO_ACCOUNT_SID: '' });
    expect(JSON.parse(none.stdout)).toMatchObject([{ verdict: 'refused' }]);
    expect(none.stderr).toBe(
      'ACCOUNT_SID is missing, so URLs of Twilio recordings are refused: set it in .env or the environment.\n',
    );
    expect(none.requests).toEqual([]);
  });

  test('checks many URLs, and keeps their order', async () => {
    const urls = Array.from({ length: 45 }, (_, index) => urlOf(index % 2 === 0 ? 401 : 404));
    const { stdout, requests } = await checkMedia(['--format', 'json', ...urls]);
    expect(JSON.parse(stdout).map(({ status }: { status: number }) => status)).toEqual(
      urls.map((_, index) => (index % 2 === 0 ? 401 : 404)),
    );
    expect(requests).toHaveLength(45);
  });

  test('reads the proxy’s credentials from its URL', async () => {
    const { connects } = await checkMedia([urlOf(401)], {
      HTTPS_PROXY: '',
      http_proxy: proxy.url.replace('//', '//user:p%40ss@'),
    });
    const credentials = `Basic ${Buffer.from('user:p@ss').toString('base64')}`;
    expect(connects).toEqual([{ host: `${TWILIO}:443`, credentials }]);
  });

  test.each([401, 403, 407, 502])(
    'does not confuse a %s from the proxy with an answer of the host',
    async (status) => {
      const refusing = await connectProxy(server.port, status);
      const { stdout, exitCode, requests } = await checkMedia(['--format', 'json', urlOf(401)], {
        HTTPS_PROXY: refusing.url,
      });
      await refusing.close();
      expect(JSON.parse(stdout)).toMatchObject([
        { verdict: 'unknown', status: null, reason: 'connection_failed' },
      ]);
      expect([exitCode, requests, refusing.requests.length]).toEqual([0, [], 1]);
    },
  );

  test('proves nothing when a certificate is not trusted, even behind a proxy', async () => {
    const { stdout } = await checkMedia(['--format', 'json', urlOf(401)], {
      NODE_EXTRA_CA_CERTS: '',
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
    });
    expect(JSON.parse(stdout)).toMatchObject([
      { verdict: 'unknown', status: null, reason: 'certificate_untrusted' },
    ]);
  });

  test.each([
    [[], {}, 'give at least one URL'],
    [['--require', 'canary', 'x'], {}, '--require must be one of protected, checked, not-public'],
    [['--format', 'canary', 'x'], {}, '--format must be table or json'],
    [['--all', 'x'], {}, "Unknown option '--all'"],
    [['x'], { HTTPS_PROXY: 'socks5://canary' }, 'HTTPS_PROXY must be the URL of an HTTP proxy'],
  ] as const)('ends with 2 for %j', async (args, environment, message) => {
    const { stdout, stderr, exitCode } = await checkMedia(args, environment);
    expect(stderr).toContain(message);
    expect(stderr).toContain('See: hipaa-guard check-media --help');
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  });
});
