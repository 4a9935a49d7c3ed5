import { findRequirement } from '../catalog/find-requirement';
import { isDerived } from '../catalog/is-derived';
import { LEVELS } from '../catalog/requirement';
import type { AuditResult } from '../model/audit-result';
import { VERDICTS, type Verdict } from '../model/verdict';
import { csv } from './csv';

const COLUMNS = [
  'id',
  'level',
  'verdict',
  'title',
  'accounts',
  'resources',
  'remediation',
  'owner',
  'due_date',
  'done_date',
  'notes',
] as const;

/** What somebody has to do something about. */
const OPEN: readonly Verdict[] = ['FAIL', 'ERROR', 'REVIEW', 'MANUAL', 'WARN'];

/**
 * The open rows as CSV, failed required ones first, each with how to fix it and with blank columns
 * for who does so until when. Rows that follow from others stand behind those of their kind: whoever
 * fixes the others closes them.
 */
export function actionPlan({ requirements }: AuditResult): string {
  const open = requirements
    .filter(({ verdict }) => OPEN.includes(verdict))
    .sort(
      (a, b) =>
        VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
        LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
        Number(isDerived(a)) - Number(isDerived(b)),
    );
  return csv([
    COLUMNS,
    ...open.map(({ id, level, verdict, verdicts, findings }) => {
      const accounts = Object.keys(verdicts).filter((sid) => verdicts[sid] === verdict);
      const resources = findings.filter(({ account }) => accounts.includes(account));
      const named = new Set(resources.flatMap(({ resource }) => resource ?? []));
      const { title, remediation } = findRequirement(id);
      return [
        ...[id, level, verdict, title, accounts.join(' '), [...named].join(' '), remediation],
        ...['', '', '', ''],
      ];
    }),
  ]);
}
