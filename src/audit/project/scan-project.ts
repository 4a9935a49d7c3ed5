import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isPlainObject, ownValue, type PlainObject } from '../../json/plain-object';
import type { CodeScan, PlacedFact } from '../code/code-fact';
import { MAX_CODE_LENGTH } from '../code/parse-code';
import { scanCode, scanSettings } from '../code/scan-code';
import { scanFlow } from '../code/scan-flow';
import { twimlFacts } from '../code/twiml-facts';
import { readItem, word } from '../snapshot/field-reader';
import type { Reading } from '../snapshot/snapshot';
import { projectFolder } from './project-folder';

const CODE = /\.[cm]?[jt]sx?$/i;
const NO_CODE = /\.d\.[cm]?ts$|\.(?:test|spec)\.\w+$|\.min\.js$/i;
const SETTINGS = /^(?:\.env(?:\..*)?|dockerfile|.*\.(?:sh|ya?ml|env|json))$/i;
const TWIML = /\.(?:xml|twiml)$/i;
/** What is installed, generated or kept of the past. */
const SKIPPED =
  /^(?:node_modules|bower_components|dist|build|out|coverage|__tests__|\.(?!github$).*)$/i;

const MAX_FILES = 20_000;

/**
 * Searches the code, settings, TwiML and exported Studio flows of a folder. Links are not followed.
 *
 * @returns What is held under `projectFolder`: places and what was seen there, and no code.
 * @throws When the folder itself cannot be read.
 */
export function scanProject(folder: string): Reading {
  const names: string[] = [];
  const truncated = !collect(folder, names);
  const plugins = names.filter((name) => isPluginPackage(name)).map((name) => folderOf(name));
  const scans = names.sort().map((name) => {
    const file = relative(folder, name).split(sep).join('/');
    return { file, facts: scanFile(name, plugins) };
  });
  const scan: CodeScan = {
    files: scans.length,
    unreadable: scans.filter(({ facts }) => facts === null).length,
    facts: scans.flatMap(({ file, facts }) => (facts ?? []).map((each) => ({ ...each, file }))),
  };
  const items = [{ parents: [], fields: readItem(projectFolder.fields, { code: scan }) }];
  return { items, failures: [], absent: false, truncated };
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
  return CODE.test(name) || SETTINGS.test(name) || TWIML.test(name);
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
  if (TWIML.test(path)) return unplaced(twimlFacts(text, 1));
  const flow = /\.json$/i.test(path) ? parse(text) : undefined;
  if (isPlainObject(flow) && Array.isArray(ownValue(flow, 'states'))) {
    return flowFacts(flow);
  }
  return unplaced(scanSettings(text));
}

function flowFacts(flow: PlainObject) {
  try {
    return scanFlow(flow).flatMap(({ widget, facts }) =>
      facts.map((fact) => ({ ...fact, widget: word.read(widget) })),
    );
  } catch (error) {
    // JSON nests more deeply than the stack is.
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

/** Whether a file is the package.json of a Flex plugin. */
function isPluginPackage(path: string): boolean {
  if (!path.endsWith(`${sep}package.json`)) return false;
  const manifest = parse(textOf(path) ?? '');
  if (!isPlainObject(manifest)) return false;
  return ['dependencies', 'devDependencies', 'peerDependencies'].some((key) => {
    const packages = ownValue(manifest, key);
    return (
      isPlainObject(packages) &&
      ['@twilio/flex-ui', '@twilio/flex-plugin-scripts', 'flex-plugin-scripts'].some((each) =>
        Object.hasOwn(packages, each),
      )
    );
  });
}
