import { findRequirement } from '../catalog/find-requirement';
import { FRAMEWORKS } from '../catalog/frameworks';
import type { AccountFinding, AuditResult } from '../model/audit-result';
import { cureText } from '../model/cure';
import { csvLine } from './csv';
import { findingsByAccount } from './findings-by-account';
import { evidenceText } from './wording/evidence-text';
import { populationText } from './wording/population-text';
import { provenanceLines } from './wording/provenance-lines';
import { unreadLines } from './wording/unread-lines';

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
  'looked_at',
  'to_test',
  'not_read',
  'made_of',
  'closed_by',
  ...FRAMEWORKS,
  'account_label',
] as const;

/** A line for each finding, and one for each row of an account without findings; line by line. */
export function* csvReport(result: AuditResult): Generator<string, void, void> {
  const unread = unreadLines(result).join(' ');
  const provenance = provenanceLines(result).join(' ');
  yield csvLine(COLUMNS);
  for (const row of result.requirements) {
    const { id, product, level, verification, verdict, severity, cures, controls } = row;
    const ofRow = [id, product, findRequirement(id).title, level, verification, verdict];
    const findings = findingsByAccount(row);
    for (const [account, accountVerdict] of Object.entries(row.verdicts)) {
      const population = row.population.filter((each) => each.account === account);
      for (const finding of findings.get(account) ?? [null]) {
        yield csvLine([
          ...ofRow,
          account,
          accountVerdict,
          ...findingCells(finding),
          finding?.severity ?? severity,
          populationText(population),
          accountVerdict === 'NOT_TESTABLE' ? cureText(cures) : '',
          unread,
          provenance,
          String(finding?.closed_by ?? ''),
          ...FRAMEWORKS.map((framework) => controls[framework].join(' ')),
          result.account_labels[account] ?? '',
        ]);
      }
    }
  }
}

function findingCells(finding: AccountFinding | null): readonly string[] {
  const { resource, field, message, statement } = finding ?? {};
  return [
    resource ?? '',
    field ?? '',
    message ?? '',
    statement?.role ?? '',
    evidenceText(statement?.evidence ?? []),
    statement?.rationale ?? '',
  ];
}
