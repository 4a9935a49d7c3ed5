import { ownAccounts } from '../endpoints/account/own-accounts';
import { segmentWorkspace } from '../endpoints/segment/segment-workspace';
import type { AnyEndpoint } from '../snapshot/endpoint';
import { CHECKS } from './all-checks';
import { endpointsOf } from './endpoints-of';

/**
 * Which accounts there are, and which workspace a token opens: read whatever the checks ask for.
 */
const ALWAYS_READ = { reads: [ownAccounts, segmentWorkspace] };

/** All that a snapshot may hold readings of, in the order of their ids. */
export const SNAPSHOT_ENDPOINTS: readonly AnyEndpoint[] = endpointsOf([ALWAYS_READ, ...CHECKS], {
  optIn: true,
  probe: true,
});
