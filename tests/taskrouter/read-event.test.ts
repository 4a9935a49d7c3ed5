import { describe, expect, test } from '@jest/globals';
import { EVENT_TYPES } from '../../src/taskrouter/event-types';
import { InvalidEventError } from '../../src/taskrouter/invalid-event-error';
import { readEvent } from '../../src/taskrouter/read-event';
import { sidOf } from '../support/sids';
import { asCallback, asCloudEvent, EVERY_FIELD, SKETCH, WIRE_FORMS } from '../support/wire-forms';

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

  test('is invalid without its SID, type, account or workspace', () => {
    const { event_type: _type, ...withoutType } = SKETCH.fields;
    const { account_sid: _account, ...withoutAccount } = SKETCH.fields;
    const { workspace_sid: _workspace, ...withoutWorkspace } = SKETCH.fields;
    for (const sketch of [
      { ...SKETCH, id: 'EV123' },
      { ...SKETCH, fields: withoutType },
      { ...SKETCH, fields: withoutAccount },
      { ...SKETCH, fields: withoutWorkspace },
    ]) {
      expect(() => readEvent(write(sketch))).toThrow(InvalidEventError);
    }
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

test('the id of a CloudEvent is the event SID of its payload', () => {
  const event = asCloudEvent(SKETCH);
  expect(readEvent({ ...event, id: 'some-other-id' }).id).toBe(SKETCH.id);
});

test('the account of a CloudEvent may stand beside its payload', () => {
  const event = asCloudEvent(SKETCH);
  const { account_sid: _, ...payload } = event.data.payload as Record<string, unknown>;
  expect(readEvent({ ...event, data: { ...event.data, payload } }).accountSid).toBe(
    SKETCH.fields.account_sid,
  );
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

test('the error says what is missing, and nothing of what was there', () => {
  const input = { ...asCallback(SKETCH), Sid: 'canary-sid', AccountSid: 'canary-account' };
  expect(() => readEvent(input)).toThrow(/^the event has no (?:SID|account SID)$/);
});
