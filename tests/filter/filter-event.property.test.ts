import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { filterEvent } from '../../src/filter/filter-event';
import { MODES } from '../../src/filter/mode';
import { ROOT_ATTRIBUTES } from '../../src/filter/preserved-attributes';
import type { ValueRule } from '../../src/filter/value-rule';
import { benignAttributes } from '../support/events/attribute-values';
import { UNLISTED_DATA_FIELDS, UNLISTED_PAYLOAD_FIELDS } from '../support/events/payload-fields';
import {
  ARCHIVED_FORMS,
  asCallback,
  asCloudEvent,
  asRestResource,
  EVERY_FIELD,
  pascalCase,
  SKETCH,
  WIRE_FORMS,
} from '../support/events/wire-forms';
import { canariesIn, canary, hostileJson } from '../support/hostile/hostile-json';
import { runs } from '../support/runs';

const RUNS = runs(10_000);

const mode = fc.constantFrom(...MODES);
const withAttributes = (attributes: unknown, form = asCallback) =>
  form({ ...SKETCH, taskAttributes: JSON.stringify(attributes) });

describe('for arbitrary task attributes', () => {
  test('no text gets out unless it was in a preserved place', () => {
    fc.assert(
      fc.property(hostileJson, mode, (attributes, mode) => {
        const { event, report } = filterEvent(withAttributes(attributes), { mode });
        const allowed = new Set(textsInPreservedPlaces(JSON.parse(JSON.stringify(attributes))));
        for (const canary of canariesIn(JSON.stringify([event, report]))) {
          expect(allowed).toContain(canary);
        }
        expect(canariesIn(JSON.stringify(report)).size).toBe(0);
      }),
      RUNS,
    );
  });

  test('filtering twice equals filtering once', () => {
    fc.assert(
      fc.property(fc.oneof(hostileJson, benignAttributes), mode, (attributes, mode) => {
        const once = filterEvent(withAttributes(attributes), { mode }).event;
        expect(filterEvent(once, { mode }).event).toEqual(once);
      }),
      RUNS,
    );
  });

  test('the input is not changed, and shares nothing with the output', () => {
    fc.assert(
      fc.property(fc.oneof(hostileJson, benignAttributes), mode, (attributes, mode) => {
        const input = {
          ...asCallback(SKETCH),
          TaskAttributes: deepFreeze(structuredClone(attributes)),
        };
        const { event } = filterEvent(input, { mode });
        expect(input.TaskAttributes).toEqual(attributes);
        const inputs = objectsIn(input.TaskAttributes);
        for (const object of objectsIn(event)) expect(inputs.has(object)).toBe(false);
      }),
      runs(2_000),
    );
  });

  test('inherited properties are left alone', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    fc.assert(
      fc.property(hostileJson, mode, (attributes, mode) => {
        filterEvent(withAttributes(attributes), { mode });
        expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('kept and removed add up to what was sent', () => {
    fc.assert(
      fc.property(benignAttributes, fc.nat(5), (attributes, extra) => {
        const unlisted = Object.fromEntries(
          Array.from({ length: extra }, (_, index) => [`unlisted_${index}`, 'x']),
        );
        const { report } = filterEvent(withAttributes({ ...attributes, ...unlisted }));
        expect(report.removed).toBe(extra);
        expect(report.kept).toBe(countAttributes(attributes as Tree));
      }),
      runs(1_000),
    );
  });
});

test('every benign value of a preserved attribute comes out unchanged', () => {
  fc.assert(
    fc.property(benignAttributes, fc.constantFrom('keys', 'guarded'), (attributes, mode) => {
      const { event } = filterEvent(withAttributes(attributes), { mode: mode as 'keys' });
      expect(event.data.task_attributes).toEqual(JSON.parse(JSON.stringify(attributes)));
    }),
    RUNS,
  );
});

test('an event is the same, byte for byte, in whatever form it came in', () => {
  const fields = fc.record(
    Object.fromEntries(
      Object.entries(EVERY_FIELD).map(([name, value]) => [name, fc.constant(value)]),
    ),
    { requiredKeys: ['event_type', 'account_sid', 'workspace_sid'] },
  );
  fc.assert(
    fc.property(
      fields,
      fc.oneof(benignAttributes, hostileJson),
      mode,
      (fields, attributes, mode) => {
        const sketch = { ...SKETCH, fields, taskAttributes: JSON.stringify(attributes) };
        const [first, ...others] = [
          ...Object.values(WIRE_FORMS),
          ...Object.values(ARCHIVED_FORMS),
        ].map((write) => JSON.stringify(filterEvent(write(sketch), { mode }).event));
        for (const other of others) expect(other).toBe(first);
      },
    ),
    RUNS,
  );
});

test('an unlisted payload field leaves no trace, in whatever form the event came in', () => {
  const unlisted = fc.record(
    Object.fromEntries(
      [...UNLISTED_PAYLOAD_FIELDS, ...UNLISTED_DATA_FIELDS].map((name) => [name, canary]),
    ),
    { requiredKeys: [] },
  );
  const places = {
    callback: (more: Tree) => ({
      ...asCallback(SKETCH),
      ...Object.fromEntries(Object.entries(more).map(([name, text]) => [pascalCase(name), text])),
    }),
    'REST resource': (more: Tree) => {
      const { event_data, ...resource } = asRestResource(SKETCH);
      return { ...more, ...resource, event_data: { ...more, ...event_data } };
    },
    CloudEvent: (more: Tree) => {
      const { data, ...event } = asCloudEvent(SKETCH);
      return {
        ...more,
        ...event,
        data: { ...more, ...data, payload: { ...more, ...data.payload } },
      };
    },
    'CloudEvent of texts': (more: Tree) => {
      const { data, ...event } = asCloudEvent(SKETCH);
      const payload = JSON.stringify({ ...more, ...data.payload });
      return { ...event, data: JSON.stringify({ ...more, ...data, payload }) };
    },
  };
  const expected = filterEvent(asCallback(SKETCH)).event;
  fc.assert(
    fc.property(unlisted, fc.constantFrom(...Object.values(places)), mode, (more, place, mode) => {
      const { event, report } = filterEvent(place(more), { mode });
      expect(event).toEqual(expected);
      expect(canariesIn(JSON.stringify(report)).size).toBe(0);
    }),
    RUNS,
  );
});

test('unknown fields with any name and value are dropped', () => {
  fc.assert(
    fc.property(hostileJson, (unknown) => {
      const extra = typeof unknown === 'object' && unknown !== null ? unknown : { extra: unknown };
      const { event, report } = filterEvent({ ...extra, ...asCallback(SKETCH) });
      expect(canariesIn(JSON.stringify([event, report])).size).toBe(0);
    }),
    RUNS,
  );
});

type Tree = Readonly<Record<string, unknown>>;

/** The texts that a rule checks: values of listed names, and of lists and steps below them. */
function textsInPreservedPlaces(attributes: unknown): readonly string[] {
  return textsBelow(ROOT_ATTRIBUTES, attributes);
}

function textsBelow(rules: Readonly<Record<string, ValueRule>>, value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(rules).flatMap(([name, rule]) => {
    if (!Object.hasOwn(value, name)) return [];
    const inner = (value as Tree)[name];
    if (rule.kind === 'group') return textsBelow(rule.attributes, inner);
    if (rule.kind === 'hierarchy' && Array.isArray(inner)) return inner;
    if (rule.kind === 'media' || rule.kind === 'recordings') return textsOfItems(inner);
    if (rule.kind === 'reservations') {
      return Object.values((inner as Tree | null) ?? {}).flatMap((entry) =>
        textsOfItems((entry as Tree | null)?.['media']),
      );
    }
    return typeof inner === 'string' ? [inner] : [];
  });
}

/** The documented keys of list items, for which `keys` mode keeps any scalar. */
const ITEM_KEYS = ['type', 'url', 'sid', 'conversation_sid', 'title', 'url_provider', 'start_time'];

function textsOfItems(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item) =>
    ITEM_KEYS.map((key) => (item as Tree | null)?.[key]).filter((text) => typeof text === 'string'),
  );
}

function countAttributes({ conversations, customers, ...rest }: Tree): number {
  return [rest, conversations, customers]
    .map((group) => Object.keys((group as Tree) ?? {}).length)
    .reduce((sum, count) => sum + count, 0);
}

function deepFreeze<T>(value: T): T {
  for (const object of objectsIn(value)) Object.freeze(object);
  return value;
}

function objectsIn(value: unknown): ReadonlySet<object> {
  const found = new Set<object>();
  const visit = (each: unknown): void => {
    if (typeof each !== 'object' || each === null || found.has(each)) return;
    found.add(each);
    Object.values(each).forEach(visit);
  };
  visit(value);
  return found;
}
