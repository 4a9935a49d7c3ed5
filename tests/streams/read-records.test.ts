import { describe, expect, test } from '@jest/globals';
import { readRecords } from '../../src/streams/read-records';
import { soleEvent } from '../../src/streams/sole-event';
import { PLACE } from '../../src/taskrouter/event-values';
import { InvalidEventError } from '../../src/taskrouter/invalid-event-error';
import { OTHER_PRODUCT, TEST_EVENT, TEST_ID } from '../support/events/event-streams';
import {
  ARCHIVED_FORMS,
  asCallback,
  asCloudEvent,
  asRestResource,
  SKETCH,
} from '../support/events/wire-forms';
import { sidOf } from '../support/sids';

const kindsIn = (value: unknown) => [...readRecords(value)].map(({ kind }) => kind);
const idsIn = (value: unknown) =>
  [...readRecords(value)].map((record) =>
    record.kind === 'event' ? record.event.id : record.kind,
  );

const [one, two] = [1, 2].map((nth) => asCloudEvent({ ...SKETCH, id: sidOf('EV', nth) }));
const ids = [sidOf('EV', 1), sidOf('EV', 2)];

describe('the records of', () => {
  test.each(Object.entries(ARCHIVED_FORMS))('a %s are the one event', (_, write) => {
    expect([...readRecords(write(SKETCH))]).toMatchObject([
      { kind: 'event', event: { id: SKETCH.id, time: '2026-11-22T00:00:00.123Z' } },
    ]);
  });

  test.each([
    ['an array', [one, two]],
    ['JSON text', JSON.stringify([one, two])],
    ['a page of the REST API', { meta: { page: 0, key: 'events' }, events: [one, two] }],
    ['pages in an array', [{ events: [one] }, { events: [two] }]],
    ['an array in an array', [[one, two]]],
    [
      'the parameters that a Function gets of an array',
      { request: {}, bodySHA256: '', 0: one, 1: two },
    ],
  ])('%s are its events, in order', (_, value) => {
    expect(idsIn(value)).toEqual(ids);
  });

  test.each([[[]], [{ events: [] }], ['[]']])('%j are none', (value) => {
    expect(kindsIn(value)).toEqual([]);
  });

  test('the test event are ignored, with its id', () => {
    const ignored = { kind: 'ignored', why: 'test_event', type: TEST_EVENT.type, testId: TEST_ID };
    const asText = { ...TEST_EVENT, data: JSON.stringify(TEST_EVENT.data) };
    expect([...readRecords([TEST_EVENT, asText])]).toEqual([ignored, ignored]);
  });

  test('a test event whose id is a SID, as in the API description, include it', () => {
    const testId = sidOf('EZ');
    const [record] = readRecords({ ...TEST_EVENT, data: { test_id: testId } });
    expect(record).toMatchObject({ why: 'test_event', testId });
  });

  test('a test event whose id is neither a UUID nor a SID do not include it', () => {
    const [record] = readRecords({ ...TEST_EVENT, data: { test_id: 'Mara Example' } });
    expect(record).toEqual({ kind: 'ignored', why: 'test_event', type: TEST_EVENT.type });
  });

  test.each([
    'com.twilio.messaging.message.delivered',
    'com.twilio.studio.flow.step.ended',
    'com.twilio.voice.insights.call-summary.complete',
    'com.twilio.apiusage.taskrouter.ratelimits',
    'com.twilio.error-logs.error.logged',
  ])('an event of another product, %s, are ignored, with its type', (type) => {
    expect([...readRecords({ ...OTHER_PRODUCT, type })]).toEqual([
      { kind: 'ignored', why: 'other_product', type },
    ]);
  });

  test('an event of another product whose type has more than words do not include it', () => {
    expect([...readRecords({ ...OTHER_PRODUCT, type: 'com.twilio.call.5555550123' })]).toEqual([
      { kind: 'ignored', why: 'other_product' },
    ]);
  });

  test.each([
    ['com.twilio.taskrouter.task.created', 'no_type'],
    ['org.example.changed', 'no_type'],
    [7, 'no_type'],
  ] as const)('a CloudEvent of the type %j, and no event, are unreadable', (type, problem) => {
    expect([...readRecords({ ...OTHER_PRODUCT, type })]).toEqual([{ kind: 'unreadable', problem }]);
  });

  test.each(['text', 7, null, {}, '{"broken":', [[[[[one]]]]]])('%j are unreadable', (value) => {
    expect(kindsIn(value)).toEqual(['unreadable']);
  });

  test('an event are that event, whatever type its envelope names', () => {
    expect(kindsIn({ ...one, type: 'com.twilio.voice.call.started' })).toEqual(['event']);
  });

  test('a callback with fields named like those of other forms are the callback', () => {
    const fields = { events: ['x'], 0: 'x', payload: 'x', data: 'x' };
    expect(idsIn({ ...asCallback(SKETCH), ...fields })).toEqual([SKETCH.id]);
  });
});

describe('a field in two spellings', () => {
  test('is taken from the one with the right form', () => {
    const callback = { sid: 'canary', event_type: 7, task_age: 'canary', ...asCallback(SKETCH) };
    const event = soleEvent(callback);
    expect(event).toEqual({ ...soleEvent(asCallback(SKETCH)), fieldsLeft: 0 });
  });

  test('is left out when neither has it', () => {
    const resource = { ...asRestResource(SKETCH), taskSid: 'canary', task_sid: 'WT0' };
    const { event_data, ...rest } = resource;
    const { fields } = soleEvent({ ...rest, event_data: { ...event_data, task_sid: 'canary' } });
    expect(fields[PLACE.task_sid]).toBeUndefined();
  });
});

describe('the sole event', () => {
  test('may be the one element of a list', () => {
    expect(soleEvent([one])).toEqual(soleEvent(one));
  });

  test.each([
    ['a list of several events', [one, two]],
    ['a list of no event', []],
    ['a test event of Event Streams', TEST_EVENT],
    ['an event of another product', [OTHER_PRODUCT]],
    ['not a TaskRouter event', { canary: 1 }],
  ])('is not in %s, and the error says so', (problem, value) => {
    expect(() => soleEvent(value)).toThrow(new InvalidEventError(problem));
  });
});
