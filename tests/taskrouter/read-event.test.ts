import { describe, expect, test } from '@jest/globals';
import { LISTED_FIELDS } from '../../src/taskrouter/event-fields';
import type { EventProblem } from '../../src/taskrouter/event-problem';
import { EVENT_TYPES } from '../../src/taskrouter/event-types';
import { PLACE } from '../../src/taskrouter/event-values';
import { readEvent } from '../../src/taskrouter/read-event';
import type { TaskRouterEvent } from '../../src/taskrouter/taskrouter-event';
import {
  asCallback,
  asCloudEvent,
  asRestResource,
  EVERY_FIELD,
  SKETCH,
  WIRE_FORMS,
} from '../support/events/wire-forms';
import { sidOf } from '../support/sids';

function eventIn(input: unknown): TaskRouterEvent {
  const reading = readEvent(input);
  if (reading.kind === 'unreadable') throw new Error(reading.problem);
  return reading.event;
}
const unreadable = (problem: EventProblem) => ({ kind: 'unreadable', problem });
const fieldsOf = (input: unknown) =>
  Object.fromEntries(
    eventIn(input).fields.flatMap((value, place) =>
      value === undefined ? [] : [[LISTED_FIELDS[place]?.name, value]],
    ),
  );

describe.each(Object.entries(WIRE_FORMS))('an event from the %s', (_, write) => {
  test('is read with its id, type, owner and time', () => {
    expect(eventIn(write(SKETCH))).toMatchObject({
      id: SKETCH.id,
      type: 'task.created',
      known: true,
      accountSid: SKETCH.fields.account_sid,
      workspaceSid: SKETCH.fields.workspace_sid,
      time: '2026-11-22T00:00:00.123Z',
    });
  });

  test('gives numbers as numbers, booleans as booleans and times in ISO 8601', () => {
    const fields = fieldsOf(write({ ...SKETCH, fields: EVERY_FIELD }));
    expect(Object.keys(fields)).toEqual(Object.keys(EVERY_FIELD));
    expect(fields).toMatchObject({
      task_age: 7,
      worker_time_in_previous_activity_ms: 7,
      task_priority: 2147483647,
      worker_channel_available_capacity: 66.67,
      task_ignore_capacity: true,
      worker_channel_available: true,
      task_date_created: '2026-11-21T23:59:48.000Z',
      transfer_mode: 'WARM',
    });
  });

  test.each(EVENT_TYPES)('may be of the type %s', (event_type) => {
    const event = eventIn(write({ ...SKETCH, fields: { ...SKETCH.fields, event_type } }));
    expect(event).toMatchObject({ type: event_type, known: true });
  });

  test('may be of a type that TaskRouter has added since', () => {
    const fields = { ...SKETCH.fields, event_type: 'task.put-on-ice' };
    expect(eventIn(write({ ...SKETCH, fields }))).toMatchObject({
      type: 'task.put-on-ice',
      known: false,
    });
  });

  test.each([
    ['no_sid', { id: 'EV123' }, {}],
    ['no_sid', { id: sidOf('WT') }, {}],
    ['no_sid', { id: [SKETCH.id] as unknown as string }, {}],
    ['no_account_sid', {}, { account_sid: 'canary' }],
    ['no_account_sid', {}, { account_sid: sidOf('WS') }],
    ['no_workspace_sid', {}, { workspace_sid: sidOf('AC') }],
    ['no_type', {}, { event_type: 'a canary' }],
  ] as const)('is unreadable, with %s, when it has %j and %j', (problem, other, fields) => {
    const sketch = { ...SKETCH, ...other, fields: { ...SKETCH.fields, ...fields } };
    expect(readEvent(write(sketch))).toEqual(unreadable(problem));
  });

  test('is unreadable without its type', () => {
    const { event_type: _, ...fields } = SKETCH.fields;
    expect(readEvent(write({ ...SKETCH, fields }))).toMatchObject({ kind: 'unreadable' });
  });

  test('has unreadable attributes when they are not a JSON object', () => {
    for (const taskAttributes of ['', '{', '"text"', '[]', '7', 'null', '"{\\"a\\":1}"']) {
      expect(eventIn(write({ ...SKETCH, taskAttributes })).taskAttributes).toEqual({
        state: 'unreadable',
      });
    }
  });

  test('has no attributes when none were sent', () => {
    const { taskAttributes: _, ...sketch } = SKETCH;
    expect(eventIn(write(sketch)).taskAttributes).toEqual({ state: 'absent' });
  });
});

test.each([
  ['cut off', 'unreadable', '{"task_attributes":"{\\"direct'],
  ['a list', 'unreadable', ['{}']],
  ['null', 'absent', null],
  ['an empty text', 'absent', ''],
])('a REST resource whose event_data is %s has attributes that are %s', (_, state, event_data) => {
  expect(eventIn({ ...asRestResource(SKETCH), event_data }).taskAttributes).toEqual({ state });
});

test('a field sent twice with the same value counts as sent once', () => {
  const callback = asCallback(SKETCH);
  const twice = Object.fromEntries(
    Object.entries(callback).map(([name, value]) => [name, [value, value]]),
  );
  expect(eventIn(twice)).toEqual(eventIn(callback));
});

test('a field sent twice is dropped, and the others are not', () => {
  const event = eventIn({
    ...asCallback(SKETCH),
    TaskAge: ['12', '13'],
    TaskAttributes: ['{}', '{"direction":"inbound"}'],
  });
  expect(event.fields[PLACE.task_age]).toBeUndefined();
  expect(event.fields[PLACE.task_sid]).toBe(SKETCH.fields.task_sid);
  expect(event.taskAttributes).toEqual({ state: 'unreadable' });
});

test('the time of a callback is its Timestamp when it has no milliseconds', () => {
  const { TimestampMs: _, ...callback } = asCallback(SKETCH);
  expect(eventIn(callback).time).toBe('2026-11-22T00:00:00.000Z');
});

test.each([
  ['no time', 'noon'],
  ['a year of five digits in UTC', '9999-12-31T23:59:59-12:00'],
  ['a year before the first in UTC', '0000-01-01T00:00:00+12:00'],
])('an event without a readable time is read without one: %s', (_, Timestamp) => {
  const { TimestampMs, ...callback } = asCallback(SKETCH);
  expect(eventIn({ ...callback, Timestamp }).time).toBeUndefined();
});

test('the time of a REST resource is its event_date when it has no milliseconds', () => {
  const { event_date_ms: _, ...resource } = asRestResource(SKETCH);
  expect(eventIn(resource).time).toBe('2026-11-22T00:00:00.000Z');
});

test('the task attributes of a REST resource may be beside its data', () => {
  const { taskAttributes, ...sketch } = SKETCH;
  const event = { ...asRestResource(sketch), task_attributes: taskAttributes };
  expect(eventIn(event).taskAttributes).toMatchObject({ state: 'read' });
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
  expect(eventIn(inPayload)).toMatchObject({ id: first, time: time(1) });
  expect(eventIn(inData)).toMatchObject({ id: second, time: time(2) });
  expect(eventIn(own)).toMatchObject({ id: third, time: time(3) });
});

test('the account of a CloudEvent, and no other field, may be beside its payload', () => {
  const event = asCloudEvent(SKETCH);
  const { account_sid: _, task_age, ...payload } = event.data.payload as Record<string, unknown>;
  const beside = { ...event, data: { ...event.data, task_age, payload } };
  expect(eventIn(beside).accountSid).toBe(SKETCH.fields.account_sid);
  expect(fieldsOf(beside)).not.toHaveProperty('task_age');
});

test.each([
  ['event callback', asCallback(SKETCH), 0],
  // Its description, sources, actor and addresses.
  ['REST Events resource', asRestResource(SKETCH), 8],
  ['Event Streams CloudEvent', asCloudEvent(SKETCH), 0],
])('dropped fields are counted: those of the %s', (_, event, count) => {
  expect(eventIn(event).fieldsLeft).toBe(count);
});

test('a time that was not sent is not counted as dropped', () => {
  const { TimestampMs: _, ...callback } = asCallback(SKETCH);
  expect(eventIn(callback).fieldsLeft).toBe(0);
});

test('a field that breaks its format counts as unlisted', () => {
  const event = { ...asCallback(SKETCH), TaskAge: 'canary', WorkerName: 'canary', Canary: '1' };
  expect(eventIn(event).fieldsLeft).toBe(3);
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'a field named %s is unlisted',
  (name) => {
    const event = Object.fromEntries([...Object.entries(asCallback(SKETCH)), [name, 'canary']]);
    expect(eventIn(event).fieldsLeft).toBe(1);
    expect(fieldsOf(event)).toEqual(fieldsOf(asCallback(SKETCH)));
  },
);

test('an account beside the payload, and a field sent twice, are counted once', () => {
  const { data, ...event } = asCloudEvent(SKETCH);
  const { account_sid, ...payload } = data.payload as Record<string, unknown>;
  expect(eventIn({ ...event, data: { ...data, account_sid, payload } }).fieldsLeft).toBe(0);
  const resource = asRestResource(SKETCH);
  const event_data = { ...resource.event_data, workspace_sid: SKETCH.fields.workspace_sid };
  expect(eventIn({ ...resource, event_data }).fieldsLeft).toBe(8);
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
  ['a name with half of a surrogate pair', { TaskQueueName: 'a\ud800' }, 'task_queue_name'],
  ['a date without a zone', { TaskDateCreated: '2026-11-22' }, 'task_date_created'],
] as const)('%s is not carried', (_, fields, name) => {
  expect(fieldsOf({ ...asCallback(SKETCH), ...fields })).not.toHaveProperty(name);
});

test.each([null, undefined, 'text', 7, [], {}, [{}], { Sid: SKETCH.id }])(
  'a value of another shape is not an event: %p',
  (input) => {
    expect(readEvent(input)).toEqual(unreadable('not_an_event'));
  },
);

test('an empty CloudEvent has no type', () => {
  expect(readEvent({ specversion: '1.0' })).toEqual(unreadable('no_type'));
});
