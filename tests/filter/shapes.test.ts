import { describe, expect, test } from '@jest/globals';
import { type FilterOptions, filterEvent } from '../../src/filter/filter-event';
import { policyOf } from '../../src/filter/policy/parse-policy';
import { asCallback, type EventSketch, SKETCH, WIRE_FORMS } from '../support/events/wire-forms';
import { ATTRIBUTE_SHAPES } from './shapes/attribute-shapes';
import { FIELD_SHAPES } from './shapes/field-shapes';
import type { Shape } from './shapes/shape';
import { WIRE_FORM_SHAPES } from './shapes/wire-form-shapes';

const optionsOf = ({ mode, policy }: Shape<unknown>): FilterOptions =>
  policy === undefined ? { mode } : { mode, policy: policyOf(policy) };

/** Each text in `gone` must be in the input, to exclude typing errors, and not in the output. */
function expectGone(gone: readonly string[], input: unknown, output: unknown): void {
  for (const text of gone) {
    expect(JSON.stringify(input)).toContain(JSON.stringify(text).slice(1, -1));
    expect(JSON.stringify(output)).not.toContain(JSON.stringify(text).slice(1, -1));
  }
}

describe('the task attributes of', () => {
  test.each(ATTRIBUTE_SHAPES)('$name come out in $mode as the table says', (shape) => {
    const sketch = { ...SKETCH, taskAttributes: JSON.stringify(shape.input) };
    const result = filterEvent(asCallback(sketch), optionsOf(shape));
    expect(result.event.data.task_attributes).toEqual(shape.kept);
    expectGone(shape.gone, shape.input, result);
  });
});

describe('the fields of', () => {
  const { taskAttributes: _, ...withoutAttributes } = SKETCH;
  test.each(FIELD_SHAPES)('$name come out in $mode as the table says', (shape) => {
    const { task_age: _, ...always } = SKETCH.fields;
    const fields = { ...always, ...shape.input } as EventSketch['fields'];
    for (const write of Object.values(WIRE_FORMS)) {
      const result = filterEvent(write({ ...withoutAttributes, fields }), optionsOf(shape));
      expect(result.event.data).toEqual({ ...always, ...shape.kept });
      expectGone(shape.gone, fields, result);
    }
  });
});

describe('the event in', () => {
  test.each(WIRE_FORM_SHAPES)('$name comes out in $mode as the table says', (shape) => {
    const result = filterEvent(shape.input, optionsOf(shape));
    expect(result.event.data).toEqual(shape.kept);
    expectGone(shape.gone, shape.input, result);
  });
});
