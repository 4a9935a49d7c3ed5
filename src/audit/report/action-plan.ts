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
 * The open rows and the untested required ones as CSV, the most urgent first, each with its
 * remediation, and with blank columns for a person and a deadline.
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
