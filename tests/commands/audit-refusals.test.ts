import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ACCOUNT, accounts, auditRuns, subaccount } from '../support/commands/audit-runs';
import { sidOf } from '../support/sids';

const { standIn, file, start, audit, statements } = auditRuns();

describe('hipaa-guard audit ends with 2', () => {
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
      '--snapshot makes no requests: leave out --save-snapshot',
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
    [['--out', 'canary.pdf'], '--out: for a PDF, write .html and print it'],
    [['--out', 'hipaa-attestations.yaml'], '--attestations and --out name the same file'],
    [['--nothing'], "Unknown option '--nothing'"],
    [['--only', 'ACCT-01', '--only', 'ACCT-02'], '--only is given twice'],
    [['--list', '--explain', 'ACCT-01'], '--list cannot be combined with --explain'],
    [['--explain', 'ACCT-01', '--format', 'json'], '--explain cannot be combined with --format'],
    [
      ['--init-attestations', 'canary', '--apply'],
      '--init-attestations cannot be combined with --apply',
    ],
    [
      ['--access-log', 'canary', '--actor', 'a canary', '--only', 'ACCT-06'],
      '--actor must be 1 to 128 letters, digits or . _ @ : + -',
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
  ])('for %s that Twilio rejects, after the first calls', async (_, environment, paths) => {
    const refused = { status: 401, body: { code: 20003, message: 'canary', status: 401 } };
    await start(accounts(), { fault: () => refused });
    const { stdout, stderr, exitCode } = await audit([], environment);
    expect(stderr).toMatch(/^Twilio refuses the credentials \(401\): check /);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(standIn.requests.map(({ operation }) => operation.path)).toEqual(paths);
  });

  test('without a connection to Twilio, after the attempts of the first call', async () => {
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

  test('for attestations with an identifier, of which only the kind is shown', async () => {
    const path = statements(['ACCT-01'], { rationale: 'Ask jane at 555-010-9999, canary' });
    const { stderr, exitCode } = await audit(['--attestations', path]);
    expect(stderr).toMatch(/--attestations: \/attestations\/0\/rationale looks as if .*\(phone/);
    expect(exitCode).toBe(2);
  });

  test.each<[string, (snapshot: Record<string, unknown>) => object, string]>([
    ['that is a report', ({ accounts }) => ({ accounts }), 'not a snapshot'],
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
