import { createHash } from 'node:crypto';
import type { AccountFinding, AuditResult, RequirementResult } from '../audit-result';
import { requirementOf } from '../catalog/requirement-of';
import { SOURCE_DOCUMENTS } from '../catalog/source-documents';
import type { Verdict } from '../verdict';
import { TOOL } from './tool';

const OCSF_VERSION = '1.6.0';

/**
 * The findings for security tools: an array of events of OCSF's class Compliance Finding (2003), one
 * for each finding, and one for each row and account without any. A finding keeps its `uid` from run
 * to run. `ACCEPTED` is the status Suppressed.
 *
 * Source: schema.ocsf.io, version 1.6, classes/compliance_finding.
 */
export function ocsfReport(result: AuditResult): string {
  const time = Date.parse(result.generated_at);
  const events = result.requirements.flatMap((row) =>
    Object.entries(row.verdicts).flatMap(([account, verdict]) => {
      const findings = row.findings.filter((finding) => finding.account === account);
      return (findings.length > 0 ? findings : [null]).map((finding) =>
        eventOf(row, account, verdict, finding, time),
      );
    }),
  );
  return `${JSON.stringify(events, null, 2)}\n`;
}

function eventOf(
  { id, level, product, verification }: RequirementResult,
  account: string,
  verdict: Verdict,
  finding: AccountFinding | null,
  time: number,
) {
  const { title, rule, remediation, source } = requirementOf(id);
  const { url } = SOURCE_DOCUMENTS[source.document];
  const severity = severityOf(verdict, level);
  const status = verdict === 'ACCEPTED' ? SUPPRESSED : NEW;
  return {
    activity_id: 1,
    activity_name: 'Create',
    category_uid: 2,
    category_name: 'Findings',
    class_uid: 2003,
    class_name: 'Compliance Finding',
    type_uid: 200301,
    type_name: 'Compliance Finding: Create',
    time,
    severity_id: severity.id,
    severity: severity.name,
    status_id: status.id,
    status: status.name,
    ...(finding === null ? {} : { message: finding.message }),
    metadata: {
      version: OCSF_VERSION,
      event_code: id,
      product: { name: TOOL.name, vendor_name: TOOL.name, version: TOOL.version },
    },
    finding_info: {
      uid: uidOf(id, account, finding),
      title,
      desc: rule,
      src_url: url,
      types: [product],
    },
    compliance: {
      control: id,
      standards: [source.document],
      requirements: [source.quote],
      ...complianceStatus(verdict),
      status_code: verdict,
    },
    remediation: { desc: remediation, references: [url] },
    resources: [
      { uid: finding?.resource ?? account, type: finding?.resource ? 'Resource' : 'Account' },
    ],
    unmapped: {
      account,
      level,
      verification,
      ...(finding === null ? {} : { field: finding.field, place: finding.place ?? null }),
    },
  };
}

const NEW = { id: 1, name: 'New' } as const;
const SUPPRESSED = { id: 3, name: 'Suppressed' } as const;

/**
 * OCSF knows three outcomes. What a person has said, or has to say, is none of them, and stands under
 * its own name.
 */
function complianceStatus(verdict: Verdict): {
  readonly status_id: number;
  readonly status: string;
} {
  switch (verdict) {
    case 'PASS':
      return { status_id: 1, status: 'Pass' };
    case 'WARN':
      return { status_id: 2, status: 'Warning' };
    case 'FAIL':
    case 'ACCEPTED':
      return { status_id: 3, status: 'Fail' };
    case 'ERROR':
    case 'NOT_TESTABLE':
      return { status_id: 0, status: 'Unknown' };
    default:
      return { status_id: 99, status: verdict };
  }
}

/** The documents give levels, no severities: a required row that failed is High. */
function severityOf(verdict: Verdict, level: RequirementResult['level']) {
  const required = level === 'required';
  switch (verdict) {
    case 'FAIL':
    case 'ACCEPTED':
      return required ? HIGH : MEDIUM;
    case 'ERROR':
    case 'REVIEW':
    case 'MANUAL':
    case 'WARN':
      return required ? MEDIUM : LOW;
    default:
      return INFORMATIONAL;
  }
}

const HIGH = { id: 4, name: 'High' } as const;
const MEDIUM = { id: 3, name: 'Medium' } as const;
const LOW = { id: 2, name: 'Low' } as const;
const INFORMATIONAL = { id: 1, name: 'Informational' } as const;

/** The same for the same thing in every run, whatever else was found. */
function uidOf(id: string, account: string, finding: AccountFinding | null): string {
  const { resource = null, field = null, message = null, place = null } = finding ?? {};
  const identity = JSON.stringify([id, account, resource, field, message, place]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 32);
}
