import { CATALOG } from '../../catalog/catalog';
import { isDerived } from '../../catalog/is-derived';
import { SNAPSHOT_ENDPOINTS } from '../../checks/snapshot-endpoints';
import type { AuditResult, AuditSummary, RequirementResult } from '../../model/audit-result';
import { isApiEndpoint } from '../../snapshot/endpoint';
import { judgedAccounts } from '../judged-accounts';
import { provenanceLines } from '../wording/provenance-lines';
import { statementLines } from '../wording/statement-lines';
import { unreadLines } from '../wording/unread-lines';
import { accountList } from './account-list';
import { type Html, html, joined } from './html';
import { rowLink } from './row-link';

/** What was read and what was not, and which statements did not count. */
export function runSection(result: AuditResult): Html {
  const { summary, accounts, requirements, not_read } = result;
  const { partial, missing_permissions } = summary;
  const statements = statementLines(summary);
  const refused = missing_permissions.flatMap((missing) => missing.requirements);
  const failed = requirements.filter(
    (row) =>
      Object.values(row.verdicts).includes('ERROR') && !isDerived(row) && !refused.includes(row.id),
  );
  const unread = [
    partial
      ? html`<p class="notice"><strong>The run was stopped before everything was read.</strong> Rows that it did not reach say so.</p>`
      : '',
    requirements.length < CATALOG.length
      ? html`<p class="notice">Only ${requirements.length} of the catalogue’s ${CATALOG.length} rows were asked for.</p>`
      : '',
    missing_permissions.length > 0 ? permissions(missing_permissions, accounts) : '',
    failed.length > 0 && !partial ? failedReadings(failed) : '',
  ];
  const complete = not_read.accounts.length === 0 && unread.every((note) => note === '');
  return html`<section aria-labelledby="run">
<h2 id="run">This run</h2>
<h3>Accounts</h3>
<ul>${judgedAccounts(result).map((account) => html`<li>${labelOf(result, account)}<code>${account}</code></li>`)}</ul>
<h3>Made from</h3>
<ul class="long-words">${provenanceLines(result).map((line) => html`<li>${line}</li>`)}</ul>
<h3>Not read</h3>
<ul class="long-words">${unreadLines(result).map((line) => html`<li>${line.replace('Not read: ', '')}</li>`)}</ul>
${complete ? html`<p>Everything else that the audit asks for was read.</p>` : unread}
${
  statements.length > 0
    ? html`<h3>Statements</h3>
<ul class="long-words">${statements.map((line) => html`<li>${line}</li>`)}</ul>`
    : ''
}
</section>`;
}

function labelOf({ account_labels }: AuditResult, account: string): string {
  const label = account_labels[account];
  return label === undefined ? '' : `${label}: `;
}

function permissions(missing: AuditSummary['missing_permissions'], all: readonly string[]): Html {
  const rows = missing.map(
    ({
      endpoint,
      status,
      accounts,
      requirements,
    }) => html`<tr><th scope="row" data-label="Endpoint"><code>${addressOf(endpoint)}</code></th>
<td data-label="Status">${status}</td>
<td data-label="Accounts">${accountList(accounts, all)}</td>
<td data-label="Rows"><span>${joined(requirements.map(rowLink), ' ')}</span></td></tr>`,
  );
  return html`<h3>Missing permissions</h3>
<p>The credentials were refused here.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Missing permissions"><table class="lines">
<thead><tr><th scope="col">Endpoint</th><th scope="col">Status</th><th scope="col">Accounts</th><th scope="col">Rows left untested</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function failedReadings(rows: readonly RequirementResult[]): Html {
  return html`<h3>Readings that failed</h3>
<p>The API answered with an error, or the connection broke. Run the audit again; each row says what was not read.</p>
<p>${joined(
    rows.map(({ id }) => rowLink(id)),
    ' ',
  )}</p>`;
}

/** The endpoint as the API's documents name it, because its id is this project's own name. */
function addressOf(id: string): string {
  const endpoint = SNAPSHOT_ENDPOINTS.find((each) => each.id === id);
  return endpoint !== undefined && isApiEndpoint(endpoint)
    ? `${endpoint.host}${endpoint.path}`
    : id;
}
