/**
 * Deploys the built project with Twilio's own CLI and its Serverless plugin, whose toolkit is
 * another version than this project's, and checks that the same is deployed; and again from a project
 * that `hipaa-guard init` has written. Run by .ci/twilio-cli.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { copyProject } from '../support/copy-project';
import { DEPLOYED_LIST } from '../support/deployed-list';
import { runToolkit } from '../support/run-toolkit';
import { startServerlessApi } from '../support/serverless-api';
import { sidOf } from '../support/sids';
import { temporaryFolder } from '../support/temporary-folder';

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
  const projects = [copyProject(root, settings), initialised(root, settings)];
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
    for (const [index, project] of projects.entries()) {
      await twilio(project, 'serverless:deploy');

      assert.equal(api.deployments.length, index + 1, 'exactly one build is activated');
      const { uploads = [], ...rest } = api.deployments.at(-1) ?? {};
      assert.deepEqual(
        uploads.map(({ visibility, path }) => `${visibility} ${path}`).sort(),
        DEPLOYED_LIST,
      );
      const uploaded = DEPLOYED_LIST.length * (index + 1);
      assert.equal(api.uploads.length, uploaded, 'nothing else is uploaded');
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
  } finally {
    await api.close();
    for (const project of projects) rmSync(project, { recursive: true, force: true });
  }
}

/** A project as `init` writes it, with this `.env`. */
function initialised(root: string, settings: Readonly<Record<string, string>>): string {
  const project = temporaryFolder();
  execFileSync(process.execPath, [join(root, 'dist', 'hipaa-guard.js'), 'init', project]);
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(project, '.env'), lines.join(''));
  return project;
}

const [root = '', cli = ''] = process.argv.slice(2);
deployWithTwilioCli(root, cli).then(
  () => process.stdout.write('twilio-cli: uploaded list matches\n'),
  (error: unknown) => {
    process.stderr.write(`twilio-cli: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  },
);
