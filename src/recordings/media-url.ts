import { isLoopbackHost } from '../settings/is-loopback-host';
import { type TwilioMediaResource, twilioMediaAt } from './twilio-media';

/** What a media URL leads to. */
export type MediaResource = TwilioMediaResource | 'custom';

/** A URL that may be requested. */
export interface MediaUrl {
  readonly resource: MediaResource;
  /** The media's SID; `null` where the URL names none. */
  readonly sid: string | null;
  readonly url: URL;
  /**
   * True when Twilio requires credentials whatever the account's settings are. That proves nothing
   * about the settings, so such a URL is not requested.
   */
  readonly alwaysAuthenticated: boolean;
}

/** Which URLs are the customer's own. */
export interface MediaOwner {
  readonly accountSid: string | undefined;
  /** Further accounts whose media may be requested, such as subaccounts. */
  readonly mediaAccounts: ReadonlySet<string>;
  /** Hosts of the customer's own storage, in lower case. */
  readonly mediaHosts: ReadonlySet<string>;
  /** False also allows a loopback host with a port, over plain HTTP. */
  readonly deployed: boolean;
}

const TWILIO_HOST = /(?:^|\.)(?:twilio|twiliocdn)\.com$/;
/** A scheme, then printable ASCII without percent encoding, user info or fragment. */
const PLAIN_URL = /^https?:\/\/[a-z0-9.:-]+\/[A-Za-z0-9._~/=+,;!-]*(?:\?[A-Za-z0-9=&]+)?$/;

/**
 * The media that a URL leads to, or `undefined` for every other URL.
 *
 * Every unknown form is refused, so that nobody can make the Function call a host of their choice.
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
  // A policy that lists a Twilio host as the customer's must not allow what the grammar refuses.
  return !TWILIO_HOST.test(url.hostname) && isOnOwnHost(url, owner)
    ? { resource: 'custom', sid: null, url, alwaysAuthenticated: false }
    : undefined;
}

/** True for a URL that is refused only for not being https, as in old call logs. */
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
