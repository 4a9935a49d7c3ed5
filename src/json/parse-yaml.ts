import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** A text is not YAML. Says the line, and nothing of the text. */
export class YamlError extends Error {
  override readonly name = 'YamlError';

  constructor(line: number) {
    super(`is not YAML (line ${line})`);
  }
}

/**
 * The value of a YAML text, of which JSON is a part. No tags beyond the core schema, no key twice,
 * no aliases: nothing in a file of settings asks for them, and a small file could become a huge
 * value.
 *
 * Source: YAML 1.2.2, section 10.3 "Core Schema". `yes` and dates are texts there.
 *
 * @throws {YamlError}
 */
export function parseYaml(text: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    // Compares each key with each other one.
    uniqueKeys: false,
    // Quotes the text, at a price for each error.
    prettyErrors: false,
    lineCounter: lines,
  });
  const [problem] = [...document.errors, ...document.warnings];
  const offset = problem === undefined ? offsetOfSecondKey(document) : problem.pos[0];
  if (offset !== undefined) throw new YamlError(lines.linePos(offset).line);
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new YamlError(1);
  }
}

/** Where a key stands that its mapping has already. */
function offsetOfSecondKey(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Map(_, { items }) {
      const names = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (names.has(name)) {
          offset = key.range?.[0] ?? 0;
          return visit.BREAK;
        }
        names.add(name);
      }
      return undefined;
    },
  });
  return offset;
}
