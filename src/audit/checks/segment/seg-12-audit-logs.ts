import { pluralise } from '../../../terminal/pluralise';
import { segmentAuditEvents } from '../../endpoints/segment/segment-audit-events';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/**
 * The audit trail of changes is not the HIPAA audit log: being able to read it proves nothing about
 * it.
 */
export const seg12: Check = {
  id: 'SEG-12',
  reads: [segmentAuditEvents],
  judge: (workspace) => {
    const count = workspace.items(segmentAuditEvents).length;
    const more = workspace.truncated(segmentAuditEvents) ? 'more than ' : '';
    const message = `the audit trail is readable (${more}${pluralise(count, 'change')}); it is not the HIPAA audit log`;
    return judgement('NOT_TESTABLE', note(message));
  },
};
