import { describe, expect, test } from '@jest/globals';
import { filterEvent } from '../../src/filter/filter-event';
import { MODES, type Mode } from '../../src/filter/mode';
import { Policy } from '../../src/filter/policy/policy';
import { asCallback, EVERY_FIELD, SKETCH } from '../support/events/wire-forms';

const vocabularies = {
  'conversations.queue': ['Billing', 'Claims'],
  'conversations.direction': ['inbound'],
  'conversations.kind': ['Billing', 'Claims'],
  'conversations.ivr_path': ['Main menu', '1'],
  'conversations.handling_team_name_in_hierarchy': ['North', 'Tier 1'],
  'event.task_queue_name': ['Billing'],
  'event.task_channel_unique_name': ['nurse-line'],
};

const POLICY = new Policy({
  vocabularies,
  vocabularyOnly: [...Object.keys(vocabularies), 'conversations.outcome', 'event.workflow_name'],
});

function filtered(conversations: object, mode: Mode) {
  const TaskAttributes = JSON.stringify({ conversations });
  return filterEvent({ ...asCallback(SKETCH), TaskAttributes }, { policy: POLICY, mode });
}

describe.each(MODES)('in mode %s, what the policy restricts to its vocabulary', (mode) => {
  test('stays when the vocabulary has it', () => {
    const conversations = {
      queue: 'Billing|Claims',
      direction: 'inbound',
      ivr_path: 'Main menu ▸ 1',
      handling_team_name_in_hierarchy: 'North ▸ Tier 1',
    };
    expect(filtered(conversations, mode).event.data.task_attributes).toEqual({ conversations });
  });

  test('goes otherwise, however harmless', () => {
    const conversations = {
      queue: 'Pharmacy',
      direction: 'outbound',
      ivr_path: 'Main menu ▸ 2',
      handling_team_name_in_hierarchy: ['North', 'Tier 2'],
      outcome: 'Resolved',
      // Only menus and hierarchies have steps.
      kind: 'Billing ▸ Claims',
    };
    const { event, report } = filtered(conversations, mode);
    expect(event.data.task_attributes).toEqual({ conversations: {} });
    expect(report.removals.map(({ attribute, reason }) => [attribute, reason])).toEqual(
      Object.keys(conversations)
        .toSorted()
        .map((name) => [`conversations.${name}`, 'not_in_vocabulary']),
    );
  });

  test('may be a field of the event', () => {
    const fields = { ...EVERY_FIELD, task_queue_name: 'Billing', workflow_name: 'Billing' };
    const callback = asCallback({ ...SKETCH, fields });
    const { data } = filterEvent(
      { ...callback, TaskChannelUniqueName: 'voice' },
      { policy: POLICY, mode },
    ).event;
    expect(data).toMatchObject({ task_queue_name: 'Billing' });
    expect(data).not.toHaveProperty('workflow_name');
    expect(data).not.toHaveProperty('task_channel_unique_name');
  });
});

test('a hierarchy of listed steps stays in strict mode', () => {
  const policy = new Policy({ vocabularies });
  const conversations = { handling_team_name_in_hierarchy: 'North ▸ Tier 1' };
  const TaskAttributes = JSON.stringify({ conversations });
  const { event } = filterEvent(
    { ...asCallback(SKETCH), TaskAttributes },
    { policy, mode: 'strict' },
  );
  expect(event.data.task_attributes).toEqual({ conversations });
});
