import { LEVELS } from '../../catalog/requirement';
import type { AuditSummary } from '../../model/audit-result';
import { VERDICTS } from '../../model/verdict';
import { badgeText } from './badge';
import { type Html, html } from './html';

/** A segment's minimum width for a two-digit count in it, on paper and on a phone. */
const ROOM = { paper: 2.5, phone: 6 };

/**
 * A bar for each level, its length the number of rows, in segments by verdict, with a key. Lengths
 * are in per cent, so the words keep their size on a phone. The table says the same.
 */
export function verdictChart({ levels, verdicts }: AuditSummary): Html {
  const totals = LEVELS.map((level) => sum(Object.values(levels[level])));
  const longest = Math.max(1, ...totals);
  const bars = LEVELS.map((level, index) => {
    let x = 0;
    const segments = VERDICTS.map((verdict) => {
      const count = levels[level][verdict];
      const width = (100 * count) / longest;
      const start = x;
      x += width;
      if (count === 0) return '';
      const room = width < ROOM.phone ? ' few' : '';
      const label =
        width < ROOM.paper
          ? ''
          : html`<text class="count${room}" x="${percent(start + width / 2)}" y="50%">${count}</text>`;
      return html`<g class="${verdict}"><title>${level}: ${count} ${badgeText(verdict)}</title><rect x="${percent(start)}" width="${percent(width)}" height="100%"></rect>${label}</g>`;
    });
    return html`<span class="level">${level}</span><svg>${segments}</svg><span class="total">${totals[index] ?? 0}</span>`;
  });
  const key = VERDICTS.filter((verdict) => verdicts[verdict] > 0).map(
    (verdict) =>
      html`<span class="${verdict}"><span class="swatch"></span>${badgeText(verdict)}</span>`,
  );
  return html`<div class="chart" role="img" aria-label="Rows by level and verdict, as in the table below">
<div class="bars">${bars}</div>
<div class="key">${key}</div>
</div>`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function percent(length: number): string {
  return `${Math.round(length * 100) / 100}%`;
}
