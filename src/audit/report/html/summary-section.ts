import { LEVELS } from '../../catalog/requirement';
import type { AuditResult } from '../../model/audit-result';
import { VERDICTS, type Verdict } from '../../model/verdict';
import { coverageSentence } from '../wording/coverage-sentence';
import { badge } from './badge';
import { type Html, html } from './html';
import { verdictChart } from './verdict-chart';

/** Each verdict is in exactly one of these, so they add up to the required rows. */
const FIGURES: readonly { readonly label: string; readonly verdicts: readonly Verdict[] }[] = [
  { label: 'do not hold', verdicts: ['FAIL'] },
  { label: 'show a risk', verdicts: ['WARN'] },
  { label: 'wait for a person', verdicts: ['MANUAL', 'REVIEW'] },
  { label: 'are not known', verdicts: ['ERROR', 'NOT_TESTABLE'] },
  {
    label: 'are closed: they hold, do not apply, or are stated or accepted',
    verdicts: ['PASS', 'NOT_APPLICABLE', 'ATTESTED', 'ACCEPTED'],
  },
];

/** The number of rows by verdict: the required ones in figures, all as a chart and as a table. */
export function summarySection({ summary, requirements }: AuditResult): Html {
  const shown = VERDICTS.filter((verdict) => summary.verdicts[verdict] > 0);
  const figures = FIGURES.map(({ label, verdicts }) => {
    const count = verdicts.reduce((all, verdict) => all + summary.levels.required[verdict], 0);
    return html`<div class="${verdicts[0] ?? ''}"><dt>${label}</dt><dd>${count}</dd></div>`;
  });
  const rows = shown.map(
    (verdict) => html`<tr><th scope="row">${badge(verdict)}</th>
${LEVELS.map((level) => cell(summary.levels[level][verdict], `level=${level}&verdict=${verdict}`))}
${cell(summary.verdicts[verdict], `verdict=${verdict}`)}</tr>`,
  );
  return html`<section aria-labelledby="summary">
<h2 id="summary">Summary</h2>
<p>${coverageSentence(summary)}</p>
<h3>Of the required rows</h3>
<dl class="figures">${figures}</dl>
<h3>All rows, by level and verdict</h3>
<figure>${verdictChart(summary)}</figure>
<div class="scroll" tabindex="0" role="region" aria-label="Rows by verdict and level"><table class="counts">
<thead><tr><th scope="col">Verdict</th>${LEVELS.map((level) => html`<th scope="col" class="number"><span>${level}</span></th>`)}<th scope="col" class="number"><span>All</span></th></tr></thead>
<tbody>${rows}</tbody>
<tfoot><tr><th scope="row">All</th>${LEVELS.map((level) => cell(requirements.filter((row) => row.level === level).length, `level=${level}`))}<td class="number">${requirements.length}</td></tr></tfoot>
</table></div>
</section>`;
}

/** A number linked to its rows: without the script, which sets the filter, to all rows. */
function cell(count: number, filter: string): Html {
  if (count === 0) return html`<td class="number none">–</td>`;
  return html`<td class="number"><a href="#requirements" data-filter="${filter}">${count}</a></td>`;
}
