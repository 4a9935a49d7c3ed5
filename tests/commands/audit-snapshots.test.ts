import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ACCOUNT, accounts, auditRuns, domains, TOKEN } from '../support/commands/audit-runs';
import { runCommand } from '../support/commands/run-command';
import { sidOf } from '../support/sids';
import type { ApiResources } from '../support/twilio-api/api-stand-in';
import { CANARY, canaryAnswer } from '../support/twilio-api/canary-answer';

const { standIn, folder, file, start, audit, auditJson } = auditRuns();

describe('a snapshot', () => {
  test('gives the same bytes when judged again, without a request', async () => {
    await start({ ...accounts(1), ...domains(2, false) });
    const path = file('snapshot.json');
    const args = ['--format', 'json', '--only', 'VOICE-06,ACCT-06,ACCT-01'];
    const first = await audit([...args, '--save-snapshot', path]);
    const calls = standIn.calls.length;
    const again = await audit([...args, '--snapshot', path], { AUTH_TOKEN: '' });
    expect(again).toEqual({ ...first, stderr: '' });
    expect(standIn.calls).toHaveLength(calls);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test.each<[string, (saved: string) => string, RegExp, number]>([
    [
      'edited',
      (saved) => saved.replace('"secure": false', '"secure": true'),
      /^The snapshot was edited /,
      0,
    ],
    [
      'old',
      (saved) => saved.replace(/"taken_at": "2\d+/, '"taken_at": "2020'),
      /The snapshot was \d{4} days old when it was judged: /,
      1,
    ],
    [
      'of version 0.1',
      (saved) => saved.replace(/,\s*"sha256": "\w+"/, ''),
      /^The snapshot has no digest: /,
      1,
    ],
  ])('that is %s is judged, and reported', async (_, change, notice, failing) => {
    await start({ ...accounts(), ...domains(1, false) });
    const path = file('changed.json');
    await audit(['--only', 'VOICE-06', '--save-snapshot', path]);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    const { result, stderr, exitCode } = await auditJson([
      '--only',
      'VOICE-06',
      '--snapshot',
      path,
    ]);
    expect(stderr).toMatch(notice);
    expect(result.provenance.notices.join('\n')).toMatch(notice);
    expect([result.summary.verdicts.FAIL, exitCode]).toEqual([failing, failing]);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'of a run that %s ended is kept and can be judged',
    async (signal) => {
      await start(accounts(), {
        fault: ({ operation }) => (operation.path.includes('Domains') ? 'silence' : undefined),
      });
      const path = file('partial.json');
      const { stdout, stderr, exitCode } = await runCommand(
        ['audit', '--format', 'json', '--only', 'VOICE-06', '--save-snapshot', path],
        {
          cwd: folder(),
          environment: { ACCOUNT_SID: ACCOUNT, AUTH_TOKEN: TOKEN, ...standIn.environment },
          onStart: (child) => {
            const waiting = setInterval(() => {
              if (!standIn.calls.some((call) => call.includes('Domains'))) return;
              clearInterval(waiting);
              child.kill(signal);
            }, 20);
          },
        },
      );
      expect(JSON.parse(stdout)).toMatchObject({
        summary: { partial: true },
        requirements: [{ id: 'VOICE-06', verdict: 'ERROR' }],
      });
      expect(stderr).toContain(', then stopped.');
      expect(exitCode).toBe(4);
      expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ partial: true });
      expect((await audit(['--only', 'VOICE-06', '--snapshot', path])).exitCode).toBe(4);
    },
  );
});

/** A workspace with one task, which has these attributes. */
function taskOf(attributes: object): ApiResources {
  const task = { sid: sidOf('WT'), workspace_sid: sidOf('WS') };
  return {
    'GET taskrouter.twilio.com/v1/Workspaces': {
      key: 'workspaces',
      list: [{ sid: task.workspace_sid }],
    },
    'GET taskrouter.twilio.com/v1/Workspaces/{WorkspaceSid}/Tasks': { key: 'tasks', list: [task] },
    'GET taskrouter.twilio.com/v1/Workspaces/{WorkspaceSid}/Tasks/{Sid}': {
      body: { ...task, attributes: JSON.stringify(attributes) },
    },
  };
}

describe('samples', () => {
  const patient = { conversations: { external_contact: '+14155550100' }, patient: 'Jane Doe' };
  const only = ['--only', 'FLEX-05,FI-08'];

  test('of tasks show which preserved attributes hold identifiers, even in a snapshot', async () => {
    await start({ ...accounts(), ...taskOf(patient) });
    const path = file('sampled.json');
    const first = await auditJson([...only, '--samples', '--save-snapshot', path]);
    for (const id of ['FLEX-05', 'FI-08']) {
      expect(first.row(id)).toMatchObject({
        verdict: 'FAIL',
        findings: [{ resource: sidOf('WS'), field: 'conversations.external_contact' }, {}],
      });
    }
    expect(first.exitCode).toBe(1);
    const again = await auditJson([...only, '--snapshot', path]);
    expect(again.result).toEqual(first.result);
    expect(JSON.stringify(first.result) + readFileSync(path, 'utf8')).not.toMatch(
      /4155550100|Jane|patient/,
    );
  });

  test('are not read unless requested', async () => {
    await start({ ...accounts(), ...taskOf(patient) });
    const { row } = await auditJson(only);
    expect(row('FI-08')?.verdict).toBe('NOT_TESTABLE');
    expect(standIn.calls.filter((call) => call.includes('/Tasks'))).toEqual([]);
  });
});

test('only listed fields of the account reach a file or the terminal', async () => {
  const canary = 'canary@example.com 5005550006';
  const attributes = {
    canary,
    reason: canary,
    conversations: { canary, external_contact: canary, queue: { canary }, media: [{ canary }] },
    customers: { canary, customer_label_1: canary },
  };
  await start(taskOf(attributes), { otherwise: ({ operation }) => canaryAnswer(operation) });
  const paths = {
    report: file('report.json'),
    snapshot: file('kept.json'),
    plan: file('plan.csv'),
  };
  // Files of an earlier run that others can read.
  for (const path of [paths.report, paths.plan]) writeFileSync(path, '', { mode: 0o644 });
  const { stdout, stderr } = await audit([
    ...['--format', 'json', '--out', paths.report, '--samples'],
    ...['--save-snapshot', paths.snapshot, '--action-plan', paths.plan],
  ]);
  expect(stdout).toBe('');
  expect(stderr).not.toMatch(CANARY);
  for (const path of Object.values(paths)) {
    expect(readFileSync(path, 'utf8')).not.toMatch(CANARY);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  }
  for (const format of ['table', 'csv']) {
    const again = await audit(['--snapshot', paths.snapshot, '--format', format]);
    expect(again.stdout + again.stderr).not.toMatch(CANARY);
  }
  expect(readFileSync(paths.report, 'utf8')).toContain('conversations.external_contact');
  expect(standIn.requests.length).toBeGreaterThan(1);
});
