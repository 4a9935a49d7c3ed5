import { expect, test } from '@jest/globals';
import { FRAMEWORKS } from '../../../src/audit/catalog/frameworks';
import { byControl } from '../../../src/audit/judge/by-control';
import { judgement } from '../../../src/audit/model/judgement';
import { tableReport } from '../../../src/audit/report/table-report';
import {
  ACCOUNTS,
  auditResult,
  mixedAccounts,
  wrongInEverything,
} from '../../support/audit/audit-results';

test.each(FRAMEWORKS)('by %s, every row is at a control or among those without one', (each) => {
  const { requirements } = mixedAccounts();
  const { controls, without_control } = byControl(requirements, each);
  const named = new Set([
    ...controls.flatMap((control) => control.requirements),
    ...without_control,
  ]);
  expect(named).toEqual(new Set(requirements.map(({ id }) => id)));
});

test('a control has the worst verdict of its rows, and no other control has it', () => {
  const result = auditResult(ACCOUNTS, ({ id }) => judgement(id === 'FLEX-13' ? 'FAIL' : 'PASS'));
  const failed = byControl(result.requirements, 'hipaa').controls.filter(
    ({ verdict }) => verdict === 'FAIL',
  );
  expect(failed.map(({ id }) => id)).toEqual(['164.312(a)(2)(iii)']);
});

test('a control whose rows were not judged is left out', () => {
  const { requirements } = wrongInEverything();
  const { controls } = byControl(
    requirements.filter(({ id }) => id === 'FLEX-13'),
    'soc2',
  );
  expect(controls).toEqual([
    {
      id: 'CC6.1',
      title: 'Logical access is restricted',
      verdict: 'FAIL',
      requirements: ['FLEX-13'],
    },
  ]);
});

test('the table has the findings of a row once, and its name at each of its controls', () => {
  const result = mixedAccounts();
  const table = tableReport({ ...result, framework: byControl(result.requirements, 'hipaa') });
  const body = table.slice(table.indexOf('By HIPAA Security Rule'));
  const heads = body.match(/^ {2}VOICE-04 .*$/gm) ?? [];
  expect(heads).toHaveLength(2);
  expect(body).toContain('164.312(d)  Person or entity authentication: ');
});
