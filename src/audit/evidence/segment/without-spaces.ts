import { segmentSpaces } from '../../endpoints/segment/segment-spaces';
import type { AccountView } from '../../model/check';
import { note } from '../../model/finding';
import { type Judgement, judgement } from '../../model/judgement';

/**
 * The judgement of a row about Engage when no space is listed; `null` when one is.
 *
 * @param unknown The verdict when Segment does not list spaces to this workspace, which may have
 *   some.
 */
export function withoutSpaces(
  workspace: AccountView,
  unknown: 'MANUAL' | 'NOT_TESTABLE',
): Judgement | null {
  if (workspace.items(segmentSpaces).length > 0) return null;
  return workspace.truncated(segmentSpaces)
    ? judgement(unknown, note('Segment does not list the spaces: there may be some'))
    : judgement('NOT_APPLICABLE', note('no Engage or Unify space'));
}
