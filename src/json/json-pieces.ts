import { escapeInvisible } from './json-text';

/** How JSON is laid out. */
interface Layout {
  /** So many levels of lists and objects are taken apart; what is deeper is one piece. */
  readonly depth: number;
  readonly indent: string;
  readonly colon: string;
  /** What is deeper, after the line break and indentation that lead to it. */
  readonly deeper: (value: unknown, newline: string) => string;
}

/**
 * The same text as `jsonText` has, piece by piece: a text that is longer than a string can be (half
 * a gigabyte) can still be written.
 */
export function* jsonPieces(value: unknown, depth: number): Generator<string, void, void> {
  const deeper = (part: unknown, newline: string) =>
    JSON.stringify(part, null, 2).replaceAll('\n', newline);
  yield* visiblePieces(value, { depth, indent: '  ', colon: ': ', deeper }, '\n');
}

/** The text of `jsonText` for a list of which the elements are made one by one. */
export function* jsonList(elements: Iterable<unknown>): Generator<string, void, void> {
  let before = '[\n  ';
  for (const element of elements) {
    yield before;
    yield escapeInvisible(JSON.stringify(element, null, 2).replaceAll('\n', '\n  '));
    before = ',\n  ';
  }
  yield before.startsWith(',') ? '\n]' : '[]';
}

/**
 * A value as JSON, piece by piece: a line for each element of the upper levels, which holds all of
 * it.
 */
export function* jsonLines(value: unknown, depth: number): Generator<string, void, void> {
  const deeper = (part: unknown) => JSON.stringify(part, null, 1).replace(/\n */g, ' ');
  yield* visiblePieces(value, { depth, indent: '', colon: ': ', deeper }, '\n');
}

/** What `JSON.stringify` gives, piece by piece. */
export function flatJson(value: unknown, depth: number): Generator<string, void, void> {
  const deeper = (part: unknown) => JSON.stringify(part);
  return pieces(value, { depth, indent: '', colon: ':', deeper }, '');
}

function* visiblePieces(value: unknown, layout: Layout, newline: string) {
  for (const piece of pieces(value, layout, newline)) yield escapeInvisible(piece);
}

function* pieces(value: unknown, layout: Layout, newline: string): Generator<string, void, void> {
  if (layout.depth === 0 || typeof value !== 'object' || value === null) {
    yield layout.deeper(value, newline);
    return;
  }
  const isList = Array.isArray(value);
  const [open, close] = isList ? '[]' : '{}';
  const inner = newline + layout.indent;
  let before = `${open}${inner}`;
  let isEmpty = true;
  for (const [name, part] of Object.entries(value)) {
    if (part === undefined && !isList) continue;
    yield isList ? before : `${before}${JSON.stringify(name)}${layout.colon}`;
    yield* pieces(part ?? null, { ...layout, depth: layout.depth - 1 }, inner);
    before = `,${inner}`;
    isEmpty = false;
  }
  yield isEmpty ? `${open}${close}` : `${newline}${close}`;
}
