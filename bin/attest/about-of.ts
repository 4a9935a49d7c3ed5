import type { Draft } from '../../src/audit/attest/draft';
import type { Question } from '../../src/audit/attest/open-questions';

/** What the answer to a question is about, as its draft says it. */
export function aboutOf({
  row,
  accounts,
  resources,
  findings,
}: Question): Pick<Draft, 'row' | 'accounts' | 'resources' | 'findings'> {
  return { row, accounts, resources, findings };
}
