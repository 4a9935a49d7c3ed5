import { jsonText } from '../../json/json-text';
import { consolePageOf } from '../catalog/console-pages';
import type { Exposure } from '../catalog/exposure';
import { findRequirement } from '../catalog/find-requirement';
import { SOURCE_DOCUMENTS } from '../catalog/source-documents';
import type { AccountFinding, AuditResult, RequirementResult } from '../model/audit-result';
import type { CodePlace } from '../model/finding';
import type { Verdict } from '../model/verdict';
import { TOOL } from '../snapshot/tool';
import { remediationText } from './wording/remediation-text';
import { unreadLines } from './wording/unread-lines';

/**
 * The findings in code, as SARIF 2.1.0 (OASIS, 27 March 2020), for tools of code review. Findings
 * in an account's configuration have no line and are omitted: readers of SARIF show results at
 * lines, and GitHub refuses those without a location.
 *
 * A row that is `ACCEPTED` becomes a suppressed result (section 3.35).
 */
export function sarifReport(result: AuditResult): string {
  const rows = result.requirements.filter(
    ({ verification, findings }) => verification === 'static' || findings.some(hasPlace),
  );
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: TOOL.name, semanticVersion: TOOL.version, rules: rows.map(ruleOf) },
        },
        automationDetails: { id: 'hipaa-guard-audit/' },
        invocations: [
          { executionSuccessful: !result.summary.partial, endTimeUtc: result.generated_at },
        ],
        columnKind: 'utf16CodeUnits',
        properties: { provenance: result.provenance, not_read: unreadLines(result) },
        results: rows.flatMap(resultsOf),
      },
    ],
  };
  return `${jsonText(log)}\n`;
}

type PlacedFinding = AccountFinding & { readonly place: CodePlace };

function hasPlace(finding: AccountFinding): finding is PlacedFinding {
  return finding.place !== undefined;
}

/**
 * Scores on CVSS's scale, which GitHub displays as critical (above 9), high (7), medium (4) or low.
 */
const SECURITY_SEVERITY: Readonly<Record<Exposure, string>> = {
  public: '9.5',
  disclosed: '8.5',
  in_transit: '7.5',
  kept: '5.0',
  process: '2.5',
  none: '0.0',
};

function ruleOf({ id, level, exposure, controls }: RequirementResult) {
  const { product, title, rule, remediation, source } = findRequirement(id);
  const page = consolePageOf(id);
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: rule },
    help: {
      text: remediationText({ id, remediation }).replaceAll('`', ''),
      markdown: page === null ? remediation : `${remediation} [${page.name}](${page.url})`,
    },
    helpUri: SOURCE_DOCUMENTS[source.document].url,
    defaultConfiguration: { level: level === 'required' ? 'error' : 'warning' },
    properties: {
      // GitHub accepts the score only with this tag.
      tags: ['security', 'hipaa', 'twilio'],
      'security-severity': SECURITY_SEVERITY[exposure],
      level,
      product,
      controls,
    },
  };
}

function resultsOf(
  { id, verdict, severity, verdicts, findings }: RequirementResult,
  ruleIndex: number,
) {
  return findings.filter(hasPlace).map(({ account, message, field, place, severity: own }) => {
    const judged = verdicts[account] ?? verdict;
    return {
      ruleId: id,
      ruleIndex,
      level: levelOf(judged),
      message: { text: field === null ? message : `${field}: ${message}` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(place.file), uriBaseId: '%SRCROOT%' },
            region: { startLine: place.line },
          },
        },
      ],
      properties: { account, verdict: judged, severity: own ?? severity },
      ...(judged === 'ACCEPTED'
        ? { suppressions: [{ kind: 'external', justification: 'accepted in the attestations' }] }
        : {}),
    };
  });
}

function levelOf(verdict: Verdict): 'error' | 'warning' | 'note' {
  if (verdict === 'FAIL') return 'error';
  return verdict === 'WARN' || verdict === 'REVIEW' || verdict === 'ACCEPTED' ? 'warning' : 'note';
}

/** A relative URI reference (RFC 3986): a colon in its first segment would make it a scheme. */
function uriOf(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}
