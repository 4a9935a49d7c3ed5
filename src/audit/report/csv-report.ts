import { findRequirement } from '../catalog/find-requirement';
import type { AuditResult } from '../model/audit-result';
import { csv } from './csv';
import { evidenceText } from './evidence-text';

const COLUMNS = [
  'id',
  'product',
  'title',
  'level',
  'verification',
  'verdict',
  'account',
  'account_verdict',
  'resource',
  'field',
  'message',
  'stated_by',
  'evidence',
  'rationale',
  'severity',
] as const;

/** A line for each finding, and one for each row of an account that has none. */
export function csvReport({ requirements }: AuditResult): string {
  const lines = requirements.flatMap((row) => {
    const { id, product, level, verification, verdict, severity } = row;
    const ofRow = [id, product, findRequirement(id).title, level, verification, verdict];
    return Object.entries(row.verdicts).flatMap(([account, accountVerdict]) => {
      const found = row.findings.filter((each) => each.account === account);
      const ofAccount = [...ofRow, account, accountVerdict];
      if (found.length === 0) return [[...ofAccount, '', '', '', '', '', '', severity]];
      return found.map(({ resource, field, message, statement, severity: found_severity }) => [
        ...ofAccount,
        resource ?? '',
        field ?? '',
        message,
        statement?.role ?? '',
        evidenceText(statement?.evidence ?? []),
        statement?.rationale ?? '',
        found_severity ?? severity,
      ]);
    });
  });
  return csv([COLUMNS, ...lines]);
}
