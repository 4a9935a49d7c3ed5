import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseJsonText } from '../json/parse-json-text';
import { isPlainObject } from '../json/plain-object';
import { isFile } from './is-file';
import type { ProjectFolders } from './project-folders';

/**
 * What a project has of its own that would do harm beside what was written into it: a sentence for
 * each. `init` leaves it as it is.
 */
export function projectWarnings(folder: string, folders: ProjectFolders): readonly string[] {
  return [
    ...warningsOfGit(folder, folders),
    ...(isModulePackage(folder)
      ? ['package.json has "type": "module": with it the local server cannot load these Functions']
      : []),
    ...warningsOfPublicFiles(folder, folders),
  ];
}

function warningsOfGit(folder: string, { functions, assets }: ProjectFolders): readonly string[] {
  return [
    ...(isIgnored(folder, '.env') === false
      ? ['git does not ignore .env: add it to .gitignore before you write secrets into it']
      : []),
    ...[functions, assets]
      .filter((each) => isIgnored(folder, each))
      .map((each) => `git ignores ${each}: a clean build lacks what is there, unless it makes it`),
  ];
}

/** As git itself sees it; not known where there is no repository, or no git. */
function isIgnored(folder: string, path: string): boolean | undefined {
  const { status } = spawnSync('git', ['check-ignore', '--quiet', path], { cwd: folder });
  return status === 0 || status === 1 ? status === 0 : undefined;
}

function isModulePackage(folder: string): boolean {
  const file = join(folder, 'package.json');
  const content = isFile(file) ? parseJsonText(readFileSync(file, 'utf8')) : undefined;
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

/** What the toolkit makes public: whatever says nothing else in its name. */
function publicFiles(folder: string, { functions, assets }: ProjectFolders): readonly string[] {
  const files = [
    ...filesBelow(folder, functions).filter((path) => path.endsWith('.js')),
    ...filesBelow(folder, assets),
  ];
  return files.filter((path) => !/\.(?:protected|private)\.[^.]+$/.test(path));
}

/** As paths in the project, without what editors and systems leave there. */
function filesBelow(project: string, folder: string): readonly string[] {
  if (!existsSync(join(project, folder))) return [];
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .filter((path) => !/\/(?:\.|node_modules\/)/.test(path) && isFile(join(project, path)))
    .sort();
}
