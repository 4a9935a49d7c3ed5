import type { AuditResult } from '../../audit-result';
import { LEVELS } from '../../catalog/requirement';
import { VERDICTS } from '../../verdict';
import { badge } from './badge';
import { type Html, html } from './html';
import { verdictChart } from './verdict-chart';

/** How many rows have which verdict, as a chart and as a table. */
export function summarySection({ summary, requirements }: AuditResult): Html {
  const { total, decided_by_machine, waiting_for_person } = summary.required;
  const shown = VERDICTS.filter((verdict) => summary.verdicts[verdict] > 0);
  const cell = (count: number) =>
    count === 0 ? html`<td class="number none">–</td>` : html`<td class="number">${count}</td>`;
  const rows = shown.map(
    (verdict) => html`<tr><th scope="row">${badge(verdict)}</th>
${LEVELS.map((level) => cell(summary.levels[level][verdict]))}
<td class="number">${summary.verdicts[verdict]}</td></tr>`,
  );
  return html`<section aria-labelledby="summary">
<h2 id="summary">Summary</h2>
<p>Of ${total} required rows, <strong>${decided_by_machine}</strong> were decided by a machine this time, and <strong>${waiting_for_person}</strong> wait for a person.</p>
<figure>${verdictChart(summary)}</figure>
<div class="scroll" tabindex="0" role="region" aria-label="Rows by verdict and level"><table>
<thead><tr><th scope="col">Verdict</th>${LEVELS.map((level) => html`<th scope="col" class="number">${level}</th>`)}<th scope="col" class="number">All</th></tr></thead>
<tbody>${rows}</tbody>
<tfoot><tr><th scope="row">All</th>${LEVELS.map((level) => cell(requirements.filter((row) => row.level === level).length))}<td class="number">${requirements.length}</td></tr></tfoot>
</table></div>
</section>`;
}
