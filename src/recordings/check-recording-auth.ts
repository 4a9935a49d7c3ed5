import { type MediaOwner, parseMediaUrl } from './media-url';
import { probeMedia } from './probe-media';
import { type Verdict, verdictOf } from './verdict';

/** Studio waits for 10 s; one request may take the smaller half of that. */
const TIMEOUT_MS = 4_000;

/** The URL is none that this product asks for. No request was made. */
export class UrlNotAllowedError extends Error {
  override readonly name = 'UrlNotAllowedError';
  readonly code = 'url_not_allowed';
}

/**
 * Whether the media behind a URL is served to somebody without credentials.
 *
 * @throws {UrlNotAllowedError} for a URL that is neither the account's own media at Twilio nor on
 *   one of its media hosts.
 */
export async function checkRecordingAuth(url: string, owner: MediaOwner): Promise<Verdict> {
  const media = parseMediaUrl(url, owner);
  if (media === undefined) throw new UrlNotAllowedError('not a media URL of this account');
  return verdictOf(media, await probeMedia(media, AbortSignal.timeout(TIMEOUT_MS)));
}
