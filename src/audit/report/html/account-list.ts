import { type Html, html, joined } from './html';

/**
 * Some of the row's accounts by SID; all of several in words, so that a long list stays readable.
 */
export function accountList(some: readonly string[], all: readonly string[]): Html {
  if (all.length > 1 && all.every((account) => some.includes(account))) {
    return html`all ${all.length} accounts`;
  }
  const sids = some.map((account) => html`<code>${account}</code>`);
  return html`<span class="sids">${joined(sids, ' ')}</span>`;
}
