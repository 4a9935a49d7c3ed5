import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { POLICY_FILE } from '../filter/policy/policy-file';
import { ALL_ROUTES, functionFile } from '../routes/all-routes';
import { GIT_IGNORE } from './git-ignore';
import type { ProjectFolders } from './project-folders';
import { CONFIGURATION } from './toolkit-configuration';

/** A file of a project that deploys these Functions. */
export interface ProjectFile {
  /** Relative to the project's folder, with `/`. */
  readonly path: string;
  readonly content: string;
  /**
   * `ours` is updated with each version; `yours` is written once, if missing, and then belongs to
   * the customer.
   */
  readonly owner: 'ours' | 'yours';
}

/**
 * What a project needs to deploy these Functions with `twilio serverless:deploy`, and to upgrade.
 *
 * @param root This project's own folder, already built.
 * @param isConfigured Whether the toolkit finds a configuration, which a new one would replace.
 */
export function projectFiles(
  root: string,
  folders: ProjectFolders,
  isConfigured: boolean,
): readonly ProjectFile[] {
  const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
  const ours = (path: string, content = textOf(path)): ProjectFile => ({
    path,
    content,
    owner: 'ours',
  });
  const yours = (path: string, content: string): ProjectFile => ({ path, content, owner: 'yours' });
  return [
    ...ALL_ROUTES.map((route) => `${functionFile(route)}.js`).map((file) =>
      ours(
        `${folders.functions}/${file}`,
        withoutSourceMap(textOf(`.twilioserverless/functions/${file}`)),
      ),
    ),
    ours('types/hipaa-guard.d.ts'),
    ours('docs/policy.schema.json'),
    ours('.env.example'),
    yours(`${folders.assets}/policy.private.json`, textOf(POLICY_FILE)),
    ...(isConfigured ? [] : [yours(CONFIGURATION, `${JSON.stringify({ runtime: 'node22' })}\n`)]),
    yours('.gitignore', `${GIT_IGNORE.join('\n')}\n`),
    yours('package.json', packageOf(JSON.parse(textOf('package.json')))),
  ];
}

/** Source maps are not copied. */
function withoutSourceMap(code: string): string {
  return code.replace(/\n\/\/# sourceMappingURL=.*$/, '');
}

interface OurPackage {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** The name is the one under which `hipaa-guard configure` looks for the Service. */
function packageOf({ dependencies, devDependencies }: OurPackage): string {
  const content = {
    name: 'hipaa-guard',
    private: true,
    scripts: { start: 'twilio-run start', deploy: 'twilio-run deploy' },
    dependencies: {
      '@twilio/runtime-handler': dependencies['@twilio/runtime-handler'],
      twilio: dependencies['twilio'],
    },
    devDependencies: { 'twilio-run': devDependencies['twilio-run'] },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
