import { byControl } from '../../judge/by-control';
import type { AuditResult, FrameworkResult, RequirementResult } from '../../model/audit-result';
import { badge, badgeText } from './badge';
import { type Html, html, joined } from './html';
import { rowLink } from './row-link';

/** The rows by the safeguards of the rule, or by the controls of the requested framework. */
export function controlsSection(result: AuditResult): Html {
  const framework = result.framework ?? byControl(result.requirements, 'hipaa');
  const verdicts = new Map(result.requirements.map(({ id, verdict }) => [id, verdict]));
  return html`<section aria-labelledby="controls">
<h2 id="controls">By control: ${framework.name}</h2>
<p>${framework.edition}. The mapping of rows to controls is this project’s own. A control takes the worst verdict of its rows, and they alone do not fulfil it.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Rows by control"><table class="lines">
<thead><tr><th scope="col">Control</th><th scope="col">Title</th><th scope="col">Verdict</th><th scope="col">Rows</th></tr></thead>
<tbody>${framework.controls.map(controlRow)}</tbody></table></div>
${framework.without_control.length === 0 ? '' : html`<p class="quiet">Rows mapped to none of them: ${joined(framework.without_control.map(rowLink), ', ')}.</p>`}
</section>`;

  function controlRow({ id, title, verdict, requirements }: FrameworkResult['controls'][number]) {
    return html`<tr><th scope="row" data-label="Control">${id}</th>
<td data-label="Title">${title}</td>
<td data-label="Verdict">${badge(verdict)}</td>
<td data-label="Rows"><span>${joined(requirements.map(rowWithVerdict), ', ')}</span></td></tr>`;
  }

  function rowWithVerdict(id: RequirementResult['id']): Html {
    const verdict = verdicts.get(id);
    return html`${rowLink(id)}${verdict === undefined ? '' : ` ${badgeText(verdict)}`}`;
  }
}
