import type { Behaviour } from '../support/servers/https-server';

/** A media host's possible answers to a stranger, and what they prove. */
export interface StrangerAnswer {
  readonly answer: Behaviour;
  readonly verdict: 'protected' | 'public' | 'unknown';
  readonly status: number | null;
  readonly reason: string | null;
  /** How many requests are needed to know. */
  readonly requests: 1 | 2;
}

const ASKED_TWICE = new Set(['server_error', 'timeout', 'redirected', 'unexpected_status']);

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (_, response) =>
    void response.writeHead(code, headers).end('media');

function isPublic(code: number, reason: string, answer: Behaviour): StrangerAnswer {
  return { answer, verdict: 'public', status: code, reason, requests: 1 };
}

function isUnknown(code: number | null, reason: string, answer: Behaviour): StrangerAnswer {
  const requests = ASKED_TWICE.has(reason) ? 2 : 1;
  return { answer, verdict: 'unknown', status: code, reason, requests };
}

const CHALLENGE = { 'www-authenticate': 'Basic realm="x"' };

function isProtected(code: 401, answer: Behaviour): StrangerAnswer {
  return { answer, verdict: 'protected', status: code, reason: null, requests: 1 };
}

const redirectTo = (code: number, location: string) => status(code, { location });
const isRedirectToMedia = (code: number, location: string) =>
  isPublic(code, 'redirect_to_media', redirectTo(code, location));

/** Sends the text unchanged, and leaves the connection open. */
const raw =
  (text: string): Behaviour =>
  ({ socket }) =>
    void socket.write(text);

export const STRANGER_ANSWERS: Readonly<Record<string, StrangerAnswer>> = {
  '200': isPublic(200, 'media_served', status(200)),
  '206': isPublic(206, 'media_served', status(206, { 'content-range': 'bytes 0-4/5' })),
  '204': isUnknown(204, 'unexpected_status', status(204)),
  '205': isUnknown(205, 'unexpected_status', status(205)),
  '200 after early hints': isPublic(200, 'media_served', (_, response) =>
    response.writeEarlyHints({ link: '</a>; rel=preload' }, () => response.writeHead(200).end()),
  ),
  '200 and a body without end': isPublic(200, 'media_served', (_, response) => {
    const chunk = Buffer.alloc(64 * 1024);
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.writeHead(200).on('drain', more);
    more();
  }),
  '301 to the media store': isRedirectToMedia(301, 'https://s3-external-1.amazonaws.com/b/ME0'),
  '302 to the media store': isRedirectToMedia(302, 'https://bucket.s3.us-east-1.amazonaws.com/x'),
  '307 to the media store': isRedirectToMedia(307, 'https://mms.twiliocdn.com/x?Expires=1'),
  '307 to it, in capitals': isRedirectToMedia(307, 'HTTPS://MMS.TWILIOCDN.COM/x'),
  '308 to it, without scheme': isRedirectToMedia(308, '//d0.cloudfront.net/x'),
  '302 to it, with a final dot': isRedirectToMedia(302, 'https://s3.amazonaws.com./b/x'),
  '302 to it, and 401 behind it': isPublic(
    302,
    'redirect_to_media',
    status(302, { location: 'https://s3.amazonaws.com/b/x', 'www-authenticate': 'Basic' }),
  ),
  '302 to a login page': isUnknown(
    302,
    'redirected',
    redirectTo(302, 'https://login.example.com/'),
  ),
  '301 to a login page at the media store’s owner': isUnknown(
    301,
    'redirected',
    redirectTo(301, 'https://pool.auth.us-east-1.amazoncognito.com/login'),
  ),
  '303 to a host that ends alike': isUnknown(
    303,
    'redirected',
    redirectTo(303, 'https://nottwiliocdn.com/x'),
  ),
  '307 to a path': isUnknown(307, 'redirected', redirectTo(307, '/elsewhere')),
  '302 without location': isUnknown(302, 'redirected', status(302)),
  '302 to no URL': isUnknown(302, 'redirected', redirectTo(302, 'https://[')),
  '304': isUnknown(304, 'redirected', status(304)),
  '401 with challenge': isProtected(401, status(401, CHALLENGE)),
  '401 with two challenges': isProtected(401, (_, response) => {
    response.writeHead(401, { 'www-authenticate': ['Negotiate', 'Basic realm="x"'] }).end();
  }),
  '401 and a body without end': isProtected(401, (_, response) => {
    response.writeHead(401, CHALLENGE);
    const timer = setInterval(() => response.write('no'), 10);
    response.on('close', () => clearInterval(timer));
  }),
  '401 and a body that breaks off': isProtected(401, (_, response) => {
    response.writeHead(401, { ...CHALLENGE, 'content-length': '9' });
    response.write('cut', () => response.destroy());
  }),
  '404': isUnknown(404, 'not_found', status(404)),
  '429': isUnknown(429, 'rate_limited', status(429, { 'retry-after': '60' })),
  '400': isUnknown(400, 'unexpected_status', status(400)),
  '407': isUnknown(407, 'unexpected_status', status(407)),
  '410': isUnknown(410, 'unexpected_status', status(410)),
  '416': isUnknown(416, 'unexpected_status', status(416)),
  '500': isUnknown(500, 'server_error', status(500)),
  '503': isUnknown(503, 'server_error', status(503, { 'retry-after': '60' })),
  'a status that there is not': isUnknown(999, 'server_error', raw('HTTP/1.1 999 Odd\r\n\r\n')),
  'no headers': isUnknown(null, 'timeout', () => undefined),
  'headers drop by drop': isUnknown(null, 'timeout', ({ socket }) => {
    socket.write('HTTP/1.1 401 Unauthorized\r\n');
    const timer = setInterval(() => socket.write('X-More: 1\r\n'), 100);
    socket.on('close', () => clearInterval(timer)).on('error', () => undefined);
  }),
  'a reset': isUnknown(null, 'connection_failed', ({ socket }) => void socket.destroy()),
  'a reset in the middle of the headers': isUnknown(null, 'connection_failed', ({ socket }) => {
    socket.write('HTTP/1.1 401 Unauthorized\r\nContent-', () => socket.destroy());
  }),
  'no HTTP': isUnknown(null, 'connection_failed', raw('401 Unauthorized, so to speak\r\n\r\n')),
  'headers without end': isUnknown(
    null,
    'connection_failed',
    raw(`HTTP/1.1 401 Unauthorized\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`),
  ),
  'another protocol': isUnknown(
    null,
    'connection_failed',
    raw('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
  ),
};
