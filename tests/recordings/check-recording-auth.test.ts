import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkRecordingAuth, UrlNotAllowedError } from '../../src/recordings/check-recording-auth';
import { parseMediaUrl } from '../../src/recordings/media-url';
import { isPublicAddress } from '../../src/recordings/public-address-lookup';
import { type HttpListener, httpListener } from '../support/http-listener';
import { sidOf } from '../support/sids';

const ACCOUNT = sidOf('AC');
const API = `https://api.twilio.com/2010-04-01/Accounts/${ACCOUNT}`;
const OWNER = {
  accountSid: ACCOUNT,
  mediaHosts: new Set(['media.example.com', '127.0.0.1:8080']),
  deployed: true,
};

describe('media of the account is', () => {
  test.each([
    ['recording', `${API}/Recordings/${sidOf('RE')}`, sidOf('RE')],
    ['recording', `${API}/Recordings/${sidOf('RE')}.wav`, sidOf('RE')],
    ['recording', `${API}/Recordings/${sidOf('RE')}.mp3`, sidOf('RE')],
    ['recording', `${API}/Calls/${sidOf('CA')}/Recordings/${sidOf('RE')}`, sidOf('RE')],
    ['recording', `${API}/Conferences/${sidOf('CF')}/Recordings/${sidOf('RE')}`, sidOf('RE')],
    [
      'recording',
      `${API.replace('api.', 'api.sydney.au1.')}/Recordings/${sidOf('RE')}`,
      sidOf('RE'),
    ],
    ['message_media', `${API}/Messages/${sidOf('MM')}/Media/${sidOf('ME')}`, sidOf('ME')],
    ['custom', 'https://media.example.com/calls/a1b2.wav', null],
  ])('a %s: %s', (resource, url, sid) => {
    expect(parseMediaUrl(url, OWNER)).toMatchObject({ resource, sid });
  });
});

describe('is refused without a request:', () => {
  const recording = `${API}/Recordings/${sidOf('RE')}`;
  test.each([
    ['plain HTTP', recording.replace('https', 'http')],
    ['another port', recording.replace('.com/', '.com:8443/')],
    ['user info', recording.replace('//', '//user:password@')],
    ['a query', `${recording}?x=1`],
    ['a fragment', `${recording}#x`],
    ['another account', recording.replace(ACCOUNT, sidOf('AC', 2))],
    ['a longer host', recording.replace('.com/', '.com.evil.example/')],
    ['a look-alike host', recording.replace('twilio', 'tw\u0456lio')],
    ['a host in another case', recording.replace('api.twilio', 'API.Twilio')],
    ['an encoded slash', recording.replace('/Recordings/', '%2FRecordings/')],
    ['a way up', recording.replace('/Recordings/', '/Calls/../Recordings/')],
    ['metadata', `${recording}.json`],
    ['a backslash', recording.replace('/2010', '\\2010')],
    ['white space', ` ${recording}`],
    ['a line break', recording.replace('Recordings', 'Record\nings')],
    ['an address', 'https://192.0.2.1/x.wav'],
    ['an address in hexadecimal', 'https://0x7f000001/x.wav'],
    ['this machine', 'http://127.0.0.1/x.wav'],
    ['this machine, though configured, deployed', 'http://127.0.0.1:8080/x.wav'],
    ['a host below a configured one', 'https://x.media.example.com/a.wav'],
    ['a file', 'file:///etc/hostname'],
    ['no URL', 'recording'],
    ['nothing', ''],
  ])('%s', async (_, url) => {
    expect(parseMediaUrl(url, OWNER)).toBeUndefined();
    await expect(checkRecordingAuth(url, OWNER)).rejects.toThrow(UrlNotAllowedError);
  });
});

describe('on a host of the customer’s own', () => {
  let server: HttpListener;
  let requests: { url: string | undefined; headers: Record<string, unknown> }[] = [];

  beforeAll(async () => {
    server = await httpListener((request, response) => {
      requests.push({ url: request.url, headers: request.headers });
      const status = Number(request.url?.slice(1));
      if (request.url === '/to-the-store') {
        response.writeHead(302, { location: 'https://bucket.s3.amazonaws.com/x' }).end();
      } else if (request.url === '/to-a-login') {
        response.writeHead(302, { location: 'https://login.example.com/' }).end();
      } else if (request.url === '/broken') {
        request.socket.destroy();
      } else {
        response.writeHead(status).end('media');
      }
    });
  });
  afterAll(() => server.close());

  test.each([
    ['401', 'protected', true, 401, null],
    ['403', 'protected', true, 403, null],
    ['200', 'public', false, 200, 'media_served'],
    ['206', 'public', false, 206, 'media_served'],
    ['to-the-store', 'public', false, 302, 'redirect_to_media'],
    ['to-a-login', 'unknown', null, 302, 'redirected'],
    ['404', 'unknown', null, 404, 'not_found'],
    ['400', 'unknown', null, 400, 'unexpected_status'],
    ['500', 'unknown', null, 500, 'server_error'],
    ['503', 'unknown', null, 503, 'server_error'],
    ['broken', 'unknown', null, null, 'connection_failed'],
  ])('/%s is %s', async (path, verdict, isProtected, status, reason) => {
    requests = [];
    const owner = { ...OWNER, mediaHosts: new Set([server.host]), deployed: false };
    const answer = await checkRecordingAuth(`${server.url}/${path}`, owner);
    expect(answer).toEqual({
      verdict,
      protected: isProtected,
      resource: 'custom',
      sid: null,
      status,
      reason,
      checked_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
    expect(requests).toEqual([
      { url: `/${path}`, headers: { host: server.host, connection: 'close' } },
    ]);
  });
});

test.each([
  ['127.0.0.1', 4, false],
  ['10.1.2.3', 4, false],
  ['172.31.0.1', 4, false],
  ['192.168.1.1', 4, false],
  ['169.254.169.254', 4, false],
  ['100.64.0.1', 4, false],
  ['0.0.0.0', 4, false],
  ['224.0.0.1', 4, false],
  ['8.8.8.8', 4, true],
  ['::1', 6, false],
  ['fe80::1', 6, false],
  ['fc00::1', 6, false],
  ['::ffff:127.0.0.1', 6, false],
  ['64:ff9b::7f00:1', 6, false],
  ['2002:7f00:1::', 6, false],
  ['2606:4700::1', 6, true],
])('%s is a public address: %s %s', (address, family, isPublic) => {
  expect(isPublicAddress(address, family)).toBe(isPublic);
});
