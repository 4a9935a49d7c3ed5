import { findRequirement } from '../catalog/find-requirement';
import { FRAMEWORKS } from '../catalog/frameworks';
import type { AccountFinding, AuditResult } from '../model/audit-result';
import { cureText } from '../model/cure';
import { csv } from './csv';
import { evidenceText } from './evidence-text';
import { populationText } from './population-text';
import { provenanceLines } from './provenance-lines';
import { unreadLines } from './unread-lines';

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
] as const;

/** A line for each finding, and one for each row of an account that has none. */
export function csvReport(result: AuditResult): string {
  const unread = unreadLines(result).join(' ');
  const provenance = provenanceLines(result).join(' ');
  const lines = result.requirements.flatMap((row) => {
    const { id, product, level, verification, verdict, severity, cures, controls } = row;
    const ofRow = [id, product, findRequirement(id).title, level, verification, verdict];
    return Object.entries(row.verdicts).flatMap(([account, accountVerdict]) => {
      const found = row.findings.filter((each) => each.account === account);
      const population = row.population.filter((each) => each.account === account);
      return (found.length > 0 ? found : [null]).map((finding) => [
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
      ]);
    });
  });
  return csv([COLUMNS, ...lines]);
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
