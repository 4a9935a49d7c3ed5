import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { version } from '../package.json';
import { carryOut } from '../src/init/carry-out';
import { InitError } from '../src/init/init-error';
import { besideOf, planProject, type Step } from '../src/init/plan-project';
import { projectFiles } from '../src/init/project-files';
import { projectFolders } from '../src/init/project-folders';
import { projectWarnings } from '../src/init/project-warnings';
import { toolkitConfiguration } from '../src/init/toolkit-configuration';
import { readWrittenFiles, writtenFilesOf } from '../src/init/written-files';
import { columns } from '../src/terminal/columns';
import { visible } from '../src/terminal/visible';
import { defineCommand } from './command/define-command';
import { UsageError } from './command/usage-error';
import { PROJECT_ROOT } from './project-root';
import { print, tell } from './terminal/output';

const UPDATED = `
Next, in that folder: review what changed, and deploy again.
`;

export const initCommand = defineCommand({
  help: `Usage: hipaa-guard init DIR [--update]

Writes what this project deploys into a new or existing Serverless Toolkit project: the built
Functions, the policy, .env.example, and types for your own Functions; if they are missing, also
package.json, .twilioserverlessrc and .gitignore. Deploy it with twilio serverless:deploy or with
hipaa-guard deploy, which checks it first.

  --update    update a project that an earlier version wrote to the Functions of this one
  -h, --help  show help

Files that you changed are not overwritten: the new version is written beside the file, with .new
after its name. The policy, settings and your own Functions are left alone.

Exit code: 0 written; 1 a file of yours differs from its new version: compare them; 2 wrong usage, or
a folder that cannot be written.
`,
  options: { update: { type: 'boolean' } },
  takesArguments: true,
  async run({ update = false }, [folder, ...more]) {
    if (folder === undefined || folder === '' || more.length > 0) {
      throw new UsageError('give one folder');
    }
    if (resolve(folder) === resolve(PROJECT_ROOT)) {
      throw new UsageError('this is the project itself: give another folder');
    }
    const { steps, warnings } = writeProject(folder, update);
    print(summaryOf(steps));
    tell(warnings.map((warning) => `${visible(warning)}\n`).join(''));
    print(update ? UPDATED : nextOf(existsSync(join(folder, '.env'))));
    return steps.some(({ outcome }) => outcome === 'differs') ? 1 : 0;
  },
});

interface WrittenProject {
  readonly steps: readonly Step[];
  readonly warnings: readonly string[];
}

function writeProject(folder: string, update: boolean): WrittenProject {
  try {
    const written = readWrittenFiles(folder);
    if (update && written === undefined) {
      throw new UsageError('this folder holds no earlier version: leave out --update');
    }
    if (!update && written !== undefined) {
      throw new UsageError(`this folder already holds version ${written.version}: give --update`);
    }
    const configuration = toolkitConfiguration(folder);
    const folders = projectFolders(folder, configuration);
    const files = projectFiles(PROJECT_ROOT, folders, configuration !== undefined);
    const steps = planProject(folder, files, written);
    carryOut(folder, steps, writtenFilesOf(version, files));
    return { steps, warnings: projectWarnings(folder, folders, configuration ?? {}) };
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) {
      throw new InitError('the folder, or a file in it, cannot be read or written');
    }
    throw error;
  }
}

/** A line for each file whose outcome is not `same`. */
function summaryOf(steps: readonly Step[]): string {
  const rows = steps
    .filter(({ outcome }) => outcome !== 'same')
    .map(({ path, outcome }) => [
      outcome,
      outcome === 'differs' ? `${path}: compare it with ${besideOf(path)}` : path,
    ]);
  const same = steps.length - rows.length;
  const rest = same === 0 ? [] : [`${same} ${same === 1 ? 'file is' : 'files are'} unchanged.`];
  return [...columns(rows), ...rest, ''].join('\n');
}

function nextOf(hasSettings: boolean): string {
  const settings = hasSettings
    ? 'add to .env the settings of .env.example'
    : 'copy .env.example to .env and fill it in';
  return `
Next, in that folder: ${settings}, run npm install, and deploy:
twilio serverless:deploy or, if the commands are installed, npx --no -- hipaa-guard deploy,
which checks first. Then point the workspace at it: npx --no -- hipaa-guard configure.
`;
}
