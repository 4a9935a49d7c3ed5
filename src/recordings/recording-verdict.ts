import type { TlsFailure } from '../network/tls-failure';
import type { BlockReason } from './block-reason';
import type { MediaResource, MediaUrl } from './media-url';

/** What an unauthenticated request for the media proved. */
export type ProbeOutcome =
  | {
      readonly verdict: 'protected';
      readonly status: 401 | 403;
      readonly reason: null;
      /**
       * Whether no request of a stranger could have succeeded, because credentials were asked for.
       */
      readonly sure: boolean;
    }
  | {
      readonly verdict: 'public';
      readonly status: number;
      readonly reason: PublicReason;
    }
  | {
      readonly verdict: 'unknown';
      readonly status: number | null;
      readonly reason: UnknownReason;
    };

/**
 * How the media was served. `media_in_refusal`: with a status that denies it. `avoidable_refusal`:
 * to the same stranger, after a refusal, when asking in another way.
 */
export type PublicReason =
  | 'media_served'
  | 'redirect_to_media'
  | 'media_in_refusal'
  | 'avoidable_refusal';

/**
 * Why nothing is proved. `no_challenge` is a page with a 401 that asks for nothing, and `forbidden`
 * a 403 of unknown form: both may have other reasons than missing credentials. `page_served` is a
 * page, or an API message, in the place of audio or video.
 */
export type UnknownReason =
  | 'always_authenticated'
  | 'not_found'
  | 'redirected'
  | 'no_challenge'
  | 'forbidden'
  | BlockReason
  | 'page_served'
  | 'server_error'
  | 'unexpected_status'
  | 'timeout'
  | 'connection_failed'
  | TlsFailure
  | 'address_not_public';

/** The verdict on one media URL. */
export interface RecordingVerdict {
  readonly verdict: ProbeOutcome['verdict'];
  /** `true` for `protected`, `false` for `public`, `null` when nothing is proved. */
  readonly protected: boolean | null;
  readonly resource: MediaResource;
  readonly sid: string | null;
  /** The HTTP status of the unauthenticated request, if it was answered. */
  readonly status: number | null;
  readonly reason: string | null;
  /** ISO 8601 in UTC. */
  readonly checked_at: string;
}

const PROTECTED = { protected: true, public: false, unknown: null } as const;

/** The verdict on a media URL. */
export function recordingVerdict(
  { resource, sid }: Pick<MediaUrl, 'resource' | 'sid'>,
  { verdict, status, reason }: ProbeOutcome,
): RecordingVerdict {
  return {
    verdict,
    protected: PROTECTED[verdict],
    resource,
    sid,
    status,
    reason,
    checked_at: new Date().toISOString(),
  };
}
