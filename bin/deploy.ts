import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { deploymentProblems } from '../src/deployment/deployment-problems';
import { isDomainSuffix } from '../src/deployment/is-domain-suffix';
import { DEFAULT_SUFFIX, type Deployment, readDeployment } from '../src/deployment/read-deployment';
import { withEnvFile } from '../src/deployment/with-env-file';
import { toolkitScript } from '../src/local-server/toolkit-script';
import { SETTING_NAMES } from '../src/settings/settings';
import { columns } from '../src/terminal/columns';
import { visible } from '../src/terminal/visible';
import { defineCommand } from './command/define-command';
import { UsageError } from './command/usage-error';
import { PROJECT_FOLDER } from './environment/project-folder';
import { readDotEnv } from './environment/read-environment';
import { secretOption } from './options/secret-option';
import { print, tell } from './terminal/output';

/** Missing in a project made by `init`, which has nothing to build. */
const BUILD = join(PROJECT_FOLDER, 'build.mjs');

export const deployCommand = defineCommand({
  help: `Usage: hipaa-guard deploy [--environment NAME | --production] [--dry-run]

Builds the Functions, this project's and your own, and asks the toolkit what it would upload. Refuses
if any of it is public, or if a setting in .env is missing or wrong. Then runs twilio-run deploy, and
prints the next command. Takes seconds: nothing is linted, and no test is run.

  --environment NAME           the domain suffix to deploy to (default: dev)
  --production                 deploy to the environment without a suffix
  --override-existing-project  deploy into the account's existing Service of this name
  --force                      the toolkit's force mode
  --username SID               an API key, with its secret (default: ACCOUNT_SID of .env)
  --password-file FILE         the file with its secret (default: AUTH_TOKEN of .env)
  --password SECRET            the secret itself, which everybody on this machine can see
  --dry-run                    build and check, but deploy nothing
  -h, --help                   show help

Settings come from .env only, because the toolkit does not read the environment.

Exit code: 0 deployed, or ready to deploy; 1 the toolkit failed; 2 wrong usage or settings, or
something public.
`,
  options: {
    environment: { type: 'string' },
    production: { type: 'boolean' },
    'override-existing-project': { type: 'boolean' },
    force: { type: 'boolean' },
    username: { type: 'string' },
    password: { type: 'string' },
    'password-file': { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  takesArguments: false,
  async run({ 'dry-run': dryRun, username, password: value, 'password-file': file, ...values }) {
    requireOneTarget(values);
    const password = secretOption({ option: '--password', value, file });
    // Checked here, because the toolkit skips lines silently.
    readDotEnv();
    const twilioRun = toolkitScript(PROJECT_FOLDER);
    if (existsSync(BUILD) && (await run([BUILD, '--deployed'])) !== 0) return 2;
    const deployment = await readDeployment(PROJECT_FOLDER, suffixOf(values));
    print(contentsOf(deployment));
    tellUndeployed(deployment);
    const problems = deploymentProblems(deployment, { username, password });
    if (problems.length > 0) {
      tell(problems.map((problem) => `${visible(problem)}\n`).join(''));
      tell('Nothing was deployed. Settings come from .env; .env.example describes them.\n');
      return 2;
    }
    if (dryRun) {
      print('Ready to deploy. Nothing was deployed, because of --dry-run.\n');
      return 0;
    }
    const command = [twilioRun, 'deploy', ...optionsOf(values)];
    const code =
      username === undefined && password === undefined
        ? await run(command)
        : await withEnvFile(PROJECT_FOLDER, { username, password }, (env) =>
            run([...command, '--env', env]),
          );
    if (code !== 0) return 1;
    print(`\nNext: npx --no -- hipaa-guard configure${environmentOption(values)}\n`);
    return 0;
  },
});

/** The environment to deploy to. */
interface Target {
  readonly environment?: string | undefined;
  readonly production?: boolean | undefined;
}

/** @throws {UsageError} when two environments are named, or one that Twilio would refuse. */
function requireOneTarget({ environment, production }: Target): void {
  if (environment === undefined) return;
  if (production) throw new UsageError('give only one of --environment and --production');
  if (!isDomainSuffix(environment)) {
    throw new UsageError(
      '--environment takes up to 16 letters, digits and hyphens, with no hyphen at either end',
    );
  }
}

/** The domain's suffix; by default the toolkit's. */
function suffixOf({ environment = DEFAULT_SUFFIX, production }: Target): string {
  return production ? '' : environment;
}

/** Runs a script of Node.js in the project's folder, on this terminal. */
async function run(script: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, script, { cwd: PROJECT_FOLDER, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return code;
}

function contentsOf({ files, variables }: Deployment): string {
  const names = Object.keys(variables).sort().join(', ') || 'none';
  const rows = files.map(({ visibility, path }) => [visibility, path]).sort();
  const lines = columns([...rows, ['variables', names]]).map((line) => `  ${line}`);
  return ['To deploy:', ...lines, ''].join('\n');
}

/** Warns of variables that take precedence over `.env` in every other command. */
function tellUndeployed({ settings }: Deployment): void {
  const names = SETTING_NAMES.filter(
    (name) => process.env[name] && process.env[name] !== settings[name],
  );
  if (names.length === 0) return;
  tell(`${names.join(', ')}: ignored in the environment, because only .env is deployed.\n`);
}

/** The given options, for the toolkit. */
function optionsOf(values: Readonly<Record<string, string | boolean>>): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'string' ? [`--${name}`, value] : [`--${name}`],
  );
}

function environmentOption({ environment, production }: Target): string {
  if (production) return ' --production';
  return environment === undefined ? '' : ` --environment ${environment}`;
}
