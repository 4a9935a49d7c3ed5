import type { RestClient } from '../../twilio-api/rest-client';
import { listSegmentPages } from '../../twilio-api/segment-api';
import { segmentWorkspace } from '../endpoints/segment/segment-workspace';
import type { AnyApiEndpoint } from '../snapshot/endpoint';
import { type AccountSnapshot, itemsOf } from '../snapshot/snapshot';
import { collectAccount } from './collect-account';

/** The name of a workspace whose id could not be read. */
const UNNAMED = 'workspace';

/** Reads the Segment workspace that a token opens, as an account is read. */
export async function collectWorkspace(
  api: Pick<RestClient, 'get'>,
  endpoints: readonly AnyApiEndpoint[],
  { now, onRead }: { readonly now: Date; readonly onRead?: () => void },
): Promise<AccountSnapshot> {
  const readings = await collectAccount(
    { ...api, accountSid: UNNAMED },
    [segmentWorkspace, ...endpoints],
    { now, pages: listSegmentPages, onRead: () => onRead?.() },
  );
  const [workspace] = itemsOf({ readings }, segmentWorkspace);
  return {
    accountSid: workspace?.['data.workspace.id'] ?? UNNAMED,
    kind: 'workspace',
    ownerSid: null,
    credentials: true,
    readings,
  };
}
