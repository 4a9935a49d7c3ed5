import { createHash } from 'node:crypto';
import type { AuditResult } from '../model/audit-result';
import { TOOL } from '../snapshot/tool';
import { controlsSection } from './html/controls-section';
import { filterForm } from './html/filter-form';
import { firstSection } from './html/first-section';
import { historySection } from './html/history-section';
import { Html, html } from './html/html';
import { text as script } from './html/report.client.js';
import { text as style } from './html/report.css';
import { requirementArticle } from './html/requirement-article';
import { runSection } from './html/run-section';
import { summarySection } from './html/summary-section';
import { termsSection } from './html/terms-section';

/**
 * The report for people: one self-contained HTML file that may load nothing. It can be read and
 * printed without its script, which filters, searches and opens rows.
 *
 * The result's texts are escaped, and the page's Content-Security-Policy admits only this one
 * script and this one style, by their hashes (CSP Level 3, section 6.7.3).
 */
export function htmlReport(result: AuditResult): string {
  const taken = utcTime(result.generated_at);
  const css = `${style}\n${pageHeader(taken)}`;
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(css)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html`${new Html('<!DOCTYPE html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="generator" content="${TOOL.name} ${TOOL.version}">
<title>Account audit, ${taken}</title>
<style>${new Html(css)}</style>
</head>
<body>
<a class="skip" href="#requirements">Skip to the rows</a>
<header>
<p class="kicker">${TOOL.name}</p>
<h1>Account audit</h1>
<p class="lead">What Twilio’s and Segment’s own documents ask of accounts that handle PHI, and what was found.</p>
<dl class="facts">
<div><dt>Snapshot taken</dt><dd>${taken}</dd></div>
${subject(result)}
<div><dt>Rows</dt><dd>${result.requirements.length}</dd></div>
<div><dt>Made by</dt><dd>${TOOL.name} ${TOOL.version}</dd></div>
</dl>
${result.provenance.notices.map((notice) => html`<p class="notice"><strong>${notice}</strong></p>`)}
<p class="notice"><strong>This is not a statement of compliance, nor legal advice.</strong> It reports what was read from the accounts at the time of the snapshot. The configuration may have changed since. Whether PHI is protected also depends on what no machine can read: agreements, people and processes.</p>
</header>
<nav aria-label="Contents"><ul><li><a href="#summary">Summary</a></li><li><a href="#first">What to do first</a></li><li><a href="#run">This run</a></li><li><a href="#controls">By control</a></li><li><a href="#terms">How to read</a></li><li><a href="#requirements">All rows</a></li></ul></nav>
<main>
${summarySection(result)}
${firstSection(result)}
${historySection(result)}
${runSection(result)}
${controlsSection(result)}
${termsSection()}
<section aria-labelledby="requirements">
<h2 id="requirements">All rows</h2>
${filterForm(result)}
<p id="nothing" hidden>No row matches.</p>
${products(result)}
</section>
</main>
<footer><p>Not a product of Twilio. Snapshot taken ${taken}.</p></footer>
<script>${new Html(script)}</script>
</body>
</html>
`.markup;
}

/** What was audited: the SID of a single account, or their number. "This run" lists them. */
function subject(result: AuditResult): Html {
  const { accounts, account_labels } = result;
  const [only = '', ...others] = accounts;
  return others.length === 0
    ? html`<div><dt>Account</dt><dd>${account_labels[only] ?? ''} <code>${only}</code></dd></div>`
    : html`<div><dt>Accounts</dt><dd>${accounts.length}</dd></div>`;
}

function products({ requirements }: AuditResult): readonly Html[] {
  const names = [...new Set(requirements.map(({ product }) => product))];
  return names.map((name, index) => {
    const rows = requirements.filter(({ product }) => product === name);
    return html`<section class="product" aria-labelledby="product-${index}">
<h3 id="product-${index}">${name}</h3>
${rows.map(requirementArticle)}
</section>`;
  });
}

/** The running head of a printed page. The time has only digits and signs, so it is safe in CSS. */
function pageHeader(taken: string): string {
  return `@page { @top-right { content: "Snapshot of ${taken}"; } }`;
}

/** `2026-11-22 12:00 UTC`; `unknown` for anything but a date. */
function utcTime(text: string): string {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) return 'unknown';
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
