import type { Verdict } from '../../verdict';
import { type Html, html } from './html';

/** The verdict in its colour; the word itself says it too. */
export function badge(verdict: Verdict): Html {
  return html`<span class="verdict ${verdict}">${verdict.replace('_', ' ')}</span>`;
}
