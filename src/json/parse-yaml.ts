import { parseDocument } from 'yaml';

/** A text is not YAML. Says the line, and nothing of the text. */
export class YamlError extends Error {
  override readonly name = 'YamlError';

  constructor(line: number) {
    super(`is not YAML (line ${line})`);
  }
}

/**
 * The value of a YAML text, of which JSON is a part. No tags beyond the core schema, no key twice,
 * no aliases: nothing in a file of settings asks for them, and a small file could become a huge value.
 *
 * Source: YAML 1.2.2, section 10.3 "Core Schema". `yes` and dates are texts there.
 *
 * @throws {YamlError}
 */
export function parseYaml(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) throw new YamlError(problem.linePos?.[0].line ?? 1);
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new YamlError(1);
  }
}
