import { isLoopbackHost } from '../settings/loopback-host';

/** What a media URL leads to. */
export type MediaResource = 'recording' | 'message_media' | 'custom';

/** A URL that may be asked for. */
export interface MediaUrl {
  readonly resource: MediaResource;
  /** The media's SID; `null` on a host of the customer's own, whose paths have no known form. */
  readonly sid: string | null;
  readonly url: URL;
}

/** Which URLs are the customer's own. */
export interface MediaOwner {
  readonly accountSid: string | undefined;
  /** Hosts of the customer's own storage, in lower case. */
  readonly mediaHosts: ReadonlySet<string>;
  /** False lets a loopback host with a port be one of them, over plain HTTP. */
  readonly deployed: boolean;
}

const ACCOUNT = '/2010-04-01/Accounts/(?<account>AC[0-9a-fA-F]{32})';
const EXTENSION = '(?:\\.(?:wav|mp3))?';
/** Twilio docs, "Recording resource" and "Media subresource". */
const PATHS: readonly (readonly [MediaResource, RegExp])[] = [
  [
    'recording',
    new RegExp(
      `^${ACCOUNT}(?:/(?:Calls/CA|Conferences/CF)[0-9a-fA-F]{32})?/Recordings/(?<sid>RE[0-9a-fA-F]{32})${EXTENSION}$`,
    ),
  ],
  [
    'message_media',
    new RegExp(`^${ACCOUNT}/Messages/(?:MM|SM)[0-9a-fA-F]{32}/Media/(?<sid>ME[0-9a-fA-F]{32})$`),
  ],
];
/** `api.twilio.com`, or with an edge and a region: `api.sydney.au1.twilio.com`. */
const API_HOST = /^api(?:\.[a-z]{2,20}(?:-[a-z]{2,20})?\.[a-z]{2}\d)?\.twilio\.com$/;
/** A scheme, and then what is printable ASCII without encoding, user info, query or fragment. */
const PLAIN_URL = /^https?:\/\/[a-z0-9.:-]+\/[A-Za-z0-9._~/=+,;!-]*$/;

/**
 * The media that a URL leads to, or `undefined` for every other URL.
 *
 * Everything that this does not know is refused, so that nobody can make the Function call a host
 * of their choice.
 */
export function parseMediaUrl(text: string, owner: MediaOwner): MediaUrl | undefined {
  if (!PLAIN_URL.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  // The parser removes `..` and a standard port: what was checked must be what is called.
  if (url.href !== text) return undefined;

  if (isOwnHost(url, owner)) return { resource: 'custom', sid: null, url };
  if (url.protocol !== 'https:' || url.port !== '' || !API_HOST.test(url.hostname)) {
    return undefined;
  }
  for (const [resource, pattern] of PATHS) {
    const { account, sid } = pattern.exec(url.pathname)?.groups ?? {};
    if (sid !== undefined && account === owner.accountSid) return { resource, sid, url };
  }
  return undefined;
}

function isOwnHost(url: URL, { mediaHosts, deployed }: MediaOwner): boolean {
  if (!mediaHosts.has(url.host)) return false;
  if (isLoopbackHost(url.host)) return !deployed;
  return url.protocol === 'https:' && url.port === '';
}
