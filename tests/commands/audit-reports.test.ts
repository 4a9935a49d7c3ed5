import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ACCOUNT, accounts, auditRuns, domains } from '../support/commands/audit-runs';
import { sidOf } from '../support/sids';

const { file, start, audit, auditJson } = auditRuns();

describe('the reports', () => {
  test('as a table are grouped by product, end with counts, and have no colours in a file', async () => {
    await start({ ...accounts(), ...domains(7, false) });
    const { stdout } = await audit([]);
    expect(stdout).toContain('\nVoice and SIP\n');
    expect(stdout).toContain('      and 2 more: --format json or csv\n');
    expect(stdout).toMatch(
      /\n\d+ of 94 required rows are decided by a machine; \d+ wait for a person: run hipaa-guard attest\..*\n$/,
    );
    expect(stdout).not.toContain('\u001b');
  });

  test.each([
    ['report.html', [], 'html', /^<!doctype html>/i],
    ['report.json', [], 'json', /^\{/],
    ['report.ocsf.json', [], 'ocsf', /^\[/],
    ['report.xml', [], 'junit', /^<\?xml/],
    ['report.html', ['--format', 'csv'], 'csv', /^id,product/],
    ['report', [], 'table', /^What failed: 1 row\n {2}VOICE-06/],
  ])(
    'in %s with %j are %s, and the message names that and the failures',
    async (name, args, format, form) => {
      await start({ ...accounts(), ...domains(2, false) });
      const out = ['--out', file(name), '--only', 'VOICE-06'];
      const { stdout, stderr } = await audit([...out, ...args]);
      expect(readFileSync(file(name), 'utf8')).toMatch(form);
      expect(stderr).toMatch(
        new RegExp(
          `The report is written as ${format}\\. 1 of 1 row failed, 1 of them required\\.\n$`,
        ),
      );
      expect(stdout).toBe('');
    },
  );

  test('in a file are no success when rows could not be read', async () => {
    const refused = { status: 403, body: { code: 70051, message: 'canary', status: 403 } };
    const isDomains = (path: string) => path.includes('Domains');
    await start(accounts(), {
      fault: ({ operation }) => (isDomains(operation.path) ? refused : undefined),
    });
    const { stderr } = await audit(['--out', file('unread.json'), '--only', 'VOICE-06,ACCT-06']);
    expect(stderr).toContain('None of 2 rows failed; 1 could not be read.\n');
  });

  test('as CSV have a line for each finding', async () => {
    await start({ ...accounts(), ...domains(2, false) });
    const { stdout } = await audit(['--format', 'csv', '--only', 'VOICE-06']);
    const [head, ...lines] = stdout.trimEnd().split('\r\n');
    expect(head).toMatch(/^id,product,title,level,verification,verdict,account,/);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`,${sidOf('SD', 1)},secure,`);
  });

  test('as an action plan begin with the required rows that fail', async () => {
    await start({ ...accounts(), ...domains(1, false) });
    const path = file('action-plan.csv');
    await audit(['--only', 'VOICE-06,ACCT-01,SEC-08', '--action-plan', path]);
    const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\r\n');
    expect(head).toBe(
      'id,level,verdict,severity,title,accounts,resources,remediation,owner,due_date,done_date,notes',
    );
    const failed = lines.map((line) => /^[\w-]+,required,FAIL,/.test(line));
    expect(failed).toEqual([...failed].sort().reverse());
    expect(lines.find((line) => line.startsWith('VOICE-06,'))).toMatch(
      new RegExp(`^VOICE-06,required,FAIL,.*,${ACCOUNT},${sidOf('SD', 0)},.*,,,,$`),
    );
  });
});

test('--framework orders the rows by its controls, and adds them to the JSON', async () => {
  await start({ ...accounts(), ...domains(1, false) });
  const args = ['--only', 'VOICE-04,VOICE-06'];
  const { stdout } = await audit([...args, '--framework', 'soc2']);
  expect(stdout).toContain('By SOC 2 (2017 Trust Services Criteria');
  expect(stdout.indexOf('CC6.1  Logical access is restricted: ')).toBeLessThan(
    stdout.indexOf('CC6.7  Information is protected in transit: FAIL'),
  );
  const { result } = await auditJson([...args, '--framework', 'nist-800-66']);
  expect(result.framework?.controls.map(({ id, verdict }) => [id, verdict])).toContainEqual([
    '5.3.5',
    'FAIL',
  ]);
});

test('--history says how long a finding has been known, and how many were open in each run', async () => {
  const reports = file('history');
  mkdirSync(reports);
  await start({ ...accounts(), ...domains(2, false) });
  const args = ['--only', 'VOICE-06'];
  const { result } = await auditJson(args);
  writeFileSync(join(reports, 'now.json'), JSON.stringify(result));
  const takenAt = (moment: string) =>
    JSON.stringify(result).replaceAll(result.generated_at, moment);
  const july = '2026-07-01T00:00:00.000Z';
  writeFileSync(join(reports, 'july.json'), takenAt(july));
  writeFileSync(join(reports, 'other.json'), '{"canary":1}');
  mkdirSync(join(reports, 'folder.json'));
  const { result: later } = await auditJson([...args, '--history', reports]);
  expect(later.history?.map(({ open }) => open)).toEqual([2, 2, 2]);
  expect((await audit([...args, '--history', reports])).stdout).toMatch(
    /^Open findings: 2026-07-01: 2, /m,
  );
  // Neither a run of other rows nor a comparison with a later one changes that.
  const narrowed = { ...result, generated_at: '2026-08-01T00:00:00.000Z', requirements: [] };
  writeFileSync(join(reports, 'narrowed.json'), JSON.stringify(narrowed));
  const diff = file('diff.json');
  writeFileSync(diff, takenAt('2026-09-01T00:00:00.000Z'));
  const both = await auditJson([...args, '--history', reports, '--diff', diff]);
  expect(both.result.history?.map(({ open }) => open)).toEqual([2, 2, 2]);
  const found = both.row('VOICE-06')?.findings.filter(({ verdict }) => verdict === 'FAIL');
  expect(found?.map(({ first_seen }) => first_seen)).toEqual([july, july]);
  const none = file('no-history');
  mkdirSync(none);
  expect(await audit(['--history', none])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('--history: the folder holds no JSON report'),
  });
});
