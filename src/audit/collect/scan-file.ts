import { isPlainObject, ownValue, type PlainObject } from '../../json/plain-object';
import type { CodeFact, PlacedFact } from '../code/code-fact';
import { scanCode } from '../code/scan-code';
import { scanFlow } from '../code/scan-flow';
import { scanSettings } from '../code/scan-settings';
import { scanTexts } from '../code/scan-texts';
import { twimlFacts } from '../code/twiml-facts';
import { flowDefinition, PRODUCT_OF_HIT } from '../fields/flow-definition';
import { widgetName } from '../fields/widget-name';
import { fileKind } from './file-kind';
import { isPackageManifest, packageFacts } from './package-manifest';
import type { SearchedFile } from './searched-file';

type FileFact = Omit<PlacedFact, 'file'>;

/**
 * The facts in a file, according to its kind.
 *
 * @param plugin Whether it belongs to a Flex plugin.
 * @returns `null` when it could not be parsed.
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
      const flows = flowsIn(json);
      if (flows.length > 0) return flowFacts(flows);
      const packages = isPackageManifest(path) ? packageFacts(file) : [];
      return unplaced(scanSettings(text)?.concat(packages) ?? null);
    }
  }
}

/**
 * The flows in an exported file: Studio's, or that of Twilio's API and its command line, with the
 * definition in a field.
 */
function flowsIn(json: unknown): readonly PlainObject[] {
  return [json]
    .flat()
    .map((each) => (isPlainObject(each) ? (ownValue(each, 'definition') ?? each) : each))
    .filter(isPlainObject)
    .filter((each) => Array.isArray(ownValue(each, 'states')));
}

function flowFacts(flows: readonly PlainObject[]): readonly FileFact[] | null {
  try {
    return flows.flatMap((flow) => [...widgetFacts(flow), ...productFacts(flow)]);
  } catch (error) {
    // JSON can be nested more deeply than the stack allows.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function widgetFacts(flow: PlainObject): readonly FileFact[] {
  return scanFlow(flow).flatMap(({ widget, facts }) =>
    facts.map((fact) => ({ ...fact, widget: widgetName(widget) })),
  );
}

/** The ineligible products that a flow uses. */
function productFacts(flow: PlainObject): readonly FileFact[] {
  const products = flowDefinition.read(flow)?.hits.map(({ hit }) => PRODUCT_OF_HIT[hit]) ?? [];
  return [...new Set(products)].flatMap((detail) =>
    detail === null
      ? []
      : [{ rule: 'ineligible_product' as const, line: null, detail, widget: null }],
  );
}

function unplaced(facts: readonly CodeFact[] | null): readonly FileFact[] | null {
  return facts?.map((fact) => ({ ...fact, widget: null })) ?? null;
}
