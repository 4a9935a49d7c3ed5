import type { OutgoingHttpHeaders } from 'node:http';

/** How a browser requests media: for a page's player, or because somebody opened the URL. */
export type AskedAs = 'player' | 'page';

/** The headers of Firefox 140 ESR on Windows. */
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
 * The headers of a browser without credentials or cookies for the URL. A host that turns away
 * everything but browsers must not be mistaken for one that requires credentials.
 *
 * The two ways differ in what hosts' rules look at: `Range`, `Accept`, and `Referer`, which is the
 * URL's own site for a page and missing otherwise.
 */
export function browserHeaders(as: AskedAs, url: URL): OutgoingHttpHeaders {
  return HEADERS[as](url);
}
