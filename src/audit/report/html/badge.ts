import type { Verdict } from '../../model/verdict';
import { type Html, html } from './html';

/** The verdict in its colour, and as a word. */
export function badge(verdict: Verdict): Html {
  return html`<span class="verdict ${verdict}">${badgeText(verdict)}</span>`;
}

/** `NOT TESTABLE` for `NOT_TESTABLE`. */
export function badgeText(verdict: Verdict): string {
  return verdict.replace('_', ' ');
}
