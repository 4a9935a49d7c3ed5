import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { projectPackage } from '../deployment/project-package';
import { runtimeProblems } from '../deployment/runtime-problems';
import { isPlainObject, ownValue, type PlainObject } from '../json/plain-object';
import { GIT_IGNORE } from './git-ignore';
import { isFile } from './is-file';
import type { ProjectFolders } from './project-folders';

/**
 * A sentence for each thing in a project that would do harm beside the written files. `init` does
 * not change it.
 */
export function projectWarnings(
  folder: string,
  folders: ProjectFolders,
  configuration: PlainObject,
): readonly string[] {
  return [
    ...runtimeProblems(ownValue(configuration, 'runtime'), projectPackage(folder)),
    ...warningsOfGit(folder, folders),
    ...warningsOfModules(folder, folders),
    ...warningsOfPublicFiles(folder, folders),
  ];
}

function warningsOfGit(folder: string, { functions, assets }: ProjectFolders): readonly string[] {
  return [
    ...(isIgnored(folder, '.env') === false
      ? ['git does not ignore .env: add it to .gitignore before you put secrets in it']
      : []),
    ...[functions, assets]
      .filter((each) => isIgnored(folder, each))
      .map(
        (each) =>
          `git ignores ${each}: a clean checkout lacks its files, unless the build makes them`,
      ),
    ...warningsOfWrittenFiles(folder),
  ];
}

/** A warning for each pattern that `.gitignore` should have. */
function warningsOfWrittenFiles(folder: string): readonly string[] {
  const taken = GIT_IGNORE.filter(
    (pattern) => pattern !== '.env' && isIgnored(folder, exampleOf(pattern)) === false,
  );
  if (taken.length === 0) return [];
  return [
    'git does not ignore what the commands write, some of it secret. Add to .gitignore:',
  ].concat(taken);
}

/** A path that a pattern of {@link GIT_IGNORE} matches. */
function exampleOf(pattern: string): string {
  return pattern.replace(/^\//, '').replace(/\/$/, '/file').replaceAll('*', 'name');
}

/** Asks git itself; `undefined` without a repository or without git. */
function isIgnored(folder: string, path: string): boolean | undefined {
  const { status } = spawnSync('git', ['check-ignore', '--quiet', path], { cwd: folder });
  return status === 0 || status === 1 ? status === 0 : undefined;
}

function warningsOfModules(folder: string, { functions }: ProjectFolders): readonly string[] {
  if (!isModulePackage(folder, functions)) return [];
  return [
    `package.json has "type": "module": the local server loads these Functions only if ${functions}/package.json is {"type":"commonjs"}`,
  ];
}

/** Decided by the nearest `package.json` at or above `below`, as in Node.js. */
function isModulePackage(project: string, below: string): boolean {
  const file = join(project, below, 'package.json');
  if (!isFile(file)) return below !== '.' && isModulePackage(project, dirname(below));
  const content = projectPackage(join(project, below));
  return isPlainObject(content) && content['type'] === 'module';
}

function warningsOfPublicFiles(folder: string, folders: ProjectFolders): readonly string[] {
  const [first, ...others] = publicFiles(folder, folders);
  if (first === undefined) return [];
  const files = others.length === 0 ? first : `${first} and ${others.length} more`;
  return [
    `${files} would be public: hipaa-guard deploy refuses that, twilio serverless:deploy does not`,
  ];
}

/** Files that the toolkit makes public: those whose names do not say otherwise. */
function publicFiles(folder: string, { functions, assets }: ProjectFolders): readonly string[] {
  const files = [
    ...filesBelow(folder, functions).filter((path) => path.endsWith('.js')),
    ...filesBelow(folder, assets),
  ];
  return files.filter((path) => !/\.(?:protected|private)\.[^.]+$/.test(path));
}

/** Paths relative to the project, without the leftovers of editors and systems. */
function filesBelow(project: string, folder: string): readonly string[] {
  if (!existsSync(join(project, folder))) return [];
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .filter((path) => !/\/(?:\.|node_modules\/)/.test(path) && isFile(join(project, path)))
    .sort();
}
