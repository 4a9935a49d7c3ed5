import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { CATALOG } from '../../src/audit/catalog/catalog';
import {
  ACCOUNT,
  accounts,
  auditRuns,
  DOMAINS,
  day,
  domains,
  subaccount,
  TOKEN,
} from '../support/commands/audit-runs';
import { sidOf } from '../support/sids';
import type { ApiRequest } from '../support/twilio-api/api-stand-in';

const { standIn, file, start, audit, auditJson, statements } = auditRuns();

describe('hipaa-guard audit', () => {
  test('counts findings in code once, for the audited account', async () => {
    mkdirSync(file('code'));
    writeFileSync(file('code/log.js'), 'exports.handler = (context, event) => console.log(event);');
    await start(accounts(1));
    const { row } = await auditJson(['--only', 'RT-05', '--code', file('code')]);
    expect(row('RT-05')?.verdicts).toEqual({ [ACCOUNT]: 'WARN', [subaccount(0)]: 'MANUAL' });
    const places = row('RT-05')?.findings.filter(({ place }) => place !== undefined);
    expect(places).toMatchObject([{ account: ACCOUNT, place: { file: 'log.js', line: 1 } }]);
  });

  test('passes an account that is right, except for what a person has to state', async () => {
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
      /^Reading 1 account, with GETs only: at least \d+ calls\.\n\d+ calls\.\n$/,
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

  test('ends with 0 when people have stated what was asked', async () => {
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

  test('names the statements that do not count, and says why', async () => {
    await start(accounts());
    const path = statements(['ACCT-01', 'ACCT-02'], { expires_at: day(-1) });
    const { result, exitCode } = await auditJson(['--only', 'ACCT-01', '--attestations', path]);
    // ACCT-02 was not requested, so nothing is said about the fault of its statement.
    expect(result.summary.unusable_attestations).toEqual([
      { record: 1, id: 'ACCT-01', reason: 'expired', problems: [] },
    ]);
    expect(exitCode).toBe(3);
  });

  test('accepts an exception to a row that fails, and keeps the findings', async () => {
    await start({ ...accounts(), ...domains(1, false) });
    const path = statements(['VOICE-06'], { answer: 'accepted', rationale: 'No calls come in' });
    const { row, exitCode } = await auditJson(['--only', 'VOICE-06', '--attestations', path]);
    expect(row('VOICE-06')).toMatchObject({ verdict: 'ACCEPTED', findings: { length: 2 } });
    expect(exitCode).toBe(0);
  });

  test('reads the file of attestations in the current folder', async () => {
    await start(accounts());
    const here = file('hipaa-attestations.yaml');
    writeFileSync(here, readFileSync(statements(['ACCT-01'])));
    const { row } = await auditJson(['--only', 'ACCT-01']);
    expect(row('ACCT-01')?.verdict).toBe('ATTESTED');
  });

  test.each([401, 403, 404, 429, 500])(
    'ends with 4 when Twilio answers a reading with %i',
    async (status) => {
      // Past the longest wait, so that the client gives up immediately.
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

  test('are read with their own credentials, and from a list of a thousand', async () => {
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
    expect(stderr).toContain('Reading 21 accounts, with GETs only: at least ');
    const usernames = new Set(standIn.requests.map(({ username }) => username));
    expect(usernames.size).toBe(21);
  });

  test('without credentials are read with the owner’s Auth Token, and named', async () => {
    await start({ ...accounts(1), ...domains(1, false) });
    const { result } = await auditJson(['--only', 'VOICE-06']);
    expect(result.summary.accounts_without_credentials).toEqual([subaccount(0)]);
    expect(asked(standIn.requests).filter(([, , sid]) => sid === subaccount(0))).toEqual([
      [ACCOUNT, 'api.twilio.com', subaccount(0)],
    ]);
  });

  test('without credentials are not read with an API key of the owner', async () => {
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
      `not active subaccounts of this account, so not read: ${subaccount(0)}`,
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

  test('missing from a statement that names others are reported', async () => {
    await start(accounts(1));
    const path = statements(['ACCT-03']);
    const { row, exitCode } = await auditJson(['--only', 'ACCT-03', '--attestations', path]);
    expect(row('ACCT-03')?.verdicts).toEqual({ [ACCOUNT]: 'ATTESTED', [subaccount(0)]: 'FAIL' });
    expect(exitCode).toBe(1);
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

describe('a blank file of attestations', () => {
  test('is written, and states nothing', async () => {
    const path = file('blank.yaml');
    expect((await audit(['--init-attestations', path])).exitCode).toBe(0);
    await start(accounts());
    const { row, result } = await auditJson(['--attestations', path]);
    expect(row('ACCT-01')?.verdict).toBe('MANUAL');
    const reasons = result.summary.unusable_attestations.map(({ reason }) => reason);
    expect(new Set(reasons)).toEqual(new Set(['blank']));
    const { stdout } = await audit(['--attestations', path, '--only', 'ACCT-01,SEC-02']);
    expect(stdout.match(/.*statements? (?:is|are) blank.*|Statement .*/g)).toEqual([
      '1 statement is blank, and treated as missing.',
    ]);
  });

  test('has a separate name, and replaces no other file', async () => {
    const first = await audit(['--init-attestations']);
    expect(existsSync(file('hipaa-attestations.yaml'))).toBe(true);
    const second = await audit(['--init-attestations']);
    expect([first.exitCode, second.exitCode]).toEqual([0, 2]);
    expect(second.stderr).toContain('the file already exists');
  });
});
