import { isPlainObject, type PlainObject } from '../json/plain-object';
import { type AtLeastOne, mapEach } from './at-least-one';
import { checkMedia, type MediaCheckOptions } from './check-media';
import { lacksOnlyTls, type MediaOwner, type MediaUrl, parseMediaUrl } from './media-url';
import { mediaUrlsIn } from './media-urls-in';
import { type RecordingAnswer, recordingAnswer } from './recording-answer';
import { TargetError } from './target-error';
import { waitsForMedia } from './waits-for-media';

/** A media URL, or the parameters of a request that name some: `mediaUrlsIn`. */
export type RecordingTarget = string | PlainObject;

/**
 * Whether the media at a URL, or at each URL that a request names, is served without credentials.
 * All are requested in parallel.
 *
 * @throws {TargetError} before any request is made: `url_not_allowed` when one of the URLs is
 *   neither the account's own media at Twilio nor on one of its media hosts, `invalid_request` when
 *   there is none, or when it is unclear whether to wait.
 */
export async function checkRecordingAuth(
  target: RecordingTarget,
  owner: MediaOwner,
  options: MediaCheckOptions,
): Promise<RecordingAnswer> {
  const media = mapEach(urlsOf(target, owner), (url) => requireMedia(url, owner));
  const waitForMedia = isPlainObject(target) && waitsForMedia(target);
  const verdicts = await Promise.all(
    mapEach(media, (each) => checkMedia(each, { ...options, waitForMedia })),
  );
  return recordingAnswer(verdicts);
}

function urlsOf(target: unknown, { accountSid }: MediaOwner): AtLeastOne<string> {
  if (typeof target === 'string') return [target];
  if (isPlainObject(target)) return mediaUrlsIn(target, accountSid);
  throw new TargetError('invalid_request', 'neither a URL nor parameters');
}

function requireMedia(url: string, owner: MediaOwner): MediaUrl {
  const media = parseMediaUrl(url, owner);
  if (media !== undefined) return media;
  throw new TargetError(
    'url_not_allowed',
    lacksOnlyTls(url, owner)
      ? 'the URL begins with http: write https'
      : 'no media URL of the account',
  );
}
