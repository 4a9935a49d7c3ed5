import { blockInBody, blockInHeaders } from './block-reason';
import { hasChallenge } from './has-challenge';
import { type HostAnswer, isMessage, isPage } from './host-answer';
import { isMediaContent, namesSoundOrFilm } from './is-media-content';
import { isStoreRefusal } from './is-store-refusal';
import type { MediaUrl } from './media-url';
import type { ProbeOutcome, UnknownReason } from './recording-verdict';

/**
 * Hosts that store media of Twilio and its customers, to which a request that needed no credentials
 * is redirected: S3, `twiliocdn.com`, CloudFront, Google Cloud Storage, Azure Blob Storage.
 */
const MEDIA_STORE =
  /(?:^|\.)(?:s3(?!-website)[a-z0-9.-]*\.amazonaws\.com(?:\.cn)?|twiliocdn\.com|cloudfront\.net|storage\.googleapis\.com|blob\.core\.windows\.net)\.?$/;
/** Paths of pages on such a host. */
const PAGE_PATH = /^\/$|\.html?$|\/(?:log|sign)-?in\b/i;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
/** Statuses without content, and so without media (RFC 9110, sections 15.3.5 and 15.3.6). */
const WITHOUT_CONTENT: readonly number[] = [204, 205];

/** A requested URL. */
type Asked = Pick<MediaUrl, 'resource' | 'url'>;

/**
 * What an answer to a stranger proves about the media at a URL. All of this project's checks of
 * open media decide it here; docs/recordings.md has each form with its verdict.
 */
export function judgeAnswer(answer: HostAnswer, media: Asked): ProbeOutcome {
  const { status } = answer;
  const isSuccess = status >= 200 && status < 300 && !WITHOUT_CONTENT.includes(status);
  if (isSuccess) return judgeSuccess(answer, media);
  if (isMediaContent(answer, media.url)) {
    return { verdict: 'public', status, reason: 'media_in_refusal' };
  }
  if (status === 401 || status === 403) return judgeRefusal(answer, status, media);
  if (REDIRECTS.includes(status) && leadsToMedia(answer, media.url)) {
    return { verdict: 'public', status, reason: 'redirect_to_media' };
  }
  return { verdict: 'unknown', status, reason: otherReason(answer) };
}

/** The media, unless something else came in its place. */
function judgeSuccess(answer: HostAnswer, { resource, url }: Asked): ProbeOutcome {
  const { status } = answer;
  if (isChallengePage(answer)) return { verdict: 'unknown', status, reason: 'challenge_page' };
  const isNamed = resource === 'custom' && namesSoundOrFilm(url);
  const isOther = isPage(answer) || isMessage(answer);
  return isNamed && isOther && !isMediaContent(answer, url)
    ? { verdict: 'unknown', status, reason: 'page_served' }
    : { verdict: 'public', status, reason: 'media_served' };
}

function judgeRefusal(answer: HostAnswer, status: 401 | 403, { resource }: Asked): ProbeOutcome {
  const isTwilio = resource !== 'custom';
  const refusal = (sure: boolean): ProbeOutcome => {
    return { verdict: 'protected', status, reason: null, sure };
  };
  const unknown = (reason: UnknownReason): ProbeOutcome => ({ verdict: 'unknown', status, reason });

  const inHeaders = blockInHeaders(answer);
  if (inHeaders !== undefined) return unknown(inHeaders);
  // Twilio asks strangers for credentials with 401 (Twilio docs, "Recording resource").
  if (status === 401 && (isTwilio || hasChallenge(answer))) return refusal(true);
  if (isStoreRefusal(answer)) return refusal(false);
  const inBody = blockInBody(answer);
  if (inBody !== undefined) return unknown(inBody);
  if (isTwilio) return refusal(false);
  if (status === 403) return unknown('forbidden');
  return isPage(answer) ? unknown('no_challenge') : refusal(false);
}

/** True for a single redirect target in a media store; two would be ambiguous. */
function leadsToMedia({ headersDistinct }: HostAnswer, base: URL): boolean {
  const [location, ...others] = headersDistinct['location'] ?? [];
  const isOne = others.length === 0 && !/,\s*(?:https?:)?\/\//i.test(location ?? '');
  if (location === undefined || !isOne || !URL.canParse(location, base.href)) return false;
  const { hostname, pathname } = new URL(location, base);
  return MEDIA_STORE.test(hostname) && !PAGE_PATH.test(pathname);
}

function otherReason(answer: HostAnswer): UnknownReason {
  const { status } = answer;
  if (status >= 300 && status < 400) return 'redirected';
  if (status === 404) return 'not_found';
  if (status === 429) return 'rate_limited';
  if (status === 451) return 'geo_blocked';
  if (isChallengePage(answer)) return 'challenge_page';
  return status >= 500 ? 'server_error' : 'unexpected_status';
}

/** Judged by the headers only: the body of anything but a refusal may be about anything. */
function isChallengePage(answer: HostAnswer): boolean {
  return blockInHeaders(answer) === 'challenge_page';
}
