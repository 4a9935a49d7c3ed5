import { visible, visibleLines } from '../../terminal/visible';
import { findRequirement } from '../catalog/find-requirement';
import type { AuditResult, RequirementResult } from '../model/audit-result';
import type { Verdict } from '../model/verdict';
import { judgedAccounts } from './judged-accounts';
import { TOOL } from './tool';

/**
 * A test suite for each account, or Segment workspace, and a test case for each row, in the form that
 * Jenkins and its like read. `FAIL` is a failure and `ERROR` an error, whatever the row's level; `PASS` passes; every
 * other verdict is skipped, with the verdict as its message.
 */
export function junitReport(result: AuditResult): string {
  const { requirements, generated_at } = result;
  const suites = judgedAccounts(result).map((account) => {
    const rows = requirements.filter(({ verdicts }) => verdicts[account] !== undefined);
    const count = (kind: Outcome) =>
      rows.filter(({ verdicts }) => outcomeOf(verdicts[account]) === kind).length;
    const counts = attributes({
      name: account,
      tests: rows.length,
      failures: count('failure'),
      errors: count('error'),
      skipped: count('skipped'),
      // Without a fraction and a zone, as the format's schemas have it; it is UTC.
      timestamp: generated_at.slice(0, 19),
      time: 0,
    });
    const cases = rows.map((row) => testCase(row, account)).join('');
    return `  <testsuite${counts}>\n${cases}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: TOOL.name })}>\n${suites.join('')}</testsuites>\n`;
}

type Outcome = 'passed' | 'failure' | 'error' | 'skipped';

function outcomeOf(verdict: Verdict | undefined): Outcome {
  switch (verdict) {
    case 'PASS':
      return 'passed';
    case 'FAIL':
      return 'failure';
    case 'ERROR':
      return 'error';
    default:
      return 'skipped';
  }
}

function testCase(row: RequirementResult, account: string): string {
  const { id, product, level, verdicts, findings } = row;
  const { title, remediation } = findRequirement(id);
  const named = attributes({ name: `${id} ${title}`, classname: product, time: 0 });
  const verdict = verdicts[account];
  const outcome = outcomeOf(verdict);
  if (verdict === undefined || outcome === 'passed') return `    <testcase${named}/>\n`;

  const found = findings
    .filter((finding) => finding.account === account)
    .map(({ resource, field, message, place }) => {
      const where = place === undefined ? resource : `${place.file}:${place.line}`;
      return visible([where, field, message].filter((part) => part !== null).join(' '));
    });
  if (outcome === 'skipped') {
    return `    <testcase${named}>\n      <skipped${attributes({ message: verdict })}/>\n    </testcase>\n`;
  }
  const message = found[0] ?? 'no finding is named';
  const text = [...found, '', `How to fix it: ${remediation}`].join('\n');
  return `    <testcase${named}>\n      <${outcome}${attributes({ type: level, message })}>${escaped(text)}</${outcome}>\n    </testcase>\n`;
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

/** XML 1.0 has no form for most control characters, halves of surrogate pairs and two that are none. */
function escaped(text: string): string {
  return visibleLines(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
