import { escapeInvisible } from './json-text';

/** A layout of JSON. */
interface Layout {
  /** How many levels of lists and objects are split; anything deeper is one piece. */
  readonly depth: number;
  readonly indent: string;
  readonly colon: string;
  /** Writes a deeper value, given the line break and indentation before it. */
  readonly deeper: (value: unknown, newline: string) => string;
}

/**
 * The text of `jsonText`, piece by piece, so that a text longer than a string can be (half a
 * gigabyte) can still be written.
 */
export function* jsonPieces(value: unknown, depth: number): Generator<string, void, void> {
  const deeper = (part: unknown, newline: string) =>
    JSON.stringify(part, null, 2).replaceAll('\n', newline);
  yield* visiblePieces(value, { depth, indent: '  ', colon: ': ', deeper }, '\n');
}

/** The text of `jsonText` for a list whose elements are made one by one. */
export function* jsonList(elements: Iterable<unknown>): Generator<string, void, void> {
  let before = '[\n  ';
  for (const element of elements) {
    yield before;
    yield escapeInvisible(JSON.stringify(element, null, 2).replaceAll('\n', '\n  '));
    before = ',\n  ';
  }
  yield before.startsWith(',') ? '\n]' : '[]';
}

/** A value as JSON, piece by piece: each element of the upper levels is one complete line. */
export function* jsonLines(value: unknown, depth: number): Generator<string, void, void> {
  const deeper = (part: unknown) => JSON.stringify(part, null, 1).replace(/\n */g, ' ');
  yield* visiblePieces(value, { depth, indent: '', colon: ': ', deeper }, '\n');
}

/** The text of `JSON.stringify`, piece by piece. */
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
