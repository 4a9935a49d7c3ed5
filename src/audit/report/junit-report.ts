import { visible, visibleLines } from '../../terminal/visible';
import { findRequirement } from '../catalog/find-requirement';
import type { Level } from '../catalog/requirement';
import type { AccountFinding, AuditResult, RequirementResult } from '../model/audit-result';
import { cureText } from '../model/cure';
import type { Verdict } from '../model/verdict';
import { TOOL } from '../snapshot/tool';
import { findingsByAccount } from './findings-by-account';
import { judgedAccounts } from './judged-accounts';
import { controlLines } from './wording/control-lines';
import { findingLine } from './wording/finding-line';
import { populationText } from './wording/population-text';
import { provenanceLines } from './wording/provenance-lines';
import { remediationText } from './wording/remediation-text';
import { unreadLines } from './wording/unread-lines';

/**
 * A test suite for each account or Segment workspace, and a test case for each row, in the form
 * that Jenkins and similar tools read. `FAIL` is a failure and `ERROR` an error, whatever the row's
 * level. For a required row, what waits for a person (`MANUAL`, `REVIEW`) is a failure too, and
 * what was not tested an error. `PASS` passes; every other verdict is skipped, with the verdict as
 * its message.
 */
export function* junitReport(result: AuditResult): Generator<string, void, void> {
  const { requirements, generated_at } = result;
  const found = new Map(requirements.map((row) => [row.id, findingsByAccount(row)]));
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: TOOL.name })}>\n`;
  for (const account of judgedAccounts(result)) {
    const rows = requirements.filter(({ verdicts }) => verdicts[account] !== undefined);
    const count = (kind: Outcome) =>
      rows.filter(({ verdicts, level }) => outcomeOf(verdicts[account], level) === kind).length;
    const counts = attributes({
      name: account,
      tests: rows.length,
      failures: count('failure'),
      errors: count('error'),
      skipped: count('skipped'),
      // Without a fraction and a zone, as in the format's schemas; it is UTC.
      timestamp: generated_at.slice(0, 19),
      time: 0,
    });
    yield `  <testsuite${counts}>\n${propertiesOf(result, account)}`;
    for (const row of rows) yield testCase(row, account, found.get(row.id)?.get(account) ?? []);
    yield '  </testsuite>\n';
  }
  yield '</testsuites>\n';
}

function propertiesOf(result: AuditResult, account: string): string {
  const label = result.account_labels[account];
  const lines = {
    label: label === undefined ? [] : [label],
    made_of: provenanceLines(result),
    not_read: unreadLines(result),
  };
  const properties = Object.entries(lines).flatMap(([name, values]) =>
    values.map(
      (value, index) => `      <property${attributes({ name: `${name}_${index + 1}`, value })}/>\n`,
    ),
  );
  return `    <properties>\n${properties.join('')}    </properties>\n`;
}

type Outcome = 'passed' | 'failure' | 'error' | 'skipped';

function outcomeOf(verdict: Verdict | undefined, level: Level): Outcome {
  const isRequired = level === 'required';
  switch (verdict) {
    case 'PASS':
      return 'passed';
    case 'FAIL':
      return 'failure';
    case 'ERROR':
      return 'error';
    case 'MANUAL':
    case 'REVIEW':
      return isRequired ? 'failure' : 'skipped';
    case 'NOT_TESTABLE':
      return isRequired ? 'error' : 'skipped';
    default:
      return 'skipped';
  }
}

function testCase(row: RequirementResult, account: string, own: readonly AccountFinding[]): string {
  const { id, product, level, verdicts, population, cures, controls } = row;
  const { title, remediation } = findRequirement(id);
  const named = attributes({ name: `${id} ${title}`, classname: product, time: 0 });
  const verdict = verdicts[account];
  const outcome = outcomeOf(verdict, level);
  const seen = populationText(population.filter((each) => each.account === account));
  const lookedAt =
    seen === '' ? '' : `      <system-out>${escaped(`Looked at: ${seen}`)}</system-out>\n`;
  const written = (content: string) =>
    content === ''
      ? `    <testcase${named}/>\n`
      : `    <testcase${named}>\n${content}    </testcase>\n`;
  if (verdict === undefined || outcome === 'passed') return written(lookedAt);

  if (outcome === 'skipped') {
    return written(`      <skipped${attributes({ message: verdict })}/>\n${lookedAt}`);
  }
  const open = own.filter((each) => each.statement === undefined && each.closed_by === undefined);
  const found = [...new Set([...open, ...own])].map((each) => findingLine(each));
  const said = found[0] ?? 'no finding is named';
  const proved = verdict === 'FAIL' || verdict === 'ERROR';
  const message = proved ? said : `${verdict}: ${said}`;
  const text = [
    ...found,
    '',
    ...(verdict === 'NOT_TESTABLE' ? [`To test it: ${cureText(cures)}`] : []),
    `How to fix it: ${remediationText({ id, remediation })}`,
    ...controlLines(controls),
  ].join('\n');
  return written(
    `      <${outcome}${attributes({ type: level, message })}>${escaped(text)}</${outcome}>\n${lookedAt}`,
  );
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(visible(String(value)))}"`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** XML 1.0 cannot represent most control characters, lone surrogates and two noncharacters. */
function escaped(text: string): string {
  return visibleLines(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
