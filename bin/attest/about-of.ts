import type { Draft } from '../../src/audit/attest/draft';
import type { Question } from '../../src/audit/attest/open-questions';

/** The fields of a draft that say what its answer is about. */
export function aboutOf({
  row,
  accounts,
  resources,
  findings,
}: Question): Pick<Draft, 'row' | 'accounts' | 'resources' | 'findings'> {
  return { row, accounts, resources, findings };
}
