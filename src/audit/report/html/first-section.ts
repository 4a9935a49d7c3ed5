import { pluralise } from '../../../terminal/pluralise';
import { EXPOSURE_TERMS } from '../../catalog/exposure';
import { findRequirement } from '../../catalog/find-requirement';
import { isDerived } from '../../catalog/is-derived';
import type { AuditResult, RequirementResult } from '../../model/audit-result';
import { CURE_TERMS, CURES } from '../../model/cure';
import type { Verdict } from '../../model/verdict';
import { byUrgency } from '../by-urgency';
import { type Html, html } from './html';
import { remediationPart } from './remediation-part';

/**
 * What to do first: what is proved, by how far PHI gets; then what was not read or not tested, then
 * what people owe.
 */
export function firstSection({ requirements }: AuditResult): Html {
  const ordered = [...requirements].sort(byUrgency);
  const required = ordered.filter(({ level }) => level === 'required');
  const others = ordered.filter(({ level }) => level !== 'required');
  const steps = [
    mending(withVerdict(ordered, ['FAIL'])),
    step(
      'Make what could not be read readable',
      '“This run” shows what the credentials were refused, and what else failed. Fix that, and run the audit again. Until then, nothing is known about these required rows.',
      withVerdict(required, ['ERROR']),
    ),
    step(
      'Judge what only a person can judge',
      'Take it out of PHI workflows, or state why it may stay, for example that it handles no PHI, or that there is a BAA.',
      withVerdict(required, ['REVIEW']),
    ),
    step(
      'Review risks that are not proved',
      'Fix what was found, or accept it in the attestations with a reason and an expiry date.',
      withVerdict(required, ['WARN']),
    ),
    step(
      'Make the statements that are missing',
      'Each required row below needs a dated statement in the attestations.',
      withVerdict(required, ['MANUAL']),
    ),
    testing(withVerdict(required, ['NOT_TESTABLE'])),
    step(
      'Then review the other rows',
      'Possible risks, and rows to review, that the documents do not require.',
      withVerdict(others, ['REVIEW', 'WARN']),
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

/** Rows that follow from others come last, because fixing the others closes them. */
function mending(rows: readonly RequirementResult[]): Html | '' {
  if (rows.length === 0) return '';
  const derived = rows.filter(isDerived);
  const direct = rows.filter((row) => !isDerived(row));
  return html`<li><h3>Fix what is proved <span class="quiet">${pluralise(rows.length, 'row')}</span></h3>
<ul class="todo">${direct.map(todo)}</ul>
${derived.length > 0 ? html`<p>These follow from other rows, and close with them:</p>${list(derived)}` : ''}</li>`;
}

/** The same row is listed under each thing that would test it. */
function testing(rows: readonly RequirementResult[]): Html | '' {
  if (rows.length === 0) return '';
  const groups = CURES.flatMap((cure) => {
    const some = rows.filter(({ cures }) => cures.includes(cure));
    return some.length === 0 ? [] : [html`<p>To test these, ${CURE_TERMS[cure]}:</p>${list(some)}`];
  });
  return html`<li><h3>Test or state what this run could not determine <span class="quiet">${pluralise(rows.length, 'row')}</span></h3>
<p>What cannot be tested can be stated in the attestations.</p>
${groups}</li>`;
}

function todo({ id, severity, exposure, verdict, verdicts, findings }: RequirementResult): Html {
  const row = findRequirement(id);
  const failed = Object.keys(verdicts).filter((account) => verdicts[account] === verdict);
  const count = findings.filter(({ account }) => failed.includes(account)).length;
  const found = [pluralise(count, 'finding'), 'in', pluralise(failed.length, 'account')].join(' ');
  return html`<li><a href="#${id}"><b>${id}</b> ${row.title}</a> <span class="quiet">${severity}, ${found}: ${EXPOSURE_TERMS[exposure]}</span>
<p>${remediationPart(row)}</p></li>`;
}

function step(title: string, text: string, rows: readonly RequirementResult[]): Html | '' {
  if (rows.length === 0) return '';
  return html`<li><h3>${title} <span class="quiet">${pluralise(rows.length, 'row')}</span></h3>
<p>${text}</p>
${list(rows)}</li>`;
}

function list(rows: readonly RequirementResult[]): Html {
  return html`<ul class="ids">${rows.map(({ id }) => html`<li><a href="#${id}">${id}</a> <span>${findRequirement(id).title}</span></li>`)}</ul>`;
}
