import type { RequirementId } from '../../catalog/requirement-id';
import { segmentDestinationFilters } from '../../endpoints/segment/segment-destination-filters';
import type { AccountView } from '../../model/check';
import { note } from '../../model/finding';
import { type Judgement, judgement, whenFound } from '../../model/judgement';
import { enabledDestinations, filteredDestinations } from './enabled';

interface Wanted {
  /** The row whose statement can replace a filter, by naming the destination. */
  readonly statement: RequirementId;
  /** What is wrong with a destination that has neither. */
  readonly message: string;
  /** Why the row does not pass although all have one. */
  readonly open: string;
}

/** Every enabled destination needs a filter that holds something back, or a statement about it. */
export function destinationJudgement(
  workspace: AccountView,
  { statement, message, open }: Wanted,
): Judgement {
  const destinations = enabledDestinations(workspace);
  if (destinations.length === 0) {
    return judgement('NOT_APPLICABLE', note('no destination is enabled'));
  }
  const filtered = filteredDestinations(workspace);
  // Unless all filters are known, none is known to be missing.
  const all = workspace.whole(segmentDestinationFilters) ? destinations : [];
  const without = all.filter(
    ({ id }) => !filtered.has(id ?? '') && !workspace.covered(statement, id ?? ''),
  );
  return whenFound(
    without.map(({ id }) => ({ resource: id, field: 'enabled', message })),
    'FAIL',
    judgement('NOT_TESTABLE', note(open)),
  );
}
