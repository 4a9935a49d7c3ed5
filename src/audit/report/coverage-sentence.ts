import type { AuditSummary } from '../model/audit-result';

/** How far a machine alone came. Stands in every report. */
export function coverageSentence({ required }: AuditSummary): string {
  const { total, decided_by_machine: decided, waiting_for_person: waiting } = required;
  const are = decided === 1 ? 'is' : 'are';
  const wait = waiting === 1 ? 'waits' : 'wait';
  return `${decided} of ${total} required rows ${are} decided by a machine; ${waiting} ${wait} for a person.`;
}
