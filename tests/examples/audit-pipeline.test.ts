import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { runCommand } from '../support/commands/run-command';
import { PROJECT_ROOT } from '../support/project-root';
import {
  type CertificateAuthority,
  certificateAuthority,
} from '../support/servers/certificate-authority';
import { sidOf } from '../support/sids';
import { temporaryFolder } from '../support/temporary-folder';
import { apiStandIn } from '../support/twilio-api/api-stand-in';
import { emptyAnswer } from '../support/twilio-api/empty-answer';

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

const PIPELINE: {
  readonly on: { readonly schedule: readonly { readonly cron: string }[] };
  readonly jobs: { readonly audit: { readonly steps: readonly Step[] } };
} = parse(readFileSync(join(PROJECT_ROOT, 'examples', 'ci', 'audit.yml'), 'utf8'), {
  strict: true,
});

const STEPS = PIPELINE.jobs.audit.steps;
const COMMANDS = STEPS.flatMap(
  ({ run = '' }) => run.match(/(?<=npx --no -- )hipaa-guard [^\n|]*/g) ?? [],
);
const AUDITS = COMMANDS.filter((command) => command.startsWith('hipaa-guard audit '));

test('it runs on a schedule', () => {
  expect(PIPELINE.on.schedule).toEqual([{ cron: expect.stringMatching(/^(\S+ ){4}\S+$/) }]);
});

test('it keeps the snapshot and every report that it writes', () => {
  const kept = STEPS.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))?.with;
  const written = COMMANDS.flatMap((command) => [
    ...command.matchAll(/--(?:out|save-snapshot|access-log) (\S+)/g),
  ]).map(([, file]) => file);
  expect(kept?.['path']?.trim().split('\n').sort()).toEqual(written.sort());
});

test('it uploads the SARIF file that it writes', () => {
  const upload = STEPS.find(({ uses }) => uses?.startsWith('github/codeql-action/upload-sarif@'));
  expect(AUDITS.join()).toContain(`--format sarif --out ${upload?.with?.['sarif_file']}`);
});

test('its last step fails when a required row fails', () => {
  expect(STEPS.at(-1)?.run).toContain('--fail-on fail');
});

test('no secret is on a command line', () => {
  for (const { run = '' } of STEPS) expect(run).not.toContain('secrets.');
});

test('the access log that it keeps is verified by a command that exists', async () => {
  expect(COMMANDS).toContain('hipaa-guard access-log verify access.ndjson');
  const { stdout } = await runCommand(['access-log', '--help']);
  expect(stdout).toContain('access-log verify FILE');
});

test('the options that it gives to the audit exist', async () => {
  const { stdout } = await runCommand(['audit', '--help']);
  const options = new Set(AUDITS.join(' ').match(/--[a-z-]+/g));
  for (const option of options) expect(stdout).toContain(`${option} `);
});

describe('its steps, as a shell runs them', () => {
  let authority: CertificateAuthority;
  beforeAll(() => {
    authority = certificateAuthority();
  });

  const ACCOUNT = sidOf('AC');
  const SECRETS: Readonly<Record<string, string>> = {
    TWILIO_ACCOUNT_SID: ACCOUNT,
    TWILIO_API_KEY: sidOf('SK'),
    TWILIO_API_SECRET: 'secret-of-a-test',
  };

  /** Runs the audit's steps in a folder, on an account with a SIP domain like this. */
  async function pipeline(domain: { readonly secure: boolean }) {
    const folder = temporaryFolder();
    const tools = join(folder, 'tools');
    mkdirSync(tools);
    writeFileSync(
      join(tools, 'npx'),
      `#!/bin/sh\nshift 3\nexec "${process.execPath}" "${join(PROJECT_ROOT, 'dist/hipaa-guard.js')}" "$@"\n`,
    );
    chmodSync(join(tools, 'npx'), 0o755);
    await runCommand(['audit', '--init-attestations'], { cwd: folder });
    const standIn = await apiStandIn({
      authority,
      resources: {
        'GET api.twilio.com/2010-04-01/Accounts/{AccountSid}/SIP/Domains.json': {
          key: 'domains',
          list: [{ sid: sidOf('SD'), ...domain }],
        },
      },
      otherwise: ({ operation }) => emptyAnswer(operation),
    });
    const codes: Record<string, number> = {};
    for (const { name = '', run = '', env = {} } of STEPS) {
      if (!run.includes('npx --no -- hipaa-guard')) continue;
      // GitHub fills these in before the shell sees them.
      const script = run.replaceAll(/\$\{\{ github\.actor_id \}\}/g, '4711');
      expect(script).not.toMatch(/\$\{\{/);
      const given = Object.entries(env).map(([key, value]) => {
        const [, secret = ''] = /^\$\{\{ secrets\.(\w+) \}\}$/.exec(value) ?? [];
        return [key, SECRETS[secret] ?? ''];
      });
      codes[name] = await shell(script, folder, {
        ...standIn.environment,
        ...Object.fromEntries(given),
        CI: 'true',
        PATH: [tools, process.env['PATH']].join(delimiter),
      });
    }
    await standIn.close();
    return { folder, codes, violations: standIn.violations };
  }

  test('write the artifacts, and fail only at the end when a required row fails', async () => {
    const { folder, codes, violations } = await pipeline({ secure: false });
    expect(codes).toEqual({
      'Read the accounts': 0,
      'Write the reports': 0,
      'Fail when a row fails': 1,
    });
    const kept = STEPS.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))?.with;
    for (const file of kept?.['path']?.trim().split('\n') ?? []) {
      expect([file, existsSync(join(folder, file))]).toEqual([file, true]);
    }
    expect(readFileSync(join(folder, 'access.ndjson'), 'utf8')).toContain('"github:4711"');
    expect(violations).toEqual([]);
  });

  test('do not fail when rows only wait for a person', async () => {
    const { codes } = await pipeline({ secure: true });
    expect(codes['Fail when a row fails']).toBe(0);
  });
});

/** The exit code of a step; GitHub runs steps with `bash -e`. */
function shell(script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve) => {
    execFile('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd, env }, (error) => {
      resolve(error === null ? 0 : Number(error.code));
    });
  });
}
