/**
 * Deploys the built project with Twilio's own CLI and its Serverless plugin, whose toolkit is
 * another version than this project's, and checks that the same is deployed; again from a project that
 * `hipaa-guard init` has written; and as a customer does it, from the package that npm has installed
 * from its tarball. Run by .ci/twilio-cli.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sidOf } from '../support/sids';
import { temporaryFolder } from '../support/temporary-folder';
import { copyProject } from '../support/toolkit/copy-project';
import { DEPLOYED_LIST } from '../support/toolkit/deployed-list';
import { runToolkit } from '../support/toolkit/run-toolkit';
import { startServerlessApi } from '../support/toolkit/serverless-api';

const CREDENTIALS = { accountSid: sidOf('AC'), authToken: 'f0'.repeat(16) };

/**
 * @param root The project's folder.
 * @param cli The folder in which `twilio-cli` and the plugin were installed.
 */
async function deployWithTwilioCli(root: string, cli: string): Promise<void> {
  const installed = createRequire(join(cli, 'package.json'));
  const plugin = installed.resolve('@twilio-labs/plugin-serverless/package.json');
  const twilioRun = createRequire(plugin).resolve('twilio-run/package.json');
  const home = join(cli, 'home');
  mkdirSync(home, { recursive: true });

  const api = await startServerlessApi(CREDENTIALS);
  // Without this file's settings: the CLI takes the credentials from its environment.
  const settings = { GUARD_MODE: 'strict', CALLBACK_BASE_URL: '' };
  const command = join(root, 'dist', 'hipaa-guard.js');
  const installedCommand = installPackage(root);
  const customers = initialised(installedCommand, settings);
  makeTheirs(customers);
  const projects = [
    { folder: copyProject(root, settings), own: [] },
    { folder: initialised(command, settings), own: [] },
    { folder: customers, own: THEIR_FUNCTIONS.map(({ deployed }) => deployed) },
  ];
  const twilio = async (cwd: string, ...args: readonly string[]) => {
    const { exitCode, output, refusedConnections } = await runToolkit({
      root,
      twilioRun,
      command: [installed.resolve('twilio-cli/bin/run'), ...args],
      cwd,
      environment: {
        // The CLI keeps its profiles, plugins and caches below it.
        HOME: home,
        TWILIO_ACCOUNT_SID: CREDENTIALS.accountSid,
        TWILIO_AUTH_TOKEN: CREDENTIALS.authToken,
        // Both would ask the network, in processes of their own.
        TWILIO_SKIP_NEW_VERSION_CHECK: 'true',
        TWILIO_DISABLE_AUTOUPDATE: 'true',
      },
      api,
    });
    assert.equal(exitCode, 0, `twilio ${args.join(' ')} failed:\n${output}`);
    assert.deepEqual(refusedConnections, [], 'the CLI wanted to connect to other hosts');
  };

  try {
    await twilio(root, 'plugins:link', dirname(plugin));
    let uploadedBefore = 0;
    for (const [index, { folder, own }] of projects.entries()) {
      const expected = [...DEPLOYED_LIST, ...own].sort();
      await twilio(folder, 'serverless:deploy');

      assert.equal(api.deployments.length, index + 1, 'exactly one build is activated');
      const { uploads = [], ...rest } = api.deployments.at(-1) ?? {};
      assert.deepEqual(
        uploads.map(({ visibility, path }) => `${visibility} ${path}`).sort(),
        expected,
      );
      uploadedBefore += expected.length;
      assert.equal(api.uploads.length, uploadedBefore, 'nothing else is uploaded');
      const { dependencies } = createRequire(join(root, 'package.json'))('./package.json');
      assert.deepEqual(rest, {
        dependencies: ['@twilio/runtime-handler', 'twilio'].map((name) => ({
          name,
          version: dependencies[name],
        })),
        runtime: 'node22',
        variables: { GUARD_MODE: 'strict' },
      });
    }
    update(installedCommand, customers);
  } finally {
    await api.close();
    for (const { folder } of projects) rmSync(folder, { recursive: true, force: true });
  }
}

/** A project as `init` writes it, with this `.env`. */
function initialised(command: string, settings: Readonly<Record<string, string>>): string {
  const project = temporaryFolder();
  execFileSync(process.execPath, [command, 'init', project]);
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(project, '.env'), lines.join(''));
  return project;
}

/** The command of the package, as `npm install` puts it there from what `npm pack` has packed. */
function installPackage(root: string): string {
  const folder = temporaryFolder();
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const tarball = execFileSync('npm', pack, { cwd: root, encoding: 'utf8' }).trim();
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', '--prefix', folder, ...quietly, join(folder, tarball)]);
  return join(folder, 'node_modules', 'hipaa-guard', 'dist', 'hipaa-guard.js');
}

/** What a customer adds: a Function of each kind, of which one loads a private one of ours. */
const THEIR_FUNCTIONS = [
  {
    deployed: 'protected /clinic/queue',
    file: 'functions/clinic/queue.protected.js',
    source: `const { requireTwilioSignature } = require(Runtime.getFunctions()['http/signed-request'].path);
exports.handler = requireTwilioSignature((context, event, callback) => callback(null, {}));
`,
  },
  {
    deployed: 'private /clinic/rooms',
    file: 'functions/clinic/rooms.private.js',
    source: 'exports.rooms = [];\n',
  },
] as const;
const POLICY = 'assets/policy.private.json';

/** Adds the Functions, and writes the policy as a person's tools would. */
function makeTheirs(project: string): void {
  for (const { file, source } of THEIR_FUNCTIONS) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), source);
  }
  const policy = JSON.parse(readFileSync(join(project, POLICY), 'utf8'));
  const changed = { ...policy, mode: 'strict', ownContacts: ['+12125550100'] };
  writeFileSync(join(project, POLICY), JSON.stringify(changed, null, 2));
}

/** A new version leaves what is theirs as it was. */
function update(command: string, project: string): void {
  const theirs = () =>
    [POLICY, '.env', ...THEIR_FUNCTIONS.map(({ file }) => file)].map((file) =>
      readFileSync(join(project, file), 'utf8'),
    );
  const before = theirs();
  execFileSync(process.execPath, [command, 'init', project, '--update']);
  assert.deepEqual(theirs(), before, 'an update changes nothing of the customer’s');
}

const [root = '', cli = ''] = process.argv.slice(2);
deployWithTwilioCli(root, cli).then(
  () => process.stdout.write('twilio-cli: uploaded list matches\n'),
  (error: unknown) => {
    process.stderr.write(`twilio-cli: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  },
);
