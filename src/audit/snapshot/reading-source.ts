import { SEGMENT_HOSTS } from '../../twilio-api/segment-api';
import type { AnyEndpoint } from './endpoint';

/** Where a reading comes from: an account's API, a workspace's, or a request of the audit's own. */
export type ReadingSource = 'twilio' | 'segment' | 'probe';

export function sourceOf({ host, probe }: AnyEndpoint): ReadingSource {
  if (probe === true) return 'probe';
  return SEGMENT_HOSTS.some((each) => each === host) ? 'segment' : 'twilio';
}
