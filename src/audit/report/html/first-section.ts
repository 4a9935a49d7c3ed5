import type { AuditResult, RequirementResult } from '../../audit-result';
import { requirementOf } from '../../catalog/requirement-of';
import type { Verdict } from '../../verdict';
import { badge } from './badge';
import { type Html, html, joined, richText } from './html';

/** What to do first: what is proved of required rows, then what was not read, then what people owe. */
export function firstSection({ requirements }: AuditResult): Html {
  const required = requirements.filter(({ level }) => level === 'required');
  const others = requirements.filter(({ level }) => level !== 'required');
  const failed = withVerdict(required, ['FAIL']);
  const steps = [
    failed.length > 0
      ? html`<li><h3>Mend what is proved</h3>
<ul class="todo">${failed.map(todo)}</ul></li>`
      : '',
    step(
      'Make readable what could not be read',
      'Give the credentials what “This run” names, and run the audit again. Until then nothing is known of these required rows.',
      withVerdict(required, ['ERROR']),
    ),
    step(
      'Review what is there and out of scope',
      'Take it out of PHI workflows, or state that no PHI is in it.',
      withVerdict(required, ['REVIEW']),
    ),
    step(
      'Make the statements that are missing',
      'Each required row below needs a dated statement in the attestations.',
      withVerdict(required, ['MANUAL']),
    ),
    step(
      'Then look at the other rows',
      'Proved, possible or to be reviewed, and not required by the documents.',
      withVerdict(others, ['FAIL', 'REVIEW', 'WARN']),
    ),
  ];
  const nothing = steps.every((each) => each === '');
  return html`<section aria-labelledby="first">
<h2 id="first">What to do first</h2>
${nothing ? html`<p>No row is open.</p>` : html`<ol class="steps">${steps}</ol>`}
</section>`;
}

function withVerdict(
  rows: readonly RequirementResult[],
  verdicts: readonly Verdict[],
): readonly RequirementResult[] {
  return rows.filter(({ verdict }) => verdicts.includes(verdict));
}

function todo({ id, verdict, verdicts, findings }: RequirementResult): Html {
  const { title, remediation } = requirementOf(id);
  const accounts = Object.values(verdicts).filter((each) => each === verdict).length;
  const found = [plural(findings.length, 'finding'), 'in', plural(accounts, 'account')].join(' ');
  return html`<li>${badge(verdict)} <a href="#${id}"><b>${id}</b> ${title}</a> <span class="quiet">${found}</span>
<p>${richText(remediation)}</p></li>`;
}

function step(title: string, text: string, rows: readonly RequirementResult[]): Html | '' {
  if (rows.length === 0) return '';
  const links = rows.map(
    ({ id }) => html`<a href="#${id}" title="${requirementOf(id).title}">${id}</a>`,
  );
  return html`<li><h3>${title} <span class="quiet">${plural(rows.length, 'row')}</span></h3>
<p>${text}</p>
<p class="ids">${joined(links, ' ')}</p></li>`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
