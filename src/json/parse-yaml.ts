import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** A text is not YAML. The message says the line, and nothing of the text. */
export class YamlError extends Error {
  override readonly name = 'YamlError';

  constructor(line: number) {
    super(`is not YAML (line ${line})`);
  }
}

/**
 * The value of a YAML text; JSON is a subset. Refuses tags beyond the core schema, duplicate keys
 * and aliases: settings do not need them, and a small file could become a huge value.
 *
 * Source: YAML 1.2.2, section 10.3 "Core Schema". `yes` and dates are strings in it.
 *
 * @throws {YamlError}
 */
export function parseYaml(text: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    // The parser's check compares every pair of keys.
    uniqueKeys: false,
    // Pretty errors quote the text, and cost time for each error.
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

/** The offset of the first duplicate key. */
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
