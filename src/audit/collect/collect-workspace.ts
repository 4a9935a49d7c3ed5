import type { RestClient } from '../../twilio-api/rest-client';
import { listSegmentPages } from '../../twilio-api/segment-api';
import { segmentWorkspace } from '../endpoints/segment/segment-workspace';
import type { AnyApiEndpoint } from '../snapshot/endpoint';
import { itemsOf, type SubjectSnapshot } from '../snapshot/snapshot';
import { collectAccount } from './collect-account';

/** The name of a workspace whose id could not be read. */
const UNNAMED = 'workspace';

/** Reads a token's Segment workspace like an account. */
export async function collectWorkspace(
  api: Pick<RestClient, 'get'>,
  endpoints: readonly AnyApiEndpoint[],
  { now, onRead }: { readonly now: Date; readonly onRead?: () => void },
): Promise<SubjectSnapshot> {
  const readings = await collectAccount(
    { ...api, subject: UNNAMED },
    [segmentWorkspace, ...endpoints],
    { now, pages: listSegmentPages, onRead: () => onRead?.() },
  );
  const [workspace] = itemsOf({ readings }, segmentWorkspace);
  return {
    subject: workspace?.['data.workspace.id'] ?? UNNAMED,
    kind: 'workspace',
    ownerSid: null,
    credentials: true,
    readings,
  };
}
