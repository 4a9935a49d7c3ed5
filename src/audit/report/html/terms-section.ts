import { CATALOG } from '../../catalog/catalog';
import { LEVELS } from '../../catalog/requirement';
import { SOURCE_DOCUMENTS } from '../../catalog/source-documents';
import { VERDICTS } from '../../model/verdict';
import { LEVEL_TERMS, VERDICT_TERMS } from '../wording/terms';
import { badge } from './badge';
import { type Html, html } from './html';

/** What the verdicts and levels mean, and what the report does not say. */
export function termsSection(): Html {
  const required = CATALOG.filter(({ level }) => level === 'required');
  const decisive = required.filter(({ evidencePower }) => evidencePower === 'decisive');
  return html`<section aria-labelledby="terms">
<h2 id="terms">How to read this report</h2>
<p>A row is decided by a machine only where a machine can decide it: of the catalogue’s ${required.length} required rows, ${decisive.length} have decisive evidence. What needs a person stays open until a dated statement closes it. A reading that failed is never a pass. A row’s verdict is the worst across the accounts.</p>
<h3>Verdicts, from the worst to the best</h3>
<dl class="terms">${VERDICTS.map((verdict) => html`<div><dt>${badge(verdict)}</dt><dd>${VERDICT_TERMS[verdict]}</dd></div>`)}</dl>
<h3>Levels</h3>
<dl class="terms">${LEVELS.map((level) => html`<div><dt>${level}</dt><dd>${LEVEL_TERMS[level]}</dd></div>`)}</dl>
<h3>Source documents</h3>
<ul>${Object.entries(SOURCE_DOCUMENTS).map(
    ([name, { edition, url }]) =>
      html`<li><a href="${url}" rel="noreferrer">${name}</a>, ${edition}</li>`,
  )}</ul>
</section>`;
}
