import { pluralise } from '../../../terminal/pluralise';
import type { UnusableReason } from '../../attestations/attestation';
import type { AuditSummary } from '../../model/audit-result';

const REASONS: Readonly<Record<Exclude<UnusableReason, 'blank' | 'incomplete'>, string>> = {
  unknown_row: 'the catalogue has no such row',
  other_source_version: 'it was made about another edition of the source document',
  accounts_not_named: 'this row needs each account by its SID',
  always_applies: 'it says that the row does not apply, and it applies to every account',
  attested_in_future: 'it is dated after the audit',
  expires_too_late: 'it expires before it was made, or later than a statement may',
  expired: 'it has expired',
  out_of_scope: 'it names none of the accounts that were audited',
};

/**
 * What to do about the statements: those that do not count, end soon, or name something missing.
 */
export function statementLines(summary: AuditSummary): readonly string[] {
  const { unusable_attestations, expiring_attestations, unseen_resources } = summary;
  const blank = unusable_attestations.filter(({ reason }) => reason === 'blank').length;
  return [
    ...(blank === 0
      ? []
      : [`${pluralise(blank, 'statement is', 'statements are')} blank, and treated as missing.`]),
    ...unusable_attestations.flatMap(({ record, id, reason, problems }) => {
      const named = `Statement ${record} (${id ?? 'unknown row'}) does not count:`;
      if (reason === 'blank') return [];
      if (reason !== 'incomplete') return [`${named} ${REASONS[reason]}.`];
      return problems.map(({ field, allowed }) => `${named} ${field} must be ${allowed}.`);
    }),
    ...expiring_attestations.map(
      ({ record, id, expires_at }) => `Statement ${record} (${id}) expires on ${expires_at}.`,
    ),
    ...unseen_resources.map(
      ({ record, id, resource }) =>
        `Statement ${record} (${id}) names a resource that this run did not see: number ${resource} of its list.`,
    ),
  ];
}
