import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { isPlainObject, ownValue, type PlainObject } from '../../json/plain-object';
import type { CodeFact, CodeScan, PlacedFact } from '../code/code-fact';
import { productOfPackage } from '../code/ineligible-package';
import { type OtherLanguage, otherLanguage } from '../code/other-language';
import { MAX_CODE_LENGTH } from '../code/parse-code';
import { scanCode, scanSettings } from '../code/scan-code';
import { scanFlow } from '../code/scan-flow';
import { scanTexts } from '../code/scan-texts';
import { twimlFacts } from '../code/twiml-facts';
import { projectFolder } from '../endpoints/project-folder';
import { readItem } from '../fields/field-reader';
import { widgetName } from '../fields/widget-name';
import type { Reading } from '../snapshot/snapshot';
import { shownPath } from './shown-path';

const CODE = /\.[cm]?[jt]sx?$/i;
const NO_CODE = /\.d\.[cm]?ts$|\.(?:test|spec)\.\w+$|\.min\.js$/i;
const SETTINGS = /^(?:\.env(?:\..*)?|dockerfile|.*\.(?:sh|ya?ml|env|json))$/i;
const TWIML = /\.(?:xml|twiml)$/i;
/** Folders of what is installed, generated or archived. */
const SKIPPED =
  /^(?:node_modules|bower_components|vendor|venv|site-packages|target|obj|dist|build|out|coverage|__tests__|\.(?!github$).*)$/i;

const MAX_FILES = 20_000;

/** The folders that the toolkit deploys from, once they are built; and what is uploaded with them. */
const DEPLOYED_FOLDERS = ['.twilioserverless/functions', '.twilioserverless/assets'];
const DEPLOYED_FILES = ['.env', 'package.json'];

/** What was seen in the files of one folder: places, and no code. */
export interface ProjectScan {
  readonly code: CodeScan;
  /** There were too many files. */
  readonly truncated: boolean;
}

/**
 * Searches the code, settings, TwiML and exported Studio flows of a folder. Links are not followed. Code
 * is parsed where it is JavaScript or TypeScript; of other languages only the texts are searched.
 *
 * @throws When the folder itself cannot be read.
 */
export function scanProject(folder: string): ProjectScan {
  const names: string[] = [];
  const truncated = !collect(folder, names);
  return { code: scanFiles(folder, names), truncated };
}

/**
 * Searches what a built project would deploy: its Functions and Assets, with its settings and its
 * packages. It is no error when any of it is missing.
 */
export function scanDeployable(root: string): ProjectScan {
  const folders = DEPLOYED_FOLDERS.map((each) => join(root, each)).filter((each) =>
    existsSync(each),
  );
  const files = DEPLOYED_FILES.map((each) => join(root, each)).filter((each) => existsSync(each));
  const truncated = !folders.every((folder) => collect(folder, files));
  return { code: scanFiles(root, files), truncated };
}

/** What is held of searches, under `projectFolder`. A place that two of them saw is told once. */
export function projectReading(scans: readonly ProjectScan[]): Reading {
  const told = new Set<string>();
  const items = scans.map(({ code }) => {
    const facts = code.facts.filter((fact) => {
      const key = JSON.stringify(fact);
      return !told.has(key) && told.add(key);
    });
    return {
      parents: [],
      fields: readItem(projectFolder.fields, { code: { ...code, facts } }),
    };
  });
  return { items, failures: [], absent: false, truncated: scans.some((each) => each.truncated) };
}

function scanFiles(folder: string, names: readonly string[]): CodeScan {
  const plugins = names.filter((name) => isPluginPackage(name)).map((name) => folderOf(name));
  const scans = [...names].sort().map((name) => {
    const file = relative(folder, name).split(sep).join('/');
    return { file: shownPath(file), facts: scanFile(name, plugins) };
  });
  const others = languagesOf(names);
  return {
    files: names.filter((name) => !isOther(name)).length,
    unreadable: scans.filter(({ facts }) => facts === null).length,
    ...(Object.keys(others).length === 0 ? {} : { others }),
    facts: scans.flatMap(({ file, facts }) => (facts ?? []).map((each) => ({ ...each, file }))),
  };
}

/** How many of the files are in a language that is not parsed. */
function languagesOf(names: readonly string[]): Readonly<Partial<Record<OtherLanguage, number>>> {
  const counts: Partial<Record<OtherLanguage, number>> = {};
  for (const name of names) {
    const language = otherLanguage(basename(name));
    if (language !== null) counts[language] = (counts[language] ?? 0) + 1;
  }
  return counts;
}

/** Adds the files below a folder; `false` when there are too many. */
function collect(folder: string, names: string[]): boolean {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !SKIPPED.test(entry.name)) {
      if (!collect(path, names)) return false;
    } else if (entry.isFile() && isOfInterest(entry.name)) {
      if (names.length >= MAX_FILES) return false;
      names.push(path);
    }
  }
  return true;
}

function isOfInterest(name: string): boolean {
  if (name === 'package-lock.json' || NO_CODE.test(name)) return false;
  return CODE.test(name) || SETTINGS.test(name) || TWIML.test(name) || isOther(name);
}

function isOther(name: string): boolean {
  return otherLanguage(basename(name)) !== null;
}

function folderOf(name: string): string {
  return name.slice(0, -'package.json'.length);
}

function scanFile(
  path: string,
  plugins: readonly string[],
): readonly Omit<PlacedFact, 'file'>[] | null {
  const text = textOf(path);
  if (text === null) return null;
  const plugin = plugins.some((each) => path.startsWith(each));
  if (CODE.test(path)) return unplaced(scanCode(text, { name: path, plugin }));
  if (isOther(path)) return unplaced(scanTexts(text));
  if (TWIML.test(path)) return unplaced(twimlFacts(text, 1));
  const flow = /\.json$/i.test(path) ? parse(text) : undefined;
  if (isPlainObject(flow) && Array.isArray(ownValue(flow, 'states'))) {
    return flowFacts(flow);
  }
  const packages = isPackage(path) ? packageFacts(text, flow) : [];
  return unplaced(scanSettings(text)?.concat(packages) ?? null);
}

function flowFacts(flow: PlainObject) {
  try {
    return scanFlow(flow).flatMap(({ widget, facts }) =>
      facts.map((fact) => ({ ...fact, widget: widgetName(widget) })),
    );
  } catch (error) {
    // JSON can be nested more deeply than the stack allows.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function unplaced(facts: ReturnType<typeof scanCode>) {
  return facts?.map((fact) => ({ ...fact, widget: null })) ?? null;
}

function textOf(path: string): string | null {
  try {
    return lstatSync(path).size > MAX_CODE_LENGTH ? null : readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const INSTALLED = ['dependencies', 'optionalDependencies', 'peerDependencies'] as const;

/** Packages of products that are not eligible; what a developer's tools need is left out. */
function packageFacts(text: string, manifest: unknown): readonly CodeFact[] {
  const lines = text.split(/\r?\n/);
  return namesOfPackages(manifest, INSTALLED).flatMap((name): readonly CodeFact[] => {
    const detail = productOfPackage(name);
    const line = lines.findIndex((each) => each.includes(JSON.stringify(name))) + 1;
    return detail === null ? [] : [{ rule: 'ineligible_product', line: Math.max(line, 1), detail }];
  });
}

/** Whether a file is the package.json of a Flex plugin. */
function isPluginPackage(path: string): boolean {
  if (!isPackage(path)) return false;
  const names = namesOfPackages(parse(textOf(path) ?? ''), [...INSTALLED, 'devDependencies']);
  return ['@twilio/flex-ui', '@twilio/flex-plugin-scripts', 'flex-plugin-scripts'].some((each) =>
    names.includes(each),
  );
}

function isPackage(path: string): boolean {
  return path.endsWith(`${sep}package.json`);
}

function namesOfPackages(manifest: unknown, keys: readonly string[]): readonly string[] {
  if (!isPlainObject(manifest)) return [];
  return keys.flatMap((key) => {
    const packages = ownValue(manifest, key);
    return isPlainObject(packages) ? Object.keys(packages) : [];
  });
}
