import type { AuditSummary } from '../../audit-result';
import { LEVELS } from '../../catalog/requirement';
import { VERDICTS } from '../../verdict';
import { type Html, html } from './html';

const LEFT = 104;
const WIDTH = 720;
const BAR = 22;
const STEP = 32;

/** A bar for each level, as long as it has rows, in segments by verdict. The table says the same. */
export function verdictChart({ levels }: AuditSummary): Html {
  const totals = LEVELS.map((level) => sum(Object.values(levels[level])));
  const scale = (WIDTH - LEFT - 40) / Math.max(1, ...totals);
  const bars = LEVELS.map((level, index) => {
    const y = index * STEP + 4;
    let x = LEFT;
    const segments = VERDICTS.map((verdict) => {
      const count = levels[level][verdict];
      const width = count * scale;
      const start = x;
      x += width;
      if (count === 0) return '';
      const label =
        width < 20
          ? ''
          : html`<text class="count" x="${round(start + width / 2)}" y="${y + 15}">${count}</text>`;
      return html`<rect class="${verdict}" x="${round(start)}" y="${y}" width="${round(width)}" height="${BAR}"></rect>${label}`;
    });
    return html`<text class="label" x="0" y="${y + 15}">${level}</text>${segments}<text class="total" x="${round(x + 8)}" y="${y + 15}">${totals[index] ?? 0}</text>`;
  });
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${LEVELS.length * STEP}" role="img" aria-label="Rows by level and verdict, as in the table below">${bars}</svg>`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
