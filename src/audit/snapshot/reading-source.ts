import { SEGMENT_HOSTS } from '../../twilio-api/segment-api';
import type { AnyEndpoint } from './endpoint';

/**
 * Where a reading comes from: the API of an account, of its Organization or of a Segment workspace, or
 * a request of the audit's own.
 */
export type ReadingSource = 'twilio' | 'organization' | 'segment' | 'probe';

export function sourceOf({ host, probe }: AnyEndpoint): ReadingSource {
  if (probe === true) return 'probe';
  if (host === 'preview-iam.twilio.com') return 'organization';
  return SEGMENT_HOSTS.some((each) => each === host) ? 'segment' : 'twilio';
}
