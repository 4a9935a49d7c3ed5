import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { CATALOG } from '../../src/audit/catalog/catalog';
import { SOURCE_DOCUMENTS } from '../../src/audit/catalog/source-documents';
import type { AuditResult } from '../../src/audit/model/audit-result';
import { signWithSshKey } from '../../src/ssh-signature/sign-with-ssh-key';
import { runCommand } from '../support/commands/run-command';
import { describeWithSsh, sshKey } from '../support/commands/ssh-key';
import {
  type CertificateAuthority,
  certificateAuthority,
} from '../support/servers/certificate-authority';
import { sidOf } from '../support/sids';
import { temporaryFolder } from '../support/temporary-folder';
import {
  type ApiRequest,
  type ApiResources,
  type ApiStandIn,
  type ApiStandInOptions,
  apiStandIn,
} from '../support/twilio-api/api-stand-in';
import { CANARY, canaryAnswer } from '../support/twilio-api/canary-answer';
import { emptyAnswer } from '../support/twilio-api/empty-answer';

const ACCOUNT = sidOf('AC');
const TOKEN = 'token-of-a-test';
const ACCOUNTS = 'GET api.twilio.com/2010-04-01/Accounts.json';
const DOMAINS = 'GET api.twilio.com/2010-04-01/Accounts/{AccountSid}/SIP/Domains.json';

let authority: CertificateAuthority;
let folder: string;
let standIn: ApiStandIn | undefined;

beforeAll(() => {
  authority = certificateAuthority();
  folder = temporaryFolder();
});
afterEach(async () => {
  expect(standIn?.violations ?? []).toEqual([]);
  await standIn?.close();
  standIn = undefined;
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const file = (name: string) => join(folder, name);
const subaccount = (number: number) => sidOf('AC', `sub${number}`);

/** The list of accounts: the one that asks, and its subaccounts. */
function accounts(subaccounts = 0, status = 'active'): ApiResources {
  const one = (sid: string, each: string) => ({
    sid,
    status: each,
    owner_account_sid: ACCOUNT,
    date_created: 'Tue, 01 Sep 2026 10:00:00 +0000',
    auth_token: 'canary',
    friendly_name: 'canary',
  });
  const others = Array.from({ length: subaccounts }, (_, index) => one(subaccount(index), status));
  return { [ACCOUNTS]: { key: 'accounts', list: [one(ACCOUNT, 'active'), ...others] } };
}

function domains(count: number, secure: boolean): ApiResources {
  const list = Array.from({ length: count }, (_, index) => ({ sid: sidOf('SD', index), secure }));
  return { [DOMAINS]: { key: 'domains', list } };
}

async function start(resources: ApiResources, options: Partial<ApiStandInOptions> = {}) {
  standIn = await apiStandIn({
    authority,
    resources,
    otherwise: ({ operation }) => emptyAnswer(operation),
    ...options,
  });
}

async function audit(args: readonly string[], environment: Record<string, string> = {}) {
  const result = await runCommand(['audit', ...args], {
    cwd: folder,
    environment: {
      ACCOUNT_SID: ACCOUNT,
      AUTH_TOKEN: TOKEN,
      ...standIn?.environment,
      ...environment,
    },
  });
  expect(result.stdout + result.stderr).not.toMatch(/canary|token-of-a-test|HIPAA compliant/);
  return result;
}

async function auditJson(args: readonly string[], environment: Record<string, string> = {}) {
  const { stdout, stderr, exitCode } = await audit(['--format', 'json', ...args], environment);
  const result: AuditResult = JSON.parse(stdout);
  const row = (id: string) => result.requirements.find((each) => each.id === id);
  return { result, row, stderr, exitCode };
}

/** Records that state all of these rows. */
function statements(ids: readonly string[], changes: object = {}): string {
  const records = CATALOG.filter(({ id }) => ids.includes(id)).map(({ id, source }) => ({
    row: id,
    scope: { accounts: [ACCOUNT] },
    answer: 'yes',
    attester: { role: 'Privacy officer' },
    attested_at: day(-10),
    expires_at: day(50),
    evidence: [{ type: 'ticket', location: 'GRC-12' }],
    source_version: SOURCE_DOCUMENTS[source.document].edition,
    ...changes,
  }));
  const path = file(`attestations-${ids.length}.yaml`);
  writeFileSync(path, JSON.stringify({ version: 1, attestations: records }));
  return path;
}

function day(fromToday: number): string {
  return new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);
}

describe('hipaa-guard audit', () => {
  test('counts what stands in code once, for the account that is audited', async () => {
    mkdirSync(file('code'), { recursive: true });
    writeFileSync(file('code/log.js'), 'exports.handler = (context, event) => console.log(event);');
    await start(accounts(1));
    const { row } = await auditJson(['--only', 'RT-05', '--code', file('code')]);
    expect(row('RT-05')?.verdicts).toEqual({ [ACCOUNT]: 'WARN', [subaccount(0)]: 'MANUAL' });
    const places = row('RT-05')?.findings.filter(({ place }) => place !== undefined);
    expect(places).toMatchObject([{ account: ACCOUNT, place: { file: 'log.js', line: 1 } }]);
  });

  test('judges an account in which all is right, and leaves open what a person has to state', async () => {
    await start({ ...accounts(), ...domains(3, true) });
    const { result, row, stderr, exitCode } = await auditJson([]);
    expect(result.accounts).toEqual([ACCOUNT]);
    expect(result.requirements.map(({ id }) => id)).toEqual(CATALOG.map(({ id }) => id));
    expect(row('VOICE-06')).toEqual({
      id: 'VOICE-06',
      product: 'Voice and SIP',
      level: 'required',
      verification: 'rest',
      exposure: 'in_transit',
      verdict: 'PASS',
      severity: 'info',
      verdicts: { [ACCOUNT]: 'PASS' },
      findings: [],
      population: [{ account: ACCOUNT, what: 'sip-domains', looked_at: 3, total: 3 }],
      cures: [],
      controls: {
        hipaa: ['164.312(e)(1)', '164.312(e)(2)(ii)'],
        'nist-800-66': ['5.3.5'],
        soc2: ['CC6.7'],
      },
      conflicts: [],
    });
    expect(row('ACCT-01')?.verdict).toBe('MANUAL');
    expect(row('VOICE-03')?.verdict).toBe('NOT_TESTABLE');
    expect(result.requirements.filter(({ verdict }) => verdict === 'ERROR')).toEqual([]);
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(
      /^Reading 1 account, by GETs only: at least \d+ calls\.\n\d+ calls\.\n$/,
    );
  });

  test('ends with 1 when a row fails, and names each resource', async () => {
    await start({ ...accounts(), ...domains(2, false) });
    const { row, exitCode } = await auditJson(['--only', 'VOICE-06,FRONT-02,ACCT-17']);
    expect(row('VOICE-06')).toMatchObject({
      verdict: 'FAIL',
      findings: [0, 1].map((index) => ({
        account: ACCOUNT,
        resource: sidOf('SD', index),
        field: 'secure',
      })),
    });
    expect(row('ACCT-17')).toMatchObject({ verdict: 'FAIL' });
    expect(exitCode).toBe(1);
  });

  test('ends with 0 when persons have stated what was asked', async () => {
    await start({ ...accounts(), ...domains(1, true) });
    const only = ['VOICE-06', 'ACCT-01', 'ACCT-03'];
    const args = ['--only', only.join(','), '--attestations', statements(only.slice(1))];
    const { result, exitCode } = await auditJson(args);
    expect(result.requirements.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['ACCT-01', 'ATTESTED'],
      ['ACCT-03', 'ATTESTED'],
      ['VOICE-06', 'PASS'],
    ]);
    expect(exitCode).toBe(0);
    expect(result.summary.required).toEqual({
      total: 3,
      decided_by_machine: 1,
      waiting_for_person: 0,
      stated: 2,
      not_tested: 0,
      not_read: 0,
      cures: [],
    });
  });

  test('says of statements that do not count which they are, and why', async () => {
    await start(accounts());
    const path = statements(['ACCT-01', 'ACCT-02'], { expires_at: day(-1) });
    const { result, exitCode } = await auditJson(['--only', 'ACCT-01', '--attestations', path]);
    // ACCT-02 was not asked for, and what is wrong with a statement about it is not news.
    expect(result.summary.unusable_attestations).toEqual([
      { record: 1, id: 'ACCT-01', reason: 'expired', problems: [] },
    ]);
    expect(exitCode).toBe(3);
  });

  test('accepts an exception to a row that fails, and keeps what was found', async () => {
    await start({ ...accounts(), ...domains(1, false) });
    const path = statements(['VOICE-06'], { answer: 'accepted', rationale: 'No calls come in' });
    const { row, exitCode } = await auditJson(['--only', 'VOICE-06', '--attestations', path]);
    expect(row('VOICE-06')).toMatchObject({ verdict: 'ACCEPTED', findings: { length: 2 } });
    expect(exitCode).toBe(0);
  });

  test('takes the file of attestations of the folder that it runs in', async () => {
    await start(accounts());
    const here = file('hipaa-attestations.yaml');
    writeFileSync(here, readFileSync(statements(['ACCT-01'])));
    const { row } = await auditJson(['--only', 'ACCT-01']);
    rmSync(here);
    expect(row('ACCT-01')?.verdict).toBe('ATTESTED');
  });

  test.each([401, 403, 404, 429, 500])(
    'ends with 4 when a reading is answered %i',
    async (status) => {
      // Past the longest wait, so that the client gives up at once.
      const answer = { status, headers: { 'retry-after': '61' }, body: {} };
      await start({ ...accounts(), [DOMAINS]: answer });
      const { result, row, exitCode } = await auditJson(['--only', 'VOICE-06']);
      expect(row('VOICE-06')?.verdict).toBe('ERROR');
      expect(exitCode).toBe(4);
      expect(result.summary.missing_permissions).toEqual(
        status > 403
          ? []
          : [{ endpoint: 'sip-domains', status, accounts: [ACCOUNT], requirements: ['VOICE-06'] }],
      );
    },
  );

  test.each([
    [['--fail-on', 'fail'], 3],
    [['--fail-on', 'required'], 3],
    [['--fail-on', 'recommended'], 3],
    [['--fail-on', 'review'], 1],
    [['--fail-on', 'never'], 0],
  ])('with %j an open row ends with %i', async (args, expected) => {
    await start(accounts());
    expect((await audit(['--only', 'ACCT-01', ...args])).exitCode).toBe(expected);
  });
});

describe('subaccounts', () => {
  const asked = (requests: readonly ApiRequest[]) =>
    requests.map(({ username, url }) => [username, url.host, url.pathname.split('/')[3]]);

  test('are read with credentials of their own, and from a list of a thousand', async () => {
    await start({ ...accounts(20), ...domains(1000, true) });
    const own = Array.from({ length: 20 }, (_, index) => [
      subaccount(index),
      { api_key: sidOf('SK', index), api_secret: 'token-of-a-test' },
    ]);
    const path = file('credentials.json');
    writeFileSync(path, JSON.stringify(Object.fromEntries(own)), { mode: 0o600 });
    const args = ['--only', 'VOICE-06,ACCT-06', '--credentials', path];
    const { result, row, stderr } = await auditJson(args);
    expect(result.accounts).toHaveLength(21);
    expect(row('VOICE-06')?.verdict).toBe('PASS');
    expect(Object.keys(row('VOICE-06')?.verdicts ?? {})).toEqual(result.accounts);
    expect(row('ACCT-06')?.verdicts[ACCOUNT]).toBe('NOT_APPLICABLE');
    expect(row('ACCT-06')?.verdicts[subaccount(3)]).toBe('MANUAL');
    expect(result.summary.accounts_without_credentials).toEqual([]);
    expect(stderr).toContain('Reading 21 accounts, by GETs only: at least ');
    const usernames = new Set(standIn?.requests.map(({ username }) => username));
    expect(usernames.size).toBe(21);
  });

  test('without any are read where the owner’s Auth Token opens, and named', async () => {
    await start({ ...accounts(1), ...domains(1, false) });
    const { result } = await auditJson(['--only', 'VOICE-06']);
    expect(result.summary.accounts_without_credentials).toEqual([subaccount(0)]);
    expect(asked(standIn?.requests ?? []).filter(([, , sid]) => sid === subaccount(0))).toEqual([
      [ACCOUNT, 'api.twilio.com', subaccount(0)],
    ]);
  });

  test('without any are not read by an API key of the owner', async () => {
    await start({ ...accounts(1), ...domains(1, true) });
    const { row } = await auditJson(['--only', 'VOICE-06'], {
      TWILIO_API_KEY: sidOf('SK'),
      TWILIO_API_SECRET: TOKEN,
    });
    expect(row('VOICE-06')?.verdicts).toEqual({
      [ACCOUNT]: 'PASS',
      [subaccount(0)]: 'NOT_TESTABLE',
    });
  });

  test('that are closed are left out, and credentials for them are reported', async () => {
    await start(accounts(1, 'closed'));
    const path = file('closed.yaml');
    writeFileSync(path, `${subaccount(0)}:\n  auth_token: canary\n`, { mode: 0o600 });
    const { result, stderr } = await auditJson(['--only', 'VOICE-06', '--credentials', path]);
    expect(result.accounts).toEqual([ACCOUNT]);
    expect(result.not_read.accounts).toEqual([
      {
        sid: subaccount(0),
        status: 'closed',
        why: 'it is not active: it was not read, and keeps its data',
      },
    ]);
    expect(stderr).toContain(
      `not active subaccounts of this account, and not read: ${subaccount(0)}`,
    );
  });

  test('that cannot be listed leave their rows untested', async () => {
    await start(accounts(1), {
      fault: ({ operation }) =>
        operation.path.endsWith('/Accounts.json') ? { status: 401, body: {} } : undefined,
    });
    const { result, row, exitCode } = await auditJson(['--only', 'ACCT-06']);
    expect(row('ACCT-06')?.verdict).toBe('ERROR');
    expect(result.summary.missing_permissions).toEqual([
      { endpoint: 'accounts', status: 401, accounts: [ACCOUNT], requirements: ['ACCT-06'] },
    ]);
    expect(exitCode).toBe(4);
  });

  test('that others of the statement name are missed in it', async () => {
    await start(accounts(1));
    const path = statements(['ACCT-03']);
    const { row, exitCode } = await auditJson(['--only', 'ACCT-03', '--attestations', path]);
    expect(row('ACCT-03')?.verdicts).toEqual({ [ACCOUNT]: 'ATTESTED', [subaccount(0)]: 'FAIL' });
    expect(exitCode).toBe(1);
  });
});

test('--framework orders the rows by its controls, and adds them to the JSON', async () => {
  await start({ ...accounts(), ...domains(1, false) });
  const args = ['--only', 'VOICE-04,VOICE-06'];
  const { stdout } = await audit([...args, '--framework', 'soc2']);
  expect(stdout).toContain('By SOC 2 (2017 Trust Services Criteria');
  expect(stdout.indexOf('CC6.1  Logical access is restricted: ')).toBeLessThan(
    stdout.indexOf('CC6.7  Information is protected on its way: FAIL'),
  );
  const { result } = await auditJson([...args, '--framework', 'nist-800-66']);
  expect(result.framework?.controls.map(({ id, verdict }) => [id, verdict])).toContainEqual([
    '5.3.5',
    'FAIL',
  ]);
});

test('--history says since when a finding is known, and how many were open at each run', async () => {
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
  // A run of other rows takes nothing away, and neither does a later one to compare with.
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

describe('a snapshot', () => {
  test('is judged again without a request, to the same bytes', async () => {
    await start({ ...accounts(1), ...domains(2, false) });
    const path = file('snapshot.json');
    const args = ['--format', 'json', '--only', 'VOICE-06,ACCT-06,ACCT-01'];
    const first = await audit([...args, '--save-snapshot', path]);
    const calls = standIn?.calls.length;
    const again = await audit([...args, '--snapshot', path], { AUTH_TOKEN: '' });
    expect(again).toEqual({ ...first, stderr: '' });
    expect(standIn?.calls).toHaveLength(calls ?? 0);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  // A device of Linux's that is always full.
  const onLinux = process.platform === 'linux' ? test : test.skip;

  onLinux('that cannot be saved is judged all the same', async () => {
    await start({ ...accounts(1), ...domains(2, false) });
    const args = ['--format', 'json', '--only', 'VOICE-06'];
    const { stdout, stderr, exitCode } = await audit([...args, '--save-snapshot', '/dev/full']);
    expect(JSON.parse(stdout).requirements).toMatchObject([{ id: 'VOICE-06', verdict: 'FAIL' }]);
    expect(stderr).toContain('--save-snapshot: the disk is full; make room, and run it again\n');
    expect(exitCode).toBe(2);
  });

  onLinux('is in the report on stdout where its file takes none', async () => {
    await start({ ...accounts(1), ...domains(2, false) });
    const args = ['--format', 'json', '--only', 'VOICE-06', '--out', '/dev/full'];
    const { stdout, stderr, exitCode } = await audit(args);
    expect(JSON.parse(stdout).requirements).toMatchObject([{ id: 'VOICE-06', verdict: 'FAIL' }]);
    expect(stderr).toContain('--out: the disk is full; make room, and run it again\n');
    expect(exitCode).toBe(2);
  });

  onLinux.each(['--out', '--action-plan'])('is packed where %s takes nothing', async (option) => {
    await start({ ...accounts(1), ...domains(2, false) });
    const pack = file('kept.zip');
    const { stderr, exitCode } = await audit([
      ...['--only', 'VOICE-06', option, '/dev/full', '--evidence', pack],
    ]);
    expect(stderr).toContain('The evidence is packed');
    expect(stderr).toContain(`${option}: the disk is full; make room, and run it again\n`);
    expect(exitCode).toBe(2);
    expect(Object.keys(unzipSync(readFileSync(pack)))).toContain('manifest.json');
  });

  onLinux('that cannot be packed leaves a device where it is', async () => {
    await start(accounts());
    const device = file('device');
    symlinkSync('/dev/full', device);
    const { stderr, exitCode } = await audit(['--only', 'VOICE-06', '--evidence', device]);
    expect(stderr).toContain('--evidence: the disk is full; make room, and run it again\n');
    expect(exitCode).toBe(2);
    expect(lstatSync(device).isSymbolicLink()).toBe(true);
  });

  test.each<[string, (saved: string) => string, RegExp]>([
    [
      'edited',
      (saved) => saved.replace('"secure": false', '"secure": true'),
      /^The snapshot was edited /,
    ],
    [
      'old',
      (saved) => saved.replace(/"taken_at": "2\d+/, '"taken_at": "2020'),
      /The snapshot was \d{4} days old when it was judged: /,
    ],
    [
      'of version 0.1',
      (saved) => saved.replace(/,\s*"sha256": "\w+"/, ''),
      /^The snapshot carries no digest: /,
    ],
  ])('that is %s is judged, and told', async (_, change, notice) => {
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
    expect(exitCode).toBe(result.summary.verdicts.FAIL);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'of a run that %s ended is kept, and judged',
    async (signal) => {
      await start(accounts(), {
        fault: ({ operation }) => (operation.path.includes('Domains') ? 'silence' : undefined),
      });
      const path = file('partial.json');
      const { stdout, stderr, exitCode } = await runCommand(
        ['audit', '--format', 'json', '--only', 'VOICE-06', '--save-snapshot', path],
        {
          cwd: folder,
          environment: { ACCOUNT_SID: ACCOUNT, AUTH_TOKEN: TOKEN, ...standIn?.environment },
          onStart: (child) => {
            const waiting = setInterval(() => {
              if (!standIn?.calls.some((call) => call.includes('Domains'))) return;
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
      expect(stderr).toContain(', then ended.');
      expect(exitCode).toBe(4);
      expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ partial: true });
      expect((await audit(['--only', 'VOICE-06', '--snapshot', path])).exitCode).toBe(4);
    },
  );
});

/** A workspace with one task, of these attributes. */
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

  test('of tasks show which preserved attributes hold identifiers, also from a snapshot', async () => {
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

  test('are not read unless they are asked for', async () => {
    await start({ ...accounts(), ...taskOf(patient) });
    const { row } = await auditJson(only);
    expect(row('FI-08')?.verdict).toBe('NOT_TESTABLE');
    expect(standIn?.calls.filter((call) => call.includes('/Tasks'))).toEqual([]);
  });
});

test('nothing of the account gets into a file or onto the terminal but what is listed', async () => {
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
  // Some of an earlier run, that others can read.
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
  expect(standIn?.requests.length).toBeGreaterThan(1);
});

describe('the reports', () => {
  test('as a table go by product, end with the counts, and have no colours in a file', async () => {
    await start({ ...accounts(), ...domains(7, false) });
    const { stdout } = await audit([]);
    expect(stdout).toContain('\nVoice and SIP\n');
    expect(stdout).toContain('      and 2 more: --format json or csv\n');
    expect(stdout).toMatch(
      /\n\d+ of 94 required rows are decided by a machine; \d+ wait for a person\..*\n$/,
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
    'in %s with %j are %s, and that is said with what failed',
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

  test('in a file are no success where rows could not be read', async () => {
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

  test('as a plan begin with the required rows that fail', async () => {
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

describe('the catalogue', () => {
  test('is listed', async () => {
    const { stdout, exitCode } = await audit(['--list']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(CATALOG.length);
    expect(stdout).toContain('VOICE-06   required      rest         decisive');
    expect(exitCode).toBe(0);
  });

  test('is explained row by row', async () => {
    const { stdout } = await audit(['--explain', 'acct-06']);
    for (const part of [
      'Existing subaccounts are NOT auto-designated',
      '“Step 2: Designate HIPAA Project(s) › Subaccount Behavior”',
      'How it is judged: ',
      'How to fix it: ',
      'The documents differ: ',
    ]) {
      expect(stdout).toContain(part);
    }
  });
});

describeWithSsh('a signed file of attestations', () => {
  const text = `version: 1\naccount_labels:\n  ${ACCOUNT}: Clinic North\nattestations: []\n`;

  test('is reported by its key, and by whose that is', async () => {
    const path = file('signed.yaml');
    const key = sshKey(folder, 'signer');
    writeFileSync(path, text);
    const signature = signWithSshKey(Buffer.from(text), key.file, 'hipaa-guard-attestations');
    writeFileSync(`${path}.sig`, signature);
    const signers = file('signers');
    writeFileSync(signers, `privacy@example.com ${key.publicKey}\n`);

    await start(accounts());
    const args = ['--attestations', path, '--only', 'ACCT-01'];
    const { result } = await auditJson([...args, '--allowed-signers', signers]);
    expect(result.provenance.attestations?.signer).toEqual({
      key: expect.stringMatching(/^SHA256:/),
      principal: 'privacy@example.com',
    });
    expect(result.account_labels).toEqual({ [ACCOUNT]: 'Clinic North' });
    expect((await audit(args)).stdout).toMatch(
      /Statements, SHA-256 \w+, signed by the key SHA256:/,
    );

    const others = file('others');
    writeFileSync(others, `privacy@example.com ${sshKey(folder, 'other').publicKey}\n`);
    const { stderr: notices } = await audit([...args, '--allowed-signers', others]);
    expect(notices).toContain('Nobody on the list of signers has signed the statements.\n');
    writeFileSync(path, text);
    rmSync(`${path}.sig`);
    expect((await audit([...args, '--allowed-signers', signers])).stdout).toContain(
      'Nobody on the list of signers has signed the statements.\n',
    );
    writeFileSync(`${path}.sig`, signature);

    writeFileSync(path, `${text}# edited\n`);
    const { exitCode, stderr } = await audit(args);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringContaining('--attestations: the file is not what was signed'),
    });
  });
});

describeWithSsh('a pack of evidence', () => {
  test('holds reports, snapshot, statements and log, and is verified without a network', async () => {
    const pack = file('evidence.zip');
    const statements = file('packed.yaml');
    writeFileSync(statements, 'version: 1\nattestations: []\n');
    const key = sshKey(folder, 'packer');
    await start(accounts());
    const { exitCode, stderr } = await audit([
      ...['--only', 'VOICE-06', '--attestations', statements, '--access-log', file('pack.jsonl')],
      ...['--actor', 'auditor-1', '--evidence', pack, '--sign', key.file],
    ]);
    expect(stderr).toContain('The evidence is packed and signed.');
    expect(exitCode).toBe(0);
    expect(statSync(pack).mode & 0o777).toBe(0o600);
    const files = unzipSync(readFileSync(pack));
    expect(Object.keys(files)).toEqual([
      'README.txt',
      'report.html',
      'result.json',
      'findings.csv',
      'detections.ocsf.json',
      'compliance.ocsf.json',
      'snapshot.json',
      'statements.yaml',
      'access-log.ndjson',
      'manifest.json',
      'manifest.json.sig',
    ]);

    const signers = file('packers');
    writeFileSync(signers, `auditor@example.com ${key.publicKey}\n`);
    const verified = await evidence(['verify', pack, '--allowed-signers', signers]);
    expect(verified.stdout).toMatch(
      /^whole: 9 files, of the snapshot of .*\nsigned by auditor@example.com with the key SHA256:.*\nSHA-256 of the pack: \w{64}\n$/,
    );
    expect(verified.exitCode).toBe(0);

    const bytes = readFileSync(pack);
    const place = bytes.indexOf('"verdict"', bytes.indexOf('"schema_version"'));
    bytes.write('"VERDICT"', place);
    writeFileSync(pack, bytes);
    const changed = await evidence(['verify', pack]);
    expect(changed.stdout).toContain('changed: result.json is not what the manifest lists\n');
    expect(changed.exitCode).toBe(1);
  });

  test('is not written with other statements than the rows were judged by', async () => {
    const statements = file('edited-meanwhile.yaml');
    writeFileSync(statements, 'version: 1\nattestations: []\n');
    await start({
      ...accounts(),
      [DOMAINS]: () => {
        writeFileSync(statements, 'version: 1\nattestations: []\n# another\n');
        return { key: 'domains', list: [] };
      },
    });
    const pack = file('meanwhile.zip');
    expect(
      await audit(['--only', 'VOICE-06', '--attestations', statements, '--evidence', pack]),
    ).toMatchObject({
      exitCode: 2,
      stdout: expect.stringContaining('VOICE-06'),
      stderr: expect.stringContaining('--evidence: the statements were changed meanwhile'),
    });
    expect(existsSync(pack)).toBe(false);
  });

  test('is not begun for a key that is not there, or without a pack to sign', async () => {
    expect(await audit(['--evidence', file('x.zip'), '--sign', file('no-key')])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--sign: the key cannot be read'),
    });
    expect(await audit(['--sign', file('no-key')])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--sign goes with --evidence'),
    });
    expect(existsSync(file('x.zip'))).toBe(false);
  });

  test('that is not one is reported, and one that cannot be read is an error', async () => {
    const none = file('none.zip');
    writeFileSync(none, 'canary');
    expect(await evidence(['verify', none])).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('changed: it has no manifest that can be read'),
    });
    expect(await evidence(['verify', file('nowhere.zip')])).toMatchObject({ exitCode: 2 });
    expect(await evidence(['open', none])).toMatchObject({ exitCode: 2 });
  });

  function evidence(args: readonly string[]) {
    return runCommand(['evidence', ...args], { cwd: folder });
  }
});

describe('a blank file of attestations', () => {
  test('is written, and counts for nothing', async () => {
    const path = file('blank.yaml');
    expect((await audit(['--init-attestations', path])).exitCode).toBe(0);
    await start(accounts());
    const { row, result } = await auditJson(['--attestations', path]);
    expect(row('ACCT-01')?.verdict).toBe('MANUAL');
    const reasons = result.summary.unusable_attestations.map(({ reason }) => reason);
    expect(new Set(reasons)).toEqual(new Set(['blank']));
    const { stdout } = await audit(['--attestations', path, '--only', 'ACCT-01,SEC-02']);
    expect(stdout.match(/.*statements? (?:is|are) blank.*|Statement .*/g)).toEqual([
      '1 statement is blank, and taken for missing.',
    ]);
  });

  test('has a name of its own, and replaces no other', async () => {
    const first = await audit(['--init-attestations']);
    expect(existsSync(file('hipaa-attestations.yaml'))).toBe(true);
    const second = await audit(['--init-attestations']);
    rmSync(file('hipaa-attestations.yaml'));
    expect([first.exitCode, second.exitCode]).toEqual([0, 2]);
    expect(second.stderr).toContain('the file already exists');
  });
});

describe('ends with 2', () => {
  test.each<[readonly string[], string]>([
    [['canary'], 'unexpected argument: only --init-attestations takes a file name'],
    [['--format', 'canary'], '--format must be one of table, json, csv'],
    [
      ['--only', 'VOICE-06,CANARY-01'],
      '--only: ID number 2 is not a row of the catalogue; audit --list shows all rows',
    ],
    [
      ['--explain', 'x'],
      '--explain: ID number 1 is not a row of the catalogue; audit --list shows all rows',
    ],
    [['--fail-on', 'always'], '--fail-on must be one of'],
    [['--concurrency', '0'], '--concurrency must be a number from 1 to 50'],
    [['--attestations', 'canary'], '--attestations: the file cannot be read'],
    [['--framework', 'canary'], '--framework must be one of hipaa, nist-800-66, soc2'],
    [['--snapshot', 'canary'], '--snapshot: the file cannot be read'],
    [
      ['--snapshot', 'x', '--save-snapshot', 'y'],
      '--snapshot makes no request: leave --save-snapshot out',
    ],
    [['--credentials', 'canary'], '--credentials: the file cannot be read'],
    [
      ['--out', 'canary', '--save-snapshot', './canary'],
      '--out and --save-snapshot name the same file',
    ],
    ...['--attestations', '--snapshot', '--diff', '--allowed-signers', '--restore'].map(
      (option): [readonly string[], string] => [
        [option, 'canary', '--access-log', 'canary'],
        `${option} and --access-log name the same file`,
      ],
    ),
    [
      ['--fix', 'VOICE-06', '--attestations', 'canary', '--access-log', './canary'],
      '--attestations and --access-log name the same file',
    ],
    [
      ['--attestations', 'canary', '--out', 'canary.sig'],
      'the signature of --attestations and --out name the same file',
    ],
    [['--out', 'hipaa-attestations.yaml'], '--attestations and --out name the same file'],
    [['--nothing'], "Unknown option '--nothing'"],
    [['--only', 'ACCT-01', '--only', 'ACCT-02'], '--only is given twice'],
    [['--list', '--explain', 'ACCT-01'], '--list goes without --explain'],
    [['--explain', 'ACCT-01', '--format', 'json'], '--explain goes without --format'],
    [['--init-attestations', 'canary', '--apply'], '--init-attestations goes without --apply'],
    [
      ['--access-log', 'canary', '--actor', 'a canary', '--only', 'ACCT-06'],
      '--actor must be 1 to 128 letters, digits and the marks . _ @ : + -',
    ],
  ])('for %j', async (args, message) => {
    const { stdout, stderr, exitCode } = await audit(args);
    expect(stderr).toContain(message);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  });

  test.each([
    ['an auth token', {}, ['/2010-04-01/Accounts.json']],
    [
      'an API key',
      { TWILIO_API_KEY: sidOf('SK'), TWILIO_API_SECRET: 'wrong' },
      ['/2010-04-01/Accounts.json', '/2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers.json'],
    ],
  ])('for %s that Twilio refuses, after the first calls', async (_, environment, paths) => {
    const refused = { status: 401, body: { code: 20003, message: 'canary', status: 401 } };
    await start(accounts(), { fault: () => refused });
    const { stdout, stderr, exitCode } = await audit([], environment);
    expect(stderr).toMatch(/^Twilio refuses the credentials \(401\): check /);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(standIn?.requests.map(({ operation }) => operation.path)).toEqual(paths);
  });

  test('for no connection to Twilio, after the attempts of the first call', async () => {
    const { stdout, stderr, exitCode } = await audit(['--out', file('unreached.json')], {
      HTTPS_PROXY: 'http://127.0.0.1:9',
    });
    expect(stderr).toMatch(/^Twilio's API could not be reached \(connection_failed\)\. Behind a/);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(existsSync(file('unreached.json'))).toBe(false);
  });

  test('without credentials', async () => {
    const { stderr, exitCode } = await audit([], { AUTH_TOKEN: '' });
    expect(stderr).toContain('credentials are missing');
    expect(exitCode).toBe(2);
  });

  test('for credentials that others may read', async () => {
    const path = file('open.yaml');
    writeFileSync(path, `${subaccount(0)}:\n  auth_token: canary\n`);
    chmodSync(path, 0o644);
    const { stderr, exitCode } = await audit(['--credentials', path]);
    expect(stderr).toContain('--credentials: other users can read the file; run chmod 600 on it');
    expect(exitCode).toBe(2);
  });

  test.each([
    ['not YAML', '{ canary', 'it is not YAML (line 1)'],
    ['no SID', 'canary: { auth_token: canary }', '(root) has an unknown property'],
    ['no secret', `${sidOf('AC')}: { api_key: canary }`, '/* has none of the forms'],
  ])('for credentials with %s', async (_, text, message) => {
    const path = file('bad.yaml');
    writeFileSync(path, text, { mode: 0o600 });
    const { stderr, exitCode } = await audit(['--credentials', path]);
    expect(stderr).toContain(`--credentials: ${message}`);
    expect(exitCode).toBe(2);
  });

  test('for attestations with an identifier in them, told by its kind', async () => {
    const path = statements(['ACCT-01'], { rationale: 'Ask jane at 555-010-9999, canary' });
    const { stderr, exitCode } = await audit(['--attestations', path]);
    expect(stderr).toMatch(/--attestations: \/attestations\/0\/rationale looks as if .*\(phone/);
    expect(exitCode).toBe(2);
  });

  test.each<[string, (snapshot: Record<string, unknown>) => object, string]>([
    ['of another version', (all) => ({ ...all, snapshot_version: 99 }), 'another version'],
    [
      'with an unknown endpoint',
      (all) => withReadings(all, { canary: {} }),
      '/accounts/0/readings',
    ],
    ['with a wrong type', (all) => ({ ...all, partial: 'canary' }), '/partial must be boolean'],
    ['with something else', (all) => ({ ...all, canary: 1 }), '(root) has an unknown property'],
  ])('for a snapshot %s', async (_, change, message) => {
    const path = file('changed.json');
    const snapshot = {
      snapshot_version: 1,
      taken_at: '2026-11-22T12:00:00.000Z',
      partial: false,
      accounts: [
        { kind: 'account', accountSid: ACCOUNT, ownerSid: null, credentials: true, readings: {} },
      ],
    };
    writeFileSync(path, JSON.stringify(snapshot));
    expect((await audit(['--only', 'VOICE-06', '--snapshot', path])).exitCode).toBe(3);
    writeFileSync(path, JSON.stringify(change(snapshot)));
    const { stderr, exitCode } = await audit(['--snapshot', path]);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(2);
  });

  function withReadings(snapshot: object, readings: object): object {
    const account = {
      kind: 'account',
      accountSid: ACCOUNT,
      ownerSid: null,
      credentials: true,
      readings,
    };
    return { ...snapshot, accounts: [account] };
  }
});
