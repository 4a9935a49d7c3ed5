import type { Evidence } from '../../attestations/attestation';
import { CONFLICTS } from '../../catalog/conflicts';
import { EXPOSURE_TERMS } from '../../catalog/exposure';
import { findRequirement } from '../../catalog/find-requirement';
import { SOURCE_DOCUMENTS } from '../../catalog/source-documents';
import { sectionOf } from '../../catalog/source-sections';
import type { AccountFinding, RequirementResult } from '../../model/audit-result';
import { cureText } from '../../model/cure';
import type { Statement } from '../../model/finding';
import { VERDICTS } from '../../model/verdict';
import { findingsAlike } from '../findings-alike';
import { populationText } from '../wording/population-text';
import { EVIDENCE_TERMS, VERIFICATION_TERMS } from '../wording/terms';
import { accountList } from './account-list';
import { badge } from './badge';
import { type Html, html, joined, richText } from './html';
import { remediationPart } from './remediation-part';
import { rowLink } from './row-link';

const SID_LENGTH = 34;

/** One row with everything known about it. Open, so that it can be read without a script. */
export function requirementArticle(result: RequirementResult): Html {
  const { id, level, exposure, severity, verdict, verdicts } = result;
  const { findings, population, cures } = result;
  const row = findRequirement(id);
  const { document, quote } = row.source;
  const accounts = Object.entries(verdicts);
  return html`<article id="${id}" class="row" data-product="${row.product}" data-level="${level}" data-verdict="${verdict}" data-verdicts="${accounts.map((entry) => entry.join(':')).join(' ')}">
<details open>
<summary><span class="id">${id}</span><h4>${row.title}</h4><span class="level">${level}</span>${badge(verdict)}</summary>
<blockquote><p>“${quote}”</p><footer><a href="${SOURCE_DOCUMENTS[document].url}" rel="noreferrer">${document}</a>, ${sectionOf(row.source)}</footer></blockquote>
<dl>
<div><dt>How it is judged</dt><dd>${richText(row.rule)}</dd></div>
<div><dt>Severity</dt><dd>${severity}. If the row does not hold, ${EXPOSURE_TERMS[exposure]}.</dd></div>
<div><dt>Evidence</dt><dd>${EVIDENCE_TERMS[row.evidencePower]}. Checked by ${VERIFICATION_TERMS[row.verification]}.</dd></div>
${row.derivedFrom.length > 0 ? html`<div><dt>Derives from</dt><dd>${joined(row.derivedFrom.map(rowLink), ', ')}</dd></div>` : ''}
<div><dt>How to fix it</dt><dd>${remediationPart(row)}</dd></div>
${(row.conflicts ?? []).map((conflict) => html`<div class="conflict"><dt>The documents differ</dt><dd>${CONFLICTS[conflict]}</dd></div>`)}
${population.length > 0 ? html`<div><dt>Looked at</dt><dd>${populationText(population)}</dd></div>` : ''}
${cures.length > 0 ? html`<div><dt>What would test it</dt><dd>${cureText(cures)}</dd></div>` : ''}
${accounts.length > 1 ? html`<div><dt>Verdicts</dt><dd><ul class="accounts">${verdictsByAccount(verdicts)}</ul></dd></div>` : ''}
</dl>
${findings.length > 0 ? findingsTable(id, findings, Object.keys(verdicts)) : html`<p class="quiet">No findings.</p>`}
<p class="permalink"><a href="#${id}">Link to ${id}</a></p>
</details>
</article>`;
}

function verdictsByAccount(verdicts: RequirementResult['verdicts']): readonly Html[] {
  const all = Object.keys(verdicts);
  return VERDICTS.flatMap((verdict) => {
    const accounts = all.filter((account) => verdicts[account] === verdict);
    return accounts.length === 0
      ? []
      : [html`<li>${badge(verdict)} ${accountList(accounts, all)}</li>`];
  });
}

/** One line for the same finding in several accounts. */
function findingsTable(
  id: string,
  findings: readonly AccountFinding[],
  accounts: readonly string[],
): Html {
  const rows = findingsAlike(findings).map(({ finding, accounts: found }) => {
    const { field, message, statement, closed_by } = finding;
    return html`<tr>
<td data-label="Account">${accountList(found, accounts)}</td>
<td data-label="Resource">${resourceCell(finding)}</td>
<td data-label="Field">${field === null ? '–' : html`<code>${field}</code>`}</td>
<td data-label="Found"><div>${message}${closed_by === undefined ? '' : ` (closed by record ${closed_by} of the attestations)`}${statement === undefined ? '' : originOf(statement)}</div></td></tr>`;
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Findings of ${id}"><table class="lines">
<thead><tr><th scope="col">Account</th><th scope="col">Resource</th><th scope="col">Field</th><th scope="col">What was found</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

/** Who states it and why, and where the evidence can be looked up. */
function originOf({ role, rationale, evidence }: Statement): Html {
  return html`<dl class="origin">
<div><dt>Stated by</dt><dd>${role}</dd></div>
${rationale === null ? '' : html`<div><dt>Because</dt><dd>${rationale}</dd></div>`}
<div><dt>Evidence</dt><dd><ul>${evidence.map(evidenceItem)}</ul></dd></div>
</dl>`;
}

function evidenceItem({ type, location, sha256 }: Evidence): Html {
  return html`<li>${type}: ${location}${sha256 === null ? '' : html` <code>SHA-256 ${sha256}</code>`}</li>`;
}

/** Stays on one line up to the length of a SID. */
function resourceCell({ resource, place }: AccountFinding): Html | string {
  if (place !== undefined) return html`<code>${place.file}:${place.line}</code>`;
  if (resource === null) return 'account';
  return html`<code class="${resource.length <= SID_LENGTH ? 'whole' : 'long'}">${resource}</code>`;
}
