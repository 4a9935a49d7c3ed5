import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { eventSchema } from '../../docs/generators/event-schema';
import { filterEvent } from '../../src/filter/filter-event';
import { MODES } from '../../src/filter/mode';
import { Policy } from '../../src/filter/policy/policy';
import type { EventFieldName } from '../../src/taskrouter/event-fields';
import { benignAttributes } from '../support/events/attribute-values';
import { EVERY_FIELD, SKETCH, WIRE_FORMS } from '../support/events/wire-forms';
import { hostileJson } from '../support/hostile/hostile-json';
import { PROJECT_ROOT } from '../support/project-root';
import { runs } from '../support/runs';

const FILE = join(PROJECT_ROOT, 'docs', 'event.schema.json');
const SCHEMA = eventSchema();

/** Keeps values that pass only if a policy knows them. */
const POLICY = new Policy({
  ownContacts: ['+15555550100'],
  mediaHosts: ['media.example.com'],
  vocabularies: {
    'event.reason': ['resolved'],
    'conversations.content': ['Billing', '7', 'true'],
    'conversations.ivr_path': ['true'],
    'conversations.direction': ['7'],
    'media.title': ['Survey'],
  },
});
const KNOWN_TO_POLICY = fc.record(
  {
    content: fc.constantFrom('Billing', 7, true),
    ivr_path: fc.constant(true),
    direction: fc.constant(7),
    external_contact: fc.constantFrom('+15555550100', 15555550100),
    segment_link: fc.constant('HTTPS://media.example.com/survey'),
    media: fc.constant([
      { url: 'https://media.example.com/a', title: 'Survey', channels: ['customer'] },
      { url: 'https://media.example.com/b', channels: 2, start_time: '1763800000000' },
    ]),
  },
  { requiredKeys: [] },
);

const ajv = new Ajv({ allowUnionTypes: true }).addSchema(SCHEMA, 'event');

test('docs/event.schema.json matches the lists', () => {
  const text = `${JSON.stringify(SCHEMA, null, 2)}\n`;
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(FILE, text);
  expect(readFileSync(FILE, 'utf8')).toBe(text);
});

describe('every filtered event', () => {
  const events = fc
    .record({
      write: fc.constantFrom(...Object.values(WIRE_FORMS)),
      attributes: fc.option(
        fc.oneof(
          benignAttributes,
          hostileJson,
          KNOWN_TO_POLICY.map((conversations) => ({ conversations })),
        ),
        { nil: undefined },
      ),
      fields: fc.record(
        Object.fromEntries(
          Object.entries(EVERY_FIELD).map(([name, value]) => [
            name,
            // Right for this field, or for another one.
            fc.constantFrom(value, ...Object.values(EVERY_FIELD)),
          ]),
        ),
        { requiredKeys: [] },
      ),
      type: fc.constantFrom('task.created', 'worker.activity.update', 'task.not-known-yet'),
      time: fc.constantFrom(SKETCH.time, Number.NaN),
      mode: fc.constantFrom(...MODES),
    })
    .map(({ write, attributes, fields, type, time, mode }) => {
      const wire = write({
        ...SKETCH,
        fields: {
          ...(fields as Partial<Record<EventFieldName, string>>),
          ...SKETCH.fields,
          event_type: type,
        },
        ...(attributes === undefined ? {} : { taskAttributes: JSON.stringify(attributes) }),
      });
      return { mode, event: filterEvent(withTime(wire, time), { mode, policy: POLICY }).event };
    });

  test('has the form of the schema', () => {
    fc.assert(
      fc.property(events, ({ event }) => {
        expect(problemsOf('event', event)).toEqual([]);
      }),
      runs(10_000),
    );
  });

  test('follows the rules for values unless the mode is keys', () => {
    fc.assert(
      fc.property(events, ({ mode, event }) => {
        fc.pre(mode !== 'keys');
        const { task_attributes = {} } = event.data;
        expect(problemsOf('event#/$defs/task_attributes', task_attributes)).toEqual([]);
      }),
      runs(5_000),
    );
  });

  test('is a CloudEvent in structured mode', () => {
    const cloudEvent = new Ajv().compile(CLOUD_EVENT);
    fc.assert(
      fc.property(events, ({ event }) => {
        cloudEvent(event);
        expect(cloudEvent.errors).toBeNull();
        expect(URL.canParse(event.source, 'https://example.com')).toBe(true);
        if (event.time !== undefined) {
          expect(new Date(event.time).toISOString()).toBe(event.time);
        }
      }),
      runs(1_000),
    );
  });
});

describe('the schema refuses', () => {
  const { event } = filterEvent(
    WIRE_FORMS['event callback']({
      ...SKETCH,
      taskAttributes: JSON.stringify({ conversations: { queue: 'Billing', talk_time: 93 } }),
    }),
  );

  test.each<[string, object]>([
    ['an event without its id', { ...event, id: undefined }],
    ['an attribute that is not preserved', withAttributes({ customerName: 'x' })],
    ['one in a group', withAttributes({ conversations: { customerName: 'x' } })],
    ['an object where a scalar belongs', withAttributes({ conversations: { queue: {} } })],
    ['a field that is not listed', { ...event, data: { ...event.data, worker_name: 'x' } }],
    ['a number as text', { ...event, data: { ...event.data, task_age: '12' } }],
    ['another product’s event', { ...event, type: 'com.twilio.messaging.message.sent' }],
  ])('%s', (_, wrong) => {
    expect(problemsOf('event', event)).toEqual([]);
    expect(problemsOf('event', JSON.parse(JSON.stringify(wrong)))).not.toEqual([]);
  });

  function withAttributes(task_attributes: object) {
    return { ...event, data: { ...event.data, task_attributes } };
  }
});

/**
 * CloudEvents 1.0.2, "Required Attributes" and "Naming Conventions", and its JSON event format; an
 * event with JSON in `data` has no `data_base64`.
 */
const CLOUD_EVENT = {
  type: 'object',
  required: ['specversion', 'id', 'source', 'type'],
  properties: {
    specversion: { const: '1.0' },
    id: { type: 'string', minLength: 1 },
    source: { type: 'string', minLength: 1 },
    type: { type: 'string', minLength: 1 },
    time: { type: 'string', minLength: 1 },
    datacontenttype: { const: 'application/json' },
    data: { type: 'object' },
    data_base64: false,
  },
  propertyNames: { pattern: '^[a-z0-9]+$' },
};

/** Where an event breaks the schema, without values. */
function problemsOf(schema: string, event: unknown): readonly string[] {
  const validate = ajv.getSchema(schema);
  if (validate === undefined) throw new Error(`no schema ${schema}`);
  validate(event);
  return validate.errors?.map(({ schemaPath }) => schemaPath) ?? [];
}

/** An event whose time is readable, or not. */
function withTime(wire: object, time: number): object {
  if (!Number.isNaN(time)) return wire;
  const { Timestamp, TimestampMs, ...rest } = wire as Readonly<Record<string, unknown>>;
  return rest;
}
