import { describe, expect, test } from '@jest/globals';
import { soleEvent } from '../../src/streams/sole-event';
import { ValueCounts } from '../../src/vocabulary/value-counts';
import { asCallback, SKETCH } from '../support/events/wire-forms';
import { sidOf } from '../support/sids';

const eventOf = (attributes: object, task = sidOf('WT'), fields = {}) =>
  soleEvent({
    ...asCallback(SKETCH),
    TaskSid: task,
    TaskAttributes: JSON.stringify(attributes),
    ...fields,
  });

function countsOf(...events: readonly object[]) {
  const counts = new ValueCounts(2);
  for (const attributes of events) counts.add(eventOf(attributes));
  return counts.toArray();
}

const seen = (value: string, count = 1) => ({ value, count, tasks: 1 });

describe('values are counted', () => {
  test('by attribute, the most frequent first', () => {
    const queue = (name: string) => ({ conversations: { queue: name }, reason: 'resolved' });
    expect(countsOf(queue('Claims'), queue('Billing'), queue('Billing'), queue('Access'))).toEqual([
      {
        path: 'conversations.queue',
        texts: 4,
        values: [seen('Billing', 2), seen('Access'), seen('Claims')],
      },
      { path: 'reason', texts: 4, values: [seen('resolved', 4)] },
    ]);
  });

  test('by the number of tasks that have them, as far as needed', () => {
    const counts = new ValueCounts(2);
    for (const digit of '1223') {
      counts.add(eventOf({ reason: 'resolved' }, `WT${digit.repeat(32)}`));
    }
    expect(counts.toArray()[0]?.values).toEqual([{ value: 'resolved', count: 4, tasks: 2 }]);
  });

  test('part by part when several are joined', () => {
    const conversations = {
      conversation_attribute_1: 'Refill|Claim',
      ivr_path: 'Main menu ▸ 1 ▸ 2',
      handling_team_name_in_hierarchy: ['North', 'Tier 1'],
      handling_department_name_in_hierarchy: 'North ▸ Tier 2',
    };
    const values = countsOf({ conversations }).map(({ path, values: all }) => [
      path,
      all.map(({ value }) => value),
    ]);
    expect(values).toEqual([
      ['conversations.conversation_attribute_1', ['Claim', 'Refill']],
      ['conversations.handling_department_name_in_hierarchy', ['North', 'Tier 2']],
      ['conversations.handling_team_name_in_hierarchy', ['North', 'Tier 1']],
      ['conversations.ivr_path', ['Main menu']],
    ]);
  });

  test('in titles of media and in fields of the event', () => {
    const counts = new ValueCounts(2);
    const media = [{ title: 'Voicemail' }, { title: 7 }, 'x'];
    counts.add(
      eventOf({ conversations: { media } }, sidOf('WT'), {
        TaskQueueName: 'Billing',
        TaskCompletedReason: 'resolved',
      }),
    );
    expect(counts.toArray().map(({ path }) => path)).toEqual([
      'event.task_completed_reason',
      'event.task_queue_name',
      'media.title',
    ]);
  });
});

test('values that pass by their rule, are no text, or are too long are not counted', () => {
  const conversations = {
    direction: 'inbound',
    handling_team_id: sidOf('WQ'),
    ivr_path: '1 ▸ 2',
    talk_time: 93,
    queue: 7,
    outcome: { text: 'Resolved' },
    segment_link: 'https://media.example.com/calls',
  };
  expect(countsOf({ conversations })).toEqual([]);
  expect(countsOf({ reason: 'x'.repeat(129) })).toEqual([{ path: 'reason', texts: 1, values: [] }]);
});

test('values are counted up to a limit, beyond which the rarest are forgotten', () => {
  const counts = new ValueCounts(1);
  for (let number = 0; number < 30_000; number += 1) {
    counts.add(eventOf({ reason: `note ${number}` }));
    if (number % 3 === 0) counts.add(eventOf({ reason: 'resolved' }));
  }
  const [{ texts = 0, values = [] } = {}] = counts.toArray();
  expect(texts).toBe(40_000);
  expect(values.length).toBeLessThanOrEqual(20_000);
  expect(values[0]).toEqual({ value: 'resolved', count: 10_000, tasks: 1 });
});
