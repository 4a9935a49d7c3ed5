import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { KeptShapes, withName } from '../../src/json/kept-shapes';

const NAMES = Array.from({ length: 60 }, (_, place) => `conversation_name_${place}`);

/** V8's own view of an object. */
function isFast(object: object): boolean {
  setFlagsFromString('--allow-natives-syntax');
  return runInThisContext('(object) => %HasFastProperties(object)')(object);
}

function filledWith(places: readonly number[], shapes: KeptShapes) {
  const output: Record<string, number> = {};
  let shape = 0;
  for (const place of places) {
    output[NAMES[place] as string] = place;
    shape = withName(shape, place);
  }
  shapes.keep(shape, output);
  return output;
}

test('an object with many names is slow the first time, and fast from the second on', () => {
  const shapes = new KeptShapes();
  const places = NAMES.map((_, place) => place).filter((place) => place % 2 === 0);
  expect(isFast(filledWith(places, shapes))).toBe(false);
  expect(isFast(filledWith(places, shapes))).toBe(true);
});

test('objects with the same names have their own values', () => {
  const shapes = new KeptShapes();
  const first = filledWith([0, 1, 2], shapes);
  first['conversation_name_0'] = 7;
  expect(filledWith([0, 1, 2], shapes)).toEqual({
    conversation_name_0: 0,
    conversation_name_1: 1,
    conversation_name_2: 2,
  });
});

test('the number of kept shapes is limited', () => {
  const shapes = new KeptShapes();
  const tail = NAMES.map((_, place) => place).slice(20);
  // Every selection of ten names, followed by the same forty: 1,024 of them.
  const selections = Array.from({ length: 1_024 }, (_, bits) => [
    ...Array.from({ length: 10 }, (_, place) => place).filter((place) => bits & (1 << place)),
    ...tail,
  ]);
  for (const places of selections) filledWith(places, shapes);
  const fast = selections.filter((places) => isFast(filledWith(places, shapes)));
  expect(fast.length).toBe(1_000);
});
