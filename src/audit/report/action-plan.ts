import { findRequirement } from '../catalog/find-requirement';
import type { AuditResult, RequirementResult } from '../model/audit-result';
import { cureText } from '../model/cure';
import { ACTION_VERDICTS } from '../model/verdict';
import { byUrgency } from './by-urgency';
import { csv } from './csv';
import { remediationText } from './wording/remediation-text';

const COLUMNS = [
  'id',
  'level',
  'verdict',
  'severity',
  'title',
  'accounts',
  'resources',
  'remediation',
  'owner',
  'due_date',
  'done_date',
  'notes',
] as const;

/**
 * The open rows as CSV, and required ones that were not tested, the most urgent first, each with
 * how to fix it and with blank columns for who does so until when.
 */
export function actionPlan({ requirements }: AuditResult): string {
  const open = requirements.filter(isOpen).sort(byUrgency);
  return csv([
    COLUMNS,
    ...open.map(({ id, level, severity, verdict, verdicts, findings, cures }) => {
      const accounts = Object.keys(verdicts).filter((sid) => verdicts[sid] === verdict);
      const resources = findings.filter(({ account }) => verdicts[account] === verdict);
      const named = new Set(resources.flatMap(({ resource }) => resource ?? []));
      const { title, ...row } = findRequirement(id);
      const remediation = remediationText(row);
      return [
        ...[
          id,
          level,
          verdict,
          severity,
          title,
          accounts.join(' '),
          [...named].join(' '),
          verdict === 'NOT_TESTABLE'
            ? `To test it: ${cureText(cures)}. ${remediation}`
            : remediation,
        ],
        ...['', '', '', ''],
      ];
    }),
  ]);
}

function isOpen({ verdict, level }: RequirementResult): boolean {
  return ACTION_VERDICTS.includes(verdict) || (verdict === 'NOT_TESTABLE' && level === 'required');
}
