import { LEVELS } from '../../catalog/requirement';
import type { AuditResult } from '../../model/audit-result';
import { VERDICTS } from '../../model/verdict';
import { judgedAccounts } from '../judged-accounts';
import { accountName } from '../wording/account-name';
import { type Html, html } from './html';

/** Search and filters. Hidden until the script that makes them work has loaded. */
export function filterForm(result: AuditResult): Html {
  const products = [...new Set(result.requirements.map(({ product }) => product))];
  return html`<form id="filter" role="search" aria-label="Filter the rows" hidden>
<label>Search <input type="search" name="text" autocomplete="off"></label>
${select('product', 'Product', products)}
${select('level', 'Level', LEVELS)}
${select('verdict', 'Verdict', VERDICTS)}
${select('account', 'Account', judgedAccounts(result), (account) => accountName(result, account))}
<div class="actions"><button type="reset">Show all rows</button><button type="button" id="expand">Open all</button><button type="button" id="collapse">Close all</button><output id="shown" for="filter"></output></div>
</form>`;
}

function select(
  name: string,
  label: string,
  options: readonly string[],
  textOf = (option: string) => option.replace('_', ' '),
): Html {
  return html`<label>${label} <select name="${name}"><option value="">all</option>${options.map((option) => html`<option value="${option}">${textOf(option)}</option>`)}</select></label>`;
}
