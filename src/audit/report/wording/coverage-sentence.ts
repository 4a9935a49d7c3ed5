import type { AuditSummary } from '../../model/audit-result';
import { CURE_TERMS } from '../../model/cure';

/** How much a machine decided, and what became of the other required rows: they add up to all. */
export function coverageSentence({ required }: AuditSummary): string {
  const { total, decided_by_machine: decided, waiting_for_person: waiting } = required;
  const { stated, not_tested, not_read, cures } = required;
  const are = decided === 1 ? 'is' : 'are';
  const wait = waiting === 1 ? 'waits' : 'wait';
  const asked = waiting === 0 ? '' : ': run hipaa-guard attest';
  const others = [
    ...(stated > 0 ? [`${stated} stated or accepted`] : []),
    ...(not_read > 0 ? [`${not_read} not read`] : []),
    ...(not_tested > 0 ? [`${not_tested} not tested`] : []),
  ];
  const todo = cures.map(({ cure, rows }) => `${CURE_TERMS[cure]} (${rows})`);
  return [
    `${decided} of ${total} required rows ${are} decided by a machine; ${waiting} ${wait} for a person${asked}.`,
    ...(others.length > 0 ? [`The others: ${others.join(', ')}.`] : []),
    ...(todo.length > 0 ? [`To test what was not: ${todo.join('; ')}.`] : []),
  ].join(' ');
}
