import { posix } from 'node:path';
import { consolePageOf } from '../catalog/console-pages';
import { findRequirement } from '../catalog/find-requirement';
import type { Verification } from '../catalog/requirement';
import { SOURCE_DOCUMENTS } from '../catalog/source-documents';
import type { AccountFinding, AuditResult, RequirementResult } from '../model/audit-result';
import { CURE_TERMS } from '../model/cure';
import type { CodePlace } from '../model/finding';
import { type Severity, severityOf } from '../model/severity';
import type { Verdict } from '../model/verdict';
import { sha256 } from '../snapshot/sha256';
import { TOOL } from '../snapshot/tool';
import { findingsByAccount } from './findings-by-account';
import { unreadLines } from './wording/unread-lines';

/** The oldest version with everything written here, so that most tools know it. */
const OCSF_VERSION = '1.6.0';

/** One verdict about an account, and one finding for it. */
export interface OcsfJudgement {
  readonly row: RequirementResult;
  readonly account: string;
  readonly verdict: Verdict;
  readonly finding: AccountFinding | null;
}

/** A class of OCSF's category Findings: what it adds to what all of them have. */
export interface OcsfClass {
  readonly uid: number;
  readonly name: string;
  readonly attributes: (judged: OcsfJudgement) => object;
  /** Data for which the class has no attribute. */
  readonly unmapped: (judged: OcsfJudgement) => object;
}

/** An event for each finding, and one for each row and account without any. */
export function* ocsfEvents(result: AuditResult, ocsfClass: OcsfClass) {
  const time = Date.parse(result.generated_at);
  const { account_labels: labels } = result;
  const run = { time, labels, not_read: unreadLines(result), provenance: result.provenance };
  for (const row of result.requirements) {
    const findings = findingsByAccount(row);
    for (const [account, verdict] of Object.entries(row.verdicts)) {
      for (const finding of findings.get(account) ?? [null]) {
        yield eventOf({ row, account, verdict, finding }, run, ocsfClass);
      }
    }
  }
}

/** What each event says about the run, since tools store events separately. */
interface Run extends Pick<AuditResult, 'provenance'> {
  readonly time: number;
  readonly labels: AuditResult['account_labels'];
  readonly not_read: readonly string[];
}

const SEVERITY: Readonly<Record<Severity, { readonly id: number; readonly name: string }>> = {
  critical: { id: 5, name: 'Critical' },
  high: { id: 4, name: 'High' },
  medium: { id: 3, name: 'Medium' },
  low: { id: 2, name: 'Low' },
  info: { id: 1, name: 'Informational' },
};

const NEW = { id: 1, name: 'New' } as const;
const SUPPRESSED = { id: 3, name: 'Suppressed' } as const;

function eventOf(
  judged: OcsfJudgement,
  run: Run,
  { uid: classUid, name, attributes, unmapped }: OcsfClass,
) {
  const { row, account, verdict, finding } = judged;
  const severity = SEVERITY[finding?.severity ?? severityOf(row.exposure, verdict)];
  const status = verdict === 'ACCEPTED' ? SUPPRESSED : NEW;
  return {
    activity_id: 1,
    activity_name: 'Create',
    category_uid: 2,
    category_name: 'Findings',
    class_uid: classUid,
    class_name: name,
    type_uid: classUid * 100 + 1,
    type_name: `${name}: Create`,
    time: run.time,
    severity_id: severity.id,
    severity: severity.name,
    status_id: status.id,
    status: status.name,
    status_code: verdict,
    ...attributes(judged),
    ...confidenceOf(verdict),
    ...(finding === null ? {} : { message: finding.message }),
    metadata: {
      version: OCSF_VERSION,
      profiles: ['cloud'],
      event_code: row.id,
      product: { name: TOOL.name, vendor_name: TOOL.name, version: TOOL.version },
    },
    cloud: cloudOf(account, run.labels),
    ...requirementOf(judged),
    resources: [resourceOf(account, finding)],
    ...(finding?.place === undefined ? {} : { evidences: [evidenceOf(finding.place)] }),
    unmapped: { ...unmapped(judged), ...unmappedOf(judged, run) },
  };
}

function cloudOf(account: string, labels: Run['labels']) {
  return {
    provider: 'Twilio',
    account: {
      uid: account,
      ...(labels[account] === undefined ? {} : { name: labels[account] }),
      type_id: 99,
      type: 'Twilio Account',
    },
  };
}

const DATA_SOURCES: Readonly<Record<Verification, string>> = {
  rest: 'Twilio REST API',
  probe: 'Answers of media URLs and webhooks',
  static: 'Source code and Studio flows',
  segment: 'Segment Public API',
  attestation: 'Attestations',
};

/** What must hold, its source, and how to fix it. */
function requirementOf({ row, account, finding }: OcsfJudgement) {
  const { id, product, verification } = row;
  const { title, rule, remediation, source } = findRequirement(id);
  const { url } = SOURCE_DOCUMENTS[source.document];
  const page = consolePageOf(id);
  return {
    finding_info: {
      uid: uidOf(id, account, finding),
      title,
      desc: rule,
      src_url: url,
      types: [product],
      analytic: { uid: id, name: title, type_id: 1, type: 'Rule', category: verification },
      data_sources: [DATA_SOURCES[verification]],
    },
    remediation: { desc: remediation, references: [url, ...(page === null ? [] : [page.url])] },
  };
}

function resourceOf(account: string, finding: AccountFinding | null) {
  return {
    uid: finding?.resource ?? account,
    type: finding?.resource ? 'Resource' : 'Account',
    role_id: 1,
    role: 'Target',
  };
}

/** Data for which no class of OCSF has an attribute. */
function unmappedOf(
  { row, account, verdict, finding }: OcsfJudgement,
  { not_read, provenance }: Run,
) {
  const { level, exposure, population, cures } = row;
  return {
    level,
    exposure,
    population: population
      .filter((each) => each.account === account)
      .map(({ what, looked_at, total }) => ({ what, looked_at, total })),
    ...(verdict === 'NOT_TESTABLE' ? { to_test: cures.map((cure) => CURE_TERMS[cure]) } : {}),
    not_read,
    provenance,
    ...(finding === null ? {} : { field: finding.field }),
    ...(finding?.closed_by === undefined ? {} : { closed_by: finding.closed_by }),
  };
}

/** Only what is proved has a confidence; nobody has measured how likely the rest is. */
function confidenceOf(verdict: Verdict) {
  const proved = verdict === 'FAIL' || verdict === 'PASS';
  return proved ? { confidence_id: 3, confidence: 'High' } : {};
}

function evidenceOf({ file, line }: CodePlace) {
  return {
    file: { name: posix.basename(file), path: file, type_id: 1, type: 'Regular File' },
    data: { line },
  };
}

/** The same for the same thing in every run, whatever else was found. */
function uidOf(id: string, account: string, finding: AccountFinding | null): string {
  const { resource = null, field = null, message = null, place = null } = finding ?? {};
  const identity = JSON.stringify([id, account, resource, field, message, place]);
  return sha256(identity).slice(0, 32);
}
