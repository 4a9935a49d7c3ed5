import { describe, expect, test } from '@jest/globals';
import { EVENT_TYPES } from '../../src/taskrouter/event-types';
import { InvalidEventError } from '../../src/taskrouter/invalid-event-error';
import { readEvent } from '../../src/taskrouter/read-event';
import { sidOf } from '../support/sids';
import {
  asCallback,
  asCloudEvent,
  asRestResource,
  EVERY_FIELD,
  SKETCH,
  WIRE_FORMS,
} from '../support/wire-forms';

const fieldsOf = (input: unknown) =>
  Object.fromEntries(readEvent(input).fields.map(({ name, value }) => [name, value]));

describe.each(Object.entries(WIRE_FORMS))('an event from the %s', (_, write) => {
  test('is read with its id, type, owner and time', () => {
    expect(readEvent(write(SKETCH))).toMatchObject({
      id: SKETCH.id,
      type: 'task.created',
      known: true,
      accountSid: SKETCH.fields.account_sid,
      workspaceSid: SKETCH.fields.workspace_sid,
      time: '2026-11-22T00:00:00.123Z',
    });
  });

  test('gives numbers as numbers, booleans as booleans and times in ISO 8601', () => {
    expect(fieldsOf(write({ ...SKETCH, fields: EVERY_FIELD }))).toEqual({
      ...EVERY_FIELD,
      task_age: 7,
      task_priority: 7,
      task_version: 7,
      reservation_version: 7,
      worker_version: 7,
      worker_time_in_previous_activity: 7,
      worker_time_in_previous_activity_ms: 7,
      worker_channel_available_capacity: 7,
      worker_channel_previous_capacity: 7,
      worker_channel_task_count: 7,
      worker_channel_capacity: 7,
      worker_channel_consumed_capacity: 7,
      task_ignore_capacity: true,
      task_channel_optimized_routing: true,
      worker_channel_available: true,
      activity_available: true,
    });
  });

  test.each(EVENT_TYPES)('may be of the type %s', (event_type) => {
    const event = readEvent(write({ ...SKETCH, fields: { ...SKETCH.fields, event_type } }));
    expect(event).toMatchObject({ type: event_type, known: true });
  });

  test('may be of a type that TaskRouter has added since', () => {
    const fields = { ...SKETCH.fields, event_type: 'task.put-on-ice' };
    expect(readEvent(write({ ...SKETCH, fields }))).toMatchObject({
      type: 'task.put-on-ice',
      known: false,
    });
  });

  test.each([
    ['SID', { id: 'EV123' }, {}],
    ['SID', { id: sidOf('WT') }, {}],
    ['SID', { id: [SKETCH.id] as unknown as string }, {}],
    ['account SID', {}, { account_sid: 'canary' }],
    ['account SID', {}, { account_sid: sidOf('WS') }],
    ['workspace SID', {}, { workspace_sid: sidOf('AC') }],
  ])('is invalid without its %s, and the error says no more', (what, other, fields) => {
    const sketch = { ...SKETCH, ...other, fields: { ...SKETCH.fields, ...fields } };
    expect(() => readEvent(write(sketch))).toThrow(
      new InvalidEventError(`the event has no ${what}`),
    );
  });

  test('is invalid without its type', () => {
    const { event_type: _, ...fields } = SKETCH.fields;
    expect(() => readEvent(write({ ...SKETCH, fields }))).toThrow(InvalidEventError);
    const canary = { ...SKETCH, fields: { ...fields, event_type: 'a canary' } };
    expect(() => readEvent(write(canary))).toThrow(/^the event has no type$/);
  });

  test('has attributes that are unreadable when they are no JSON object', () => {
    for (const taskAttributes of ['', '{', '"text"', '[]', '7', 'null', '"{\\"a\\":1}"']) {
      expect(readEvent(write({ ...SKETCH, taskAttributes })).taskAttributes).toEqual({
        state: 'unreadable',
      });
    }
  });

  test('has no attributes when none were sent', () => {
    const { taskAttributes: _, ...sketch } = SKETCH;
    expect(readEvent(write(sketch)).taskAttributes).toEqual({ state: 'absent' });
  });
});

test('a field that is sent twice is not taken over, and what else there is stays', () => {
  const event = readEvent({
    ...asCallback(SKETCH),
    TaskAge: ['12', '13'],
    TaskAttributes: ['{}', '{}'],
  });
  const names = event.fields.map(({ name }) => name);
  expect(names).not.toContain('task_age');
  expect(names).toContain('task_sid');
  expect(event.taskAttributes).toEqual({ state: 'unreadable' });
});

test('the time of a callback is its Timestamp when it has no milliseconds', () => {
  const { TimestampMs: _, ...callback } = asCallback(SKETCH);
  expect(readEvent(callback).time).toBe('2026-11-22T00:00:00.000Z');
});

test.each([
  ['no time', 'noon'],
  ['a year of five digits in UTC', '9999-12-31T23:59:59-12:00'],
  ['a year before the first in UTC', '0000-01-01T00:00:00+12:00'],
])('an event without a readable time is read without one: %s', (_, Timestamp) => {
  const { TimestampMs, ...callback } = asCallback(SKETCH);
  expect(readEvent({ ...callback, Timestamp })).not.toHaveProperty('time');
});

test('the time of a REST resource is its event_date when it has no milliseconds', () => {
  const { event_date_ms: _, ...resource } = asRestResource(SKETCH);
  expect(readEvent(resource).time).toBe('2026-11-22T00:00:00.000Z');
});

test('the task attributes of a REST resource may stand beside its data', () => {
  const { taskAttributes, ...sketch } = SKETCH;
  const event = { ...asRestResource(sketch), task_attributes: taskAttributes };
  expect(readEvent(event).taskAttributes).toMatchObject({ state: 'read' });
});

test('the SID and time of a CloudEvent are those of its payload, else its data, else its own', () => {
  const [first, second, third] = [1, 2, 3].map((digit) => `EV${String(digit).repeat(32)}`);
  const time = (second: number) => `2026-11-22T00:00:0${second}.000Z`;
  const { data, ...envelope } = asCloudEvent(SKETCH);
  const { sid: _sid, timestamp: _timestamp, ...payload } = data.payload;
  const own = { ...envelope, id: third, time: time(3), data: { payload } };
  const inData = { ...own, data: { payload, sid: second, timestamp: time(2) } };
  const inPayload = {
    ...own,
    data: { ...inData.data, payload: { ...payload, sid: first, timestamp: time(1) } },
  };
  expect(readEvent(inPayload)).toMatchObject({ id: first, time: time(1) });
  expect(readEvent(inData)).toMatchObject({ id: second, time: time(2) });
  expect(readEvent(own)).toMatchObject({ id: third, time: time(3) });
});

test('the account of a CloudEvent, and no other field, may stand beside its payload', () => {
  const event = asCloudEvent(SKETCH);
  const { account_sid: _, task_age, ...payload } = event.data.payload as Record<string, unknown>;
  const beside = { ...event, data: { ...event.data, task_age, payload } };
  expect(readEvent(beside).accountSid).toBe(SKETCH.fields.account_sid);
  expect(fieldsOf(beside)).not.toHaveProperty('task_age');
});

test.each([
  ['event callback', asCallback(SKETCH), 0],
  // Its description, sources, actor and addresses.
  ['REST Events resource', asRestResource(SKETCH), 8],
  ['Event Streams CloudEvent', asCloudEvent(SKETCH), 0],
])('fields that are carried nowhere are counted: those of the %s', (_, event, count) => {
  expect(readEvent(event).fieldsLeft).toBe(count);
});

test('a time that was not sent is not missed in the count', () => {
  const { TimestampMs: _, ...callback } = asCallback(SKETCH);
  expect(readEvent(callback).fieldsLeft).toBe(0);
});

test('a field that breaks its format counts with those on no list', () => {
  const event = { ...asCallback(SKETCH), TaskAge: 'canary', WorkerName: 'canary', Canary: '1' };
  expect(readEvent(event).fieldsLeft).toBe(3);
});

test('an account beside the payload, and a field that stands twice, are counted once', () => {
  const { data, ...event } = asCloudEvent(SKETCH);
  const { account_sid, ...payload } = data.payload as Record<string, unknown>;
  expect(readEvent({ ...event, data: { ...data, account_sid, payload } }).fieldsLeft).toBe(0);
  const resource = asRestResource(SKETCH);
  const event_data = { ...resource.event_data, workspace_sid: SKETCH.fields.workspace_sid };
  expect(readEvent({ ...resource, event_data }).fieldsLeft).toBe(8);
});

test.each([
  ['a SID of another kind', { TaskSid: sidOf('WK') }, 'task_sid'],
  ['a SID that is too short', { TaskSid: 'WT123' }, 'task_sid'],
  ['a negative age', { TaskAge: '-1' }, 'task_age'],
  ['an age in words', { TaskAge: 'twelve' }, 'task_age'],
  ['a ten-digit age', { TaskAge: '5555550123' }, 'task_age'],
  ['an unknown status', { TaskAssignmentStatus: 'lost' }, 'task_assignment_status'],
  [
    'a channel named by a number',
    { TaskChannelUniqueName: 'c5550123' },
    'task_channel_unique_name',
  ],
  ['a name with a line break', { TaskQueueName: 'a\nb' }, 'task_queue_name'],
  ['a date without a zone', { TaskDateCreated: '2026-11-22' }, 'task_date_created'],
] as const)('%s is not taken over', (_, fields, name) => {
  expect(fieldsOf({ ...asCallback(SKETCH), ...fields })).not.toHaveProperty(name);
});

test.each([null, undefined, 'text', 7, [], {}, [{}], { Sid: SKETCH.id }, { specversion: '1.0' }])(
  'what has none of the shapes is invalid: %p',
  (input) => {
    expect(() => readEvent(input)).toThrow(InvalidEventError);
  },
);

test('what has none of the shapes is said to be no TaskRouter event', () => {
  expect(() => readEvent({ Sid: SKETCH.id })).toThrow(/^not a TaskRouter event$/);
});
