import { isPlainObject, ownValue, type PlainObject } from '../../json/plain-object';
import type { CodeFact, PlacedFact } from '../code/code-fact';
import { scanCode } from '../code/scan-code';
import { scanFlow } from '../code/scan-flow';
import { scanSettings } from '../code/scan-settings';
import { scanTexts } from '../code/scan-texts';
import { twimlFacts } from '../code/twiml-facts';
import { widgetName } from '../fields/widget-name';
import { fileKind } from './file-kind';
import { isPackageManifest, packageFacts } from './package-manifest';
import type { SearchedFile } from './searched-file';

type FileFact = Omit<PlacedFact, 'file'>;

/**
 * What a file shows, by its kind.
 *
 * @param plugin Whether it belongs to a Flex plugin.
 * @returns `null` when it could not be read as what it is.
 */
export function scanFile(file: SearchedFile, plugin: boolean): readonly FileFact[] | null {
  const { path, text, json } = file;
  if (text === null) return null;
  switch (fileKind(path)) {
    case 'code':
      return unplaced(scanCode(text, { name: path, plugin }));
    case 'other_language':
      return unplaced(scanTexts(text));
    case 'twiml':
      return unplaced(twimlFacts(text, 1));
    default: {
      if (isPlainObject(json) && Array.isArray(ownValue(json, 'states'))) return flowFacts(json);
      const packages = isPackageManifest(path) ? packageFacts(file) : [];
      return unplaced(scanSettings(text)?.concat(packages) ?? null);
    }
  }
}

function flowFacts(flow: PlainObject): readonly FileFact[] | null {
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

function unplaced(facts: readonly CodeFact[] | null): readonly FileFact[] | null {
  return facts?.map((fact) => ({ ...fact, widget: null })) ?? null;
}
