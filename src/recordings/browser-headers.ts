import type { OutgoingHttpHeaders } from 'node:http';

/** As what a browser asks: as the player of a page, or because somebody opened the URL. */
export type AskedAs = 'player' | 'page';

/** Of Firefox 140 ESR on Windows. */
const COMMON = {
  'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'accept-language': 'en-US,en;q=0.5',
  // Browsers send this for media; it keeps the start of a page readable too.
  'accept-encoding': 'identity',
};

const HEADERS: Readonly<Record<AskedAs, (url: URL) => OutgoingHttpHeaders>> = {
  player: () => ({
    ...COMMON,
    accept:
      'audio/webm,audio/ogg,audio/wav,audio/*;q=0.9,application/ogg;q=0.7,video/*;q=0.6,*/*;q=0.5',
    range: 'bytes=0-',
    'sec-fetch-dest': 'audio',
    'sec-fetch-mode': 'no-cors',
    'sec-fetch-site': 'cross-site',
  }),
  page: ({ origin }) => ({
    ...COMMON,
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    referer: `${origin}/`,
    'upgrade-insecure-requests': '1',
    'sec-fetch-dest': 'document',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-site': 'same-origin',
    'sec-fetch-user': '?1',
  }),
};

/**
 * The headers of a browser that has neither credentials nor cookies for the URL. A host that turns
 * away what is no browser must not be taken for one that asks for credentials.
 *
 * The two ways differ in what rules of hosts go by: `Range`, `Accept`, and `Referer`, which is the
 * URL's own site when a page is asked for, and missing otherwise.
 */
export function browserHeaders(as: AskedAs, url: URL): OutgoingHttpHeaders {
  return HEADERS[as](url);
}
