import { isLoopbackHost } from '../settings/loopback-host';
import { sidPattern } from '../twilio-api/is-sid';

/** What a media URL leads to. */
export type MediaResource =
  | 'recording'
  | 'message_media'
  | 'video_recording'
  | 'video_composition'
  | 'conversation_media'
  | 'custom';

/** A URL that may be asked for. */
export interface MediaUrl {
  readonly resource: MediaResource;
  /** The media's SID; `null` on a host of the customer's own, whose paths have no known form. */
  readonly sid: string | null;
  readonly url: URL;
  /**
   * True where Twilio needs credentials whatever the account's settings are. That it does proves
   * nothing about the media, so such a URL is not asked for.
   */
  readonly alwaysAuthenticated: boolean;
}

/** Which URLs are the customer's own. */
export interface MediaOwner {
  readonly accountSid: string | undefined;
  /** Further accounts whose media may be asked for, such as subaccounts. */
  readonly mediaAccounts: ReadonlySet<string>;
  /** Hosts of the customer's own storage, in lower case. */
  readonly mediaHosts: ReadonlySet<string>;
  /** False lets a loopback host with a port be one of them, over plain HTTP. */
  readonly deployed: boolean;
}

interface MediaForm {
  readonly resource: MediaResource;
  readonly host: RegExp;
  /** Path and query; the groups are `sid` and, where the path names it, `account`. */
  readonly path: RegExp;
  readonly alwaysAuthenticated: boolean;
}

const ACCOUNT = `/2010-04-01/Accounts/(?<account>${sidPattern('AC')})`;
const RECORDING = `${ACCOUNT}(?:/Calls/${sidPattern('CA')}|/Conferences/${sidPattern('CF')})?/Recordings/(?<sid>${sidPattern('RE')})`;
const MESSAGE_MEDIA = `${ACCOUNT}/Messages/${sidPattern('(?:MM|SM)')}/Media/(?<sid>${sidPattern('ME')})`;
/** The one query that a recording's URL takes: of two channels, one or both. */
const CHANNELS = '(?:\\?RequestedChannels=[12])?';
const METADATA = '\\.(?:json|xml)';

/**
 * Twilio docs: "Recording resource", "Media subresource", "Video Recordings", "Compositions" and
 * "Media Content" of Conversations. Metadata, video and Conversations media always need credentials.
 */
const FORMS: readonly MediaForm[] = [
  form('recording', 'api', `${RECORDING}(?:\\.(?:wav|mp3))?${CHANNELS}`),
  form('message_media', 'api', MESSAGE_MEDIA),
  alwaysAuthenticated('recording', 'api', `${RECORDING}${METADATA}`),
  alwaysAuthenticated('message_media', 'api', `${MESSAGE_MEDIA}${METADATA}`),
  alwaysAuthenticated(
    'video_recording',
    'video',
    `/v1(?:/Rooms/${sidPattern('RM')})?/Recordings/(?<sid>${sidPattern('RT')})(?:/Media)?`,
  ),
  alwaysAuthenticated(
    'video_composition',
    'video',
    `/v1/Compositions/(?<sid>${sidPattern('CJ')})(?:/Media)?`,
  ),
  alwaysAuthenticated(
    'conversation_media',
    'mcs',
    `/v1/Services/${sidPattern('IS')}/Media/(?<sid>${sidPattern('ME')})(?:/Content)?`,
  ),
];

const TWILIO_HOST = /(?:^|\.)twilio\.com$/;
/** A scheme, and then what is printable ASCII without encoding, user info, query or fragment. */
const PLAIN_URL = /^https?:\/\/[a-z0-9.:-]+\/[A-Za-z0-9._~/=+,;!-]*(?:\?RequestedChannels=[12])?$/;

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

  // A policy that names a host of Twilio's as its own must not open what the grammar keeps closed.
  if (TWILIO_HOST.test(url.hostname)) return atTwilio(url, owner);
  return isOnOwnHost(url, owner)
    ? { resource: 'custom', sid: null, url, alwaysAuthenticated: false }
    : undefined;
}

function atTwilio(url: URL, owner: MediaOwner): MediaUrl | undefined {
  if (url.protocol !== 'https:' || url.port !== '') return undefined;
  for (const { resource, host, path, alwaysAuthenticated } of FORMS) {
    if (!host.test(url.hostname)) continue;
    const { account, sid } = path.exec(url.pathname + url.search)?.groups ?? {};
    if (sid === undefined) continue;
    return account === undefined || isOwnAccount(account, owner)
      ? { resource, sid, url, alwaysAuthenticated }
      : undefined;
  }
  return undefined;
}

function isOwnAccount(account: string, { accountSid, mediaAccounts }: MediaOwner): boolean {
  return account === accountSid || mediaAccounts.has(account);
}

function isOnOwnHost(url: URL, { mediaHosts, deployed }: MediaOwner): boolean {
  if (!mediaHosts.has(url.host) || url.search !== '') return false;
  if (isLoopbackHost(url.host)) return !deployed;
  return url.protocol === 'https:' && url.port === '';
}

function form(resource: MediaResource, product: string, path: string): MediaForm {
  return {
    resource,
    host: hostsOf(product),
    path: new RegExp(`^${path}$`),
    alwaysAuthenticated: false,
  };
}

function alwaysAuthenticated(resource: MediaResource, product: string, path: string): MediaForm {
  return { ...form(resource, product, path), alwaysAuthenticated: true };
}

/** `api.twilio.com`, or with a region and perhaps an edge: `api.sydney.au1.twilio.com`. */
function hostsOf(product: string): RegExp {
  return new RegExp(
    `^${product}(?:(?:\\.[a-z]{2,20}(?:-[a-z]{2,20}){0,2})?\\.[a-z]{2}\\d)?\\.twilio\\.com$`,
  );
}
