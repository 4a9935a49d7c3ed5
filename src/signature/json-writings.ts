import { type Escape, escapesFor } from './json-escapes';
import { type JsonLayout, layOut, programLayouts, typedLayouts } from './json-layout';
import { asStringify, type NumberWriting, otherNumberWritings } from './json-numbers';

/**
 * The ways in which programs and people write a value as JSON, likeliest first; all mean the same
 * value.
 */
export function* jsonWritings(value: unknown): Generator<string> {
  const compact = JSON.stringify(value);
  // Matches almost every body, including Event Streams': the others take time to make.
  yield compact;
  const escapes = escapesFor(compact);
  const layouts = programLayouts();
  yield* byProgram(value, layouts, [asStringify], escapes);
  const others = otherNumberWritings(value);
  yield* byProgram(value, layouts.slice(0, 1), others, escapes);
  for (const layout of typedLayouts()) yield layOut(value, layout, JSON.stringify);
  yield* byProgram(value, layouts.slice(1), others, escapes);
}

function* byProgram(
  value: unknown,
  layouts: readonly JsonLayout[],
  numbers: readonly NumberWriting[],
  escapes: Iterable<Escape>,
): Generator<string> {
  for (const layout of layouts) {
    for (const begin of numbers) {
      const write = begin();
      const json = layOut(value, layout, (scalar) =>
        typeof scalar === 'number' ? write(scalar) : JSON.stringify(scalar),
      );
      for (const escaped of escapes) yield escaped(json);
    }
  }
}
