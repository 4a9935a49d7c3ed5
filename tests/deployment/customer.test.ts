import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { version } from '../../package.json';
import { digestOf } from '../../src/init/written-files';
import { ALL_ROUTES, functionFile } from '../../src/routes/all-routes';
import { outcomeOf } from '../support/commands/run-command';
import { PROJECT_ROOT } from '../support/project-root';
import { certificateAuthority } from '../support/servers/certificate-authority';
import { sidOf } from '../support/sids';
import { temporaryFolder } from '../support/temporary-folder';
import { DEPLOYED_LIST } from '../support/toolkit/deployed-list';
import { runToolkit } from '../support/toolkit/run-toolkit';
import { type ServerlessApi, startServerlessApi } from '../support/toolkit/serverless-api';
import { apiStandIn } from '../support/twilio-api/api-stand-in';
import { emptyAnswer } from '../support/twilio-api/empty-answer';

const CREDENTIALS = { accountSid: sidOf('AC'), authToken: 'f0'.repeat(16) };
const FUNCTIONS = ALL_ROUTES.map((route) => `functions/${functionFile(route)}.js`);
const [FIRST = '', SECOND = ''] = FUNCTIONS;

/** A customer's project, in which the package was installed from `npm pack`'s tarball. */
let project = '';
let api: ServerlessApi;

const textOf = (path: string) => readFileSync(join(project, path), 'utf8');
const write = (path: string, content: string) => {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), content);
};
/** Runs the installed command in the project's folder, with only the settings of `.env`. */
function run(...args: readonly string[]) {
  return runIn(project, args);
}

function runIn(
  cwd: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) {
  const script = join(project, 'node_modules/hipaa-guard/dist/hipaa-guard.js');
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    // A newer Node.js prints deprecations in the toolkit.
    env: { ...environment, NODE_NO_WARNINGS: '1' },
  });
  child.stdin.end();
  return outcomeOf(child);
}

/** The result of `npm install` of the tarball, with its dependencies. */
function installPackage(): void {
  const packed = temporaryFolder();
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', packed];
  const tarball = execFileSync('npm', pack, { cwd: PROJECT_ROOT, encoding: 'utf8' }).trim();
  execFileSync('tar', ['-xf', join(packed, tarball), '-C', packed]);
  cpSync(join(packed, 'package'), join(project, 'node_modules', 'hipaa-guard'), {
    recursive: true,
  });
  rmSync(packed, { recursive: true });
  installDependencies('twilio', '@twilio/runtime-handler');
}

function installDependencies(...names: readonly string[]): void {
  for (const name of names) {
    const link = join(project, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(PROJECT_ROOT, 'node_modules', name), link, 'junction');
  }
}

beforeAll(async () => {
  api = await startServerlessApi(CREDENTIALS);
  project = temporaryFolder();
  installPackage();
});
afterAll(async () => {
  await api.close();
  rmSync(project, { recursive: true, force: true });
});

// In the order of a first day: each continues where the previous one ended.
describe('a customer who has installed the package', () => {
  test('gets a project with the built Functions from `init`', async () => {
    expect(await run('init', '.')).toMatchObject({ exitCode: 0, stderr: '' });
    for (const file of FUNCTIONS) {
      const built = readFileSync(join(PROJECT_ROOT, '.twilioserverless', file), 'utf8');
      expect(built.startsWith(textOf(file).trimEnd())).toBe(true);
    }
    expect(textOf('.env.example')).toContain('EVENTS_SINK_URL=');
  });

  test('learns in one sentence which commands need the toolkit', async () => {
    for (const command of ['deploy', 'serve']) {
      const { exitCode, stderr } = await run(command);
      expect(stderr).toContain('npm install --save-dev twilio-run\n');
      expect(stderr).not.toContain('    at ');
      expect(exitCode).toBe(2);
    }
  });

  test('runs the others without it', async () => {
    write('.env', `AUTH_TOKEN=${CREDENTIALS.authToken}\n`);
    expect(await run('--version')).toMatchObject({ exitCode: 0, stdout: `${version}\n` });
    expect(await run('filter')).toMatchObject({ exitCode: 0 });
    expect(await run('audit', '--list')).toMatchObject({ exitCode: 0 });
    expect(await run('sign', '--url', 'https://example.com/')).toMatchObject({ exitCode: 0 });
  });

  test('runs them anywhere in the project, with its settings', async () => {
    const args = ['sign', '--url', 'https://example.com/'];
    const [below, above] = [join(project, 'functions', 'http'), dirname(project)];
    expect(await runIn(below, args)).toEqual(await run(...args));
    expect(await runIn(above, args)).toMatchObject({ exitCode: 2 });
  });

  test('learns from `configure` which setting names no Service', async () => {
    const content = textOf('package.json');
    write('.env', `ACCOUNT_SID=${CREDENTIALS.accountSid}\nAUTH_TOKEN=${CREDENTIALS.authToken}\n`);
    for (const nameless of ['{}', '{']) {
      write('package.json', nameless);
      const { exitCode, stderr } = await run('configure');
      expect(stderr).toContain('names the Service: give the URL with --url\n');
      expect(exitCode).toBe(2);
    }
    write('package.json', content);
  });

  test('has the Service found under the name that the toolkit gives it', async () => {
    const before = textOf('.twilioserverlessrc');
    write('.twilioserverlessrc', JSON.stringify({ serviceName: 'clinic-contact-centre' }));
    const standIn = await apiStandIn({
      authority: certificateAuthority(),
      resources: {},
      otherwise: () => ({ status: 404, body: { code: 20404 } }),
    });
    const { stderr } = await runIn(project, ['configure', '--event-streams'], standIn.environment);
    await standIn.close();
    write('.twilioserverlessrc', before);
    expect(stderr).toContain('the account has no Service clinic-contact-centre: ');
  });

  test('gets a message when the policy is not their own', async () => {
    expect((await run('filter')).stderr).not.toContain('policy');
    renameSync(join(project, 'assets'), join(project, 'elsewhere'));
    const { exitCode, stderr } = await run('filter');
    renameSync(join(project, 'elsewhere'), join(project, 'assets'));
    expect(stderr).toContain('There is no assets/policy.private.json here');
    expect(exitCode).toBe(0);
  });

  test('has the policy found in the folder that the toolkit deploys', async () => {
    const broken = async (folder: string) => {
      const policy = `${folder}/policy.private.json`;
      write(policy, '{"mdoe":"strict"}');
      const { stderr } = await run('filter');
      rmSync(join(project, folder), { recursive: true });
      return stderr.startsWith(`${policy}, line 1: $ has an unknown key`);
    };
    renameSync(join(project, 'assets'), join(project, 'elsewhere'));
    const configuration = textOf('.twilioserverlessrc');
    expect(await broken('static')).toBe(true);
    write('.twilioserverlessrc', '{"functionsFolder":"functions","assetsFolder":"dist/assets"}');
    expect(await broken('dist/assets')).toBe(true);
    write('.twilioserverlessrc', '{"cwd":"nobody-knows"}');
    expect(await broken('assets')).toBe(true);
    write('.twilioserverlessrc', configuration);
    renameSync(join(project, 'elsewhere'), join(project, 'assets'));
  });

  test('tunes the policy, adds Functions of each kind, and deploys with the toolkit only', async () => {
    const policy = JSON.parse(textOf('assets/policy.private.json'));
    write('assets/policy.private.json', JSON.stringify({ ...policy, mode: 'strict' }, null, 2));
    write(
      'functions/clinic/greet.protected.js',
      'exports.handler = (c, e, done) => done(null, 1);',
    );
    write('functions/hours.private.js', 'exports.hours = 9;');
    write(
      '.env',
      [
        `ACCOUNT_SID=${CREDENTIALS.accountSid}`,
        `AUTH_TOKEN=${CREDENTIALS.authToken}`,
        'EVENTS_SINK_URL=https://sink.example.com/events',
        'EVENTS_SINK_SECRET=whsec_aW52ZW50ZWQgZm9yIHRoaXMgdGVzdCBvbmx5',
        '',
      ].join('\n'),
    );
    installDependencies('twilio-run', '@twilio-labs');
    const dryRun = await run('deploy', '--dry-run');
    expect(dryRun).toMatchObject({ exitCode: 0, stderr: '' });
    expect(dryRun.stdout).toContain('Ready to deploy.');
    const environment = { GUARD_MODE: 'keys', ACCOUNT_SID: CREDENTIALS.accountSid };
    expect(await runIn(project, ['deploy', '--dry-run'], environment)).toMatchObject({
      exitCode: 0,
      stderr: 'GUARD_MODE: ignored in the environment, because only .env is deployed.\n',
    });

    const twilioRun = require.resolve('twilio-run/bin/twilio-run');
    const { exitCode, output } = await runToolkit({
      root: PROJECT_ROOT,
      twilioRun,
      command: [twilioRun, 'deploy'],
      cwd: project,
      environment: { HOME: project },
      api,
    });
    if (exitCode !== 0) throw new Error(output);
    const { uploads = [], runtime } = api.deployments[0] ?? {};
    expect(uploads.map(({ visibility, path }) => `${visibility} ${path}`).sort()).toEqual(
      [...DEPLOYED_LIST, 'private /hours', 'protected /clinic/greet'].sort(),
    );
    expect(runtime).toBe('node22');
  });

  test('has the Functions of their project audited', async () => {
    write('functions/clinic/call.private.js', 'agent({ rejectUnauthorized: false });');
    const standIn = await apiStandIn({
      authority: certificateAuthority(),
      resources: {},
      otherwise: ({ operation }) => emptyAnswer(operation),
    });
    const audit = ['audit', '--only', 'SEC-01'];
    const { stdout } = await runIn(project, audit, standIn.environment);
    await standIn.close();
    rmSync(join(project, 'functions/clinic/call.private.js'));
    expect(stdout).toContain('functions/clinic/call.private.js:1');
  });

  test('finds what the demo leaves in their own project', async () => {
    const { stdout, exitCode } = await run('demo');
    expect(stdout).toContain('The filtered events: demo-output/filtered-events.ndjson\n');
    expect(existsSync(join(project, 'demo-output/filtered-events.ndjson'))).toBe(true);
    expect(exitCode).toBe(0);
  });

  test('is shown what the toolkit would deploy, whatever its configuration says', async () => {
    const before = textOf('.twilioserverlessrc');
    const dryRun = (...target: readonly string[]) => run('deploy', '--dry-run', ...target);
    write(
      '.twilioserverlessrc',
      JSON.stringify({ env: 'other.env', environments: { stage: { functionsFolder: 'staged' } } }),
    );
    write('staged/hello.js', 'exports.handler = (c, e, done) => done(null, 1);');
    const staged = await dryRun('--environment', 'stage');
    expect(staged.stdout).toMatch(/^ {2}public +\/hello$/m);
    expect(staged.stderr).toContain('/hello would be public');
    expect(staged.stderr).toContain("env in the toolkit's configuration leads it elsewhere");
    expect((await dryRun()).stdout).not.toContain('/hello\n');
    // The toolkit would deploy to prod even when told dev, and remove the Functions.
    write('.twilioserverlessrc', JSON.stringify({ environment: 'prod', functions: false }));
    const misled = (key: string) => `${key} in the toolkit's configuration leads it elsewhere`;
    const toDev = await dryRun('--environment', 'dev');
    expect(toDev.stderr).toContain(misled('environment'));
    expect(toDev.stderr).toContain(misled('functions'));
    expect((await dryRun('--environment', 'stage')).stderr).not.toContain(misled('environment'));
    write('.twilioserverlessrc', '{ "canary": ');
    const { stderr, exitCode } = await dryRun();
    expect(stderr).toMatch(/^the toolkit's configuration, .twilioserverlessrc or similar, /);
    expect(stderr).not.toContain('canary');
    expect(exitCode).toBe(2);
    write('.twilioserverlessrc', before);
    renameSync(join(project, 'functions'), join(project, 'src'));
    const { stdout } = await dryRun();
    renameSync(join(project, 'src'), join(project, 'functions'));
    expect(stdout).toContain('Ready to deploy.');
  });

  test('learns which of their Functions the toolkit skips, and which name it refuses', async () => {
    for (const name of ['a.protected.ts', 'b.private.mjs', 'c.protected.JS']) {
      write(`functions/clinic/${name}`, '');
    }
    write('functions/hours.private.ts', 'export const hours = 9;');
    write('functions/hours.private.d.ts', '');
    const passedOver = await run('deploy', '--dry-run');
    expect(passedOver.stderr.split('\n').slice(0, -2).sort()).toEqual(
      ['a.protected.ts', 'b.private.mjs', 'c.protected.JS'].map(
        (name) => `functions/clinic/${name} would not be deployed: Functions here end in .js`,
      ),
    );
    expect(passedOver.exitCode).toBe(2);
    for (const name of ['a.protected.ts', 'b.private.mjs', 'c.protected.JS']) {
      rmSync(join(project, 'functions/clinic', name));
    }

    write('functions/clinic/q&a.protected.js', '');
    const refused = await run('deploy', '--dry-run');
    rmSync(join(project, 'functions/clinic/q&a.protected.js'));
    expect(refused.stderr).toMatch(/^the toolkit refuses a file name: .*"\/clinic\/q&a"$/m);
    expect(refused).toMatchObject({ exitCode: 2 });
  });

  test('upgrades with `init --update`, which changes only unedited files of ours', async () => {
    // The state of an older version: other code, a file that no longer exists, and an edit.
    const record = JSON.parse(textOf('.hipaa-guard.json'));
    const ours = textOf(FIRST);
    const older = `${ours}// Of an older version.\n`;
    write(FIRST, older);
    write(SECOND, `${textOf(SECOND)}// Edited.\n`);
    write('functions/retired.private.js', older);
    const digest = digestOf(older);
    const files = { ...record.files, [FIRST]: digest, [SECOND]: digestOf('an older one') };
    const before = { ...files, 'functions/retired.private.js': digest };
    write('.hipaa-guard.json', JSON.stringify({ version: '0.0.9', files: before }));
    const theirs = ['assets/policy.private.json', '.env', 'package.json', '.gitignore']
      .concat('functions/clinic/greet.protected.js', 'functions/hours.private.js', SECOND)
      .map((path) => [path, textOf(path)] as const);

    const { exitCode, stdout, stderr } = await run('init', '.', '--update');
    expect(stderr).toBe('');
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`updated  ${FIRST}\n`);
    expect(stdout).toContain(`differs  ${SECOND}: compare it with ${SECOND}.new\n`);
    expect(stdout).toContain('removed  functions/retired.private.js\n');
    expect(stdout).toContain('kept     assets/policy.private.json\n');
    for (const [path, content] of theirs) expect(textOf(path)).toBe(content);
    expect(textOf(FIRST)).toBe(ours);
    expect(textOf(`${SECOND}.new`)).not.toContain('Edited');
    expect(existsSync(join(project, 'functions/retired.private.js'))).toBe(false);
    expect(JSON.parse(textOf('.hipaa-guard.json'))).toEqual(record);
  });

  test('finds nothing to do the next time, and is not asked again about edited files', async () => {
    const { exitCode, stdout } = await run('init', '.', '--update');
    expect(exitCode).toBe(0);
    expect(stdout).not.toMatch(/^(?:added|updated|removed|differs)/m);
    expect(stdout).toContain(`kept  ${SECOND}\n`);
  });
});
