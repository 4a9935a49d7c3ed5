import { pluralise } from '../../../terminal/pluralise';
import { studioRevisions } from '../../endpoints/runtime/studio-revisions';
import { gradedFacts } from '../../evidence/code/code-judgement';
import { seenCode, USER_FOLDERS } from '../../evidence/code/seen-code';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/**
 * Whoever opens Studio sees the contents of executions, and what is written into the flows
 * themselves. The first is for a person to state; of the second, identifiers with a form are found,
 * but not whether one belongs to a patient: a clinic's own number is an identifier as well.
 */
export const rt04: Check = {
  id: 'RT-04',
  reads: [studioRevisions],
  optIn: USER_FOLDERS,
  judge: (account) => {
    const seen = seenCode(account);
    const inFlows = seen.facts.filter(({ line }) => line === null);
    const found = gradedFacts(inFlows, [
      ['identifier_in_text', 'WARN', 'a text of the flow holds an identifier'],
    ]);
    const open = found.filter(({ resource }) => !account.covered('RT-04', resource ?? ''));
    const flows =
      seen.flows === 0 ? 'no flow is published' : pluralise(seen.flows, 'published flow');
    return whenFound(open, 'WARN', judgement('MANUAL', note(flows)));
  },
};
