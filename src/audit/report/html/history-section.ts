import { dayOf } from '../../../terminal/day';
import type { AuditResult } from '../../model/audit-result';
import { type Html, html } from './html';

/** The number of open findings at each run, with a bar. */
export function historySection({ history }: AuditResult): Html | string {
  if (history === undefined) return '';
  const most = Math.max(1, ...history.map(({ open }) => open));
  const runs = history.map(({ generated_at, open }) => ({
    day: dayOf(new Date(generated_at)),
    open,
  }));
  const inWords = runs.map(({ day, open }) => `${day}: ${open}`).join(', ');
  const bars = runs.map(
    ({ day, open }) =>
      html`<span class="level">${day}</span><svg><g class="FAIL"><rect width="${Math.round((100 * open) / most)}%" height="100%"></rect></g></svg><span class="total">${open}</span>`,
  );
  return html`<section aria-labelledby="history">
<h2 id="history">Open findings over time</h2>
<div class="chart" role="img" aria-label="Open findings at each run: ${inWords}">
<div class="bars">${bars}</div>
</div>
</section>`;
}
