import { isLoopbackHost } from '../settings/is-loopback-host';
import { type TwilioMediaResource, twilioMediaAt } from './twilio-media';

/** What a media URL leads to. */
export type MediaResource = TwilioMediaResource | 'custom';

/** A URL that may be asked for. */
export interface MediaUrl {
  readonly resource: MediaResource;
  /** The media's SID; `null` where the URL names none. */
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

const TWILIO_HOST = /(?:^|\.)(?:twilio|twiliocdn)\.com$/;
/** A scheme, and then what is printable ASCII without encoding, user info or fragment. */
const PLAIN_URL = /^https?:\/\/[a-z0-9.:-]+\/[A-Za-z0-9._~/=+,;!-]*(?:\?[A-Za-z0-9=&]+)?$/;

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

  const media = twilioMediaAt(text);
  if (media !== undefined) {
    const { resource, sid, account, alwaysAuthenticated } = media;
    return account === undefined || isOwnAccount(account, owner)
      ? { resource, sid, url, alwaysAuthenticated }
      : undefined;
  }
  // A policy that names a host of Twilio's as its own must not open what the grammar keeps closed.
  return !TWILIO_HOST.test(url.hostname) && isOnOwnHost(url, owner)
    ? { resource: 'custom', sid: null, url, alwaysAuthenticated: false }
    : undefined;
}

/** True for a URL that is refused only because it is not https, as old call logs have them. */
export function lacksOnlyTls(text: string, owner: MediaOwner): boolean {
  return (
    text.startsWith('http:') && parseMediaUrl(text.replace('http:', 'https:'), owner) !== undefined
  );
}

function isOwnAccount(account: string, { accountSid, mediaAccounts }: MediaOwner): boolean {
  return account === accountSid || mediaAccounts.has(account);
}

function isOnOwnHost(url: URL, { mediaHosts, deployed }: MediaOwner): boolean {
  if (!mediaHosts.has(url.host) || url.search !== '') return false;
  if (isLoopbackHost(url.host)) return !deployed;
  return url.protocol === 'https:' && url.port === '';
}
