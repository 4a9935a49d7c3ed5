import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { CodeScan } from '../code/code-fact';
import { type OtherLanguage, otherLanguage } from '../code/other-language';
import { fileKind } from './file-kind';
import { type FoundFiles, filesBelow } from './files-below';
import { isOfPlugin, isPackageManifest } from './package-manifest';
import { scanFile } from './scan-file';
import { searchedFile } from './searched-file';
import { shownPath } from './shown-path';

/** Files that are uploaded with the Functions and Assets. */
const DEPLOYED_FILES = ['.env', 'package.json'];

/** The findings in the files of one folder: places, no code. */
export interface ProjectScan {
  readonly code: CodeScan;
  /** There were too many files. */
  readonly truncated: boolean;
}

/**
 * Searches the code, settings, TwiML and exported Studio flows of a folder. Links are not followed.
 * Parses JavaScript and TypeScript; in other languages only texts are searched.
 *
 * @throws When the folder itself cannot be read.
 */
export function scanProject(folder: string): ProjectScan {
  return scanFiles(folder, filesBelow([folder]));
}

/**
 * Searches what a built project would deploy: its Functions and Assets, with its settings and its
 * packages. Missing parts are not an error.
 *
 * @param folders Below the project's: those that the toolkit deploys from.
 */
export function scanDeployable(root: string, folders: readonly string[]): ProjectScan {
  const there = (names: readonly string[]) =>
    names.map((each) => join(root, each)).filter((each) => existsSync(each));
  return scanFiles(root, filesBelow(there(folders), there(DEPLOYED_FILES)));
}

function scanFiles(folder: string, { paths, truncated }: FoundFiles): ProjectScan {
  const manifests = new Map(
    paths.filter(isPackageManifest).map((path) => [path, searchedFile(path)]),
  );
  const plugins = [...manifests.values()]
    .filter(isOfPlugin)
    .map(({ path }) => `${dirname(path)}${sep}`);
  const scans = [...paths].sort().map((path) => ({
    file: shownPath(relative(folder, path).split(sep).join('/')),
    facts: scanFile(
      manifests.get(path) ?? searchedFile(path),
      plugins.some((plugin) => path.startsWith(plugin)),
    ),
  }));
  const others = languagesOf(paths);
  const code = {
    files: paths.filter((path) => fileKind(path) !== 'other_language').length,
    unreadable: scans.filter(({ facts }) => facts === null).length,
    ...(Object.keys(others).length === 0 ? {} : { others }),
    facts: scans.flatMap(({ file, facts }) => (facts ?? []).map((each) => ({ ...each, file }))),
  };
  return { code, truncated };
}

/** The number of files in each language that is not parsed. */
function languagesOf(paths: readonly string[]): Readonly<Partial<Record<OtherLanguage, number>>> {
  const counts: Partial<Record<OtherLanguage, number>> = {};
  for (const path of paths) {
    const language = otherLanguage(basename(path));
    if (language !== null) counts[language] = (counts[language] ?? 0) + 1;
  }
  return counts;
}
