import type { AuditResult } from '../audit-result';
import { CATALOG } from '../catalog/catalog';
import { LEVELS } from '../catalog/requirement';
import { VERDICTS, type Verdict } from '../verdict';
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

const ROWS = new Map(CATALOG.map((row) => [row.id, row]));

/**
 * The open rows as CSV, failed required ones first, each with what mends it and with blank columns
 * for who does so until when.
 */
export function actionPlan({ requirements }: AuditResult): string {
  const open = requirements
    .filter(({ verdict }) => OPEN.includes(verdict))
    .sort(
      (a, b) =>
        VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
        LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level),
    );
  return csv([
    COLUMNS,
    ...open.map(({ id, level, verdict, verdicts, findings }) => {
      const accounts = Object.keys(verdicts).filter((sid) => verdicts[sid] === verdict);
      const resources = findings.filter(({ account }) => accounts.includes(account));
      const named = new Set(resources.flatMap(({ resource }) => resource ?? []));
      const { title = '', remediation = '' } = ROWS.get(id) ?? {};
      return [
        ...[id, level, verdict, title, accounts.join(' '), [...named].join(' '), remediation],
        ...['', '', '', ''],
      ];
    }),
  ]);
}
