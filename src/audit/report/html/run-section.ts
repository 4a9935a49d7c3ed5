import type { AuditResult } from '../../audit-result';
import { CATALOG } from '../../catalog/catalog';
import { type Html, html, joined } from './html';

/** What was read, and what was not. */
export function runSection({ summary, accounts, requirements }: AuditResult): Html {
  const { partial, accounts_without_credentials, missing_permissions } = summary;
  const notes = [
    partial
      ? html`<p class="notice"><strong>The run was ended before everything was read.</strong> Rows that it did not reach say so.</p>`
      : '',
    requirements.length < CATALOG.length
      ? html`<p class="notice">Only ${requirements.length} of the catalogue’s ${CATALOG.length} rows were asked for.</p>`
      : '',
    accounts_without_credentials.length > 0
      ? html`<h3>Accounts without credentials</h3>
<p>Nothing was read of these subaccounts. Each needs credentials of its own.</p>
<ul>${accounts_without_credentials.map((account) => html`<li><code>${account}</code></li>`)}</ul>`
      : '',
    missing_permissions.length > 0 ? permissions(missing_permissions) : '',
  ];
  const complete = notes.every((note) => note === '');
  return html`<section aria-labelledby="run">
<h2 id="run">This run</h2>
<h3>Accounts</h3>
<ul>${accounts.map((account) => html`<li><code>${account}</code></li>`)}</ul>
${complete ? html`<p>Everything that the credentials had to open was read.</p>` : notes}
</section>`;
}

function permissions(missing: AuditResult['summary']['missing_permissions']): Html {
  const rows = missing.map(
    ({
      endpoint,
      status,
      accounts,
      requirements,
    }) => html`<tr><th scope="row"><code>${endpoint}</code></th>
<td class="number">${status}</td>
<td>${joined(
      accounts.map((account) => html`<code>${account}</code>`),
      ' ',
    )}</td>
<td>${joined(
      requirements.map((id) => html`<a href="#${id}">${id}</a>`),
      ' ',
    )}</td></tr>`,
  );
  return html`<h3>Missing permissions</h3>
<div class="scroll" tabindex="0" role="region" aria-label="Missing permissions"><table>
<thead><tr><th scope="col">Endpoint</th><th scope="col" class="number">Status</th><th scope="col">Accounts</th><th scope="col">Rows left untested</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}
