import type { Subflow } from '../../fields/flow-definition';
import type { ReadFlow } from './related-flows';

/**
 * Whether a flow may do more than was read: Twilio does not show its definition, an earlier version
 * kept less of it, or it runs a revision of another flow that is not the published one, such as a
 * draft.
 *
 * @param all The account's flows.
 */
export function isFlowUnread({ definition }: ReadFlow, all: readonly ReadFlow[]): boolean {
  return definition?.subflows?.some((each) => !isRead(each, all)) ?? true;
}

function isRead({ flow, revision }: Subflow, all: readonly ReadFlow[]): boolean {
  if (flow === null || revision === null) return false;
  const published = all.find(({ sid }) => sid === flow);
  return published !== undefined && ['LatestPublished', published.revision].includes(revision);
}
