import { ownAccounts } from '../endpoints/account/own-accounts';
import { segmentWorkspace } from '../endpoints/segment/segment-workspace';
import type { AnyEndpoint } from '../snapshot/endpoint';
import { CHECKS } from './all-checks';
import { endpointsOf } from './endpoints-of';

/** The list of accounts, and the token's workspace: read whatever the checks need. */
const ALWAYS_READ = { reads: [ownAccounts, segmentWorkspace] };

/** All endpoints whose readings a snapshot may hold, in the order of their ids. */
export const SNAPSHOT_ENDPOINTS: readonly AnyEndpoint[] = endpointsOf([ALWAYS_READ, ...CHECKS], {
  optIn: true,
  probe: true,
});
