import { describe, expect, test } from '@jest/globals';
import { filterEvent } from '../../src/filter/filter-event';
import { MODES } from '../../src/filter/mode';
import { Policy } from '../../src/filter/policy/policy';
import { asCallback, EVERY_FIELD, SKETCH } from '../support/events/wire-forms';

describe("among the event's own fields", () => {
  const everyField = asCallback({ ...SKETCH, fields: EVERY_FIELD });

  test('names are kept if nothing is found in them', () => {
    const { event } = filterEvent({ ...everyField, TaskQueueName: 'Queue of 555-555-0123' });
    expect(event.data).toMatchObject({ workflow_name: 'Billing', activity_name: 'Billing' });
    expect(event.data).not.toHaveProperty('task_queue_name');
  });

  test('in keys mode names are kept as they are', () => {
    const TaskQueueName = 'Queue of 555-555-0123';
    const { event } = filterEvent({ ...everyField, TaskQueueName }, { mode: 'keys' });
    expect(event.data).toMatchObject({ task_queue_name: TaskQueueName });
  });

  test('in strict mode names need the vocabulary', () => {
    const policy = new Policy({ vocabularies: { 'event.task_queue_name': ['Billing'] } });
    const { data } = filterEvent(everyField, { mode: 'strict', policy }).event;
    expect(data).toMatchObject({ task_queue_name: 'Billing' });
    expect(data).not.toHaveProperty('workflow_name');
  });

  test('the report names each removed one with the reason, and counts the unlisted ones too', () => {
    const { event, report } = filterEvent({
      ...everyField,
      TaskQueueName: 'Queue of 555-555-0123',
      Addons: '{}',
    });
    expect(report.removals).toEqual([
      ...['canceled', 'completed', 're_evaluated'].map((why) => ({
        attribute: `event.task_${why}_reason`,
        reason: 'not_in_vocabulary',
      })),
      { attribute: 'event.reason', reason: 'not_in_vocabulary' },
      { attribute: 'event.task_queue_name', reason: 'identifier_found', findings: ['phone'] },
      { attribute: 'event.target_changed_reason', reason: 'not_in_vocabulary' },
      { attribute: 'event.transfer_failed_reason', reason: 'not_in_vocabulary' },
    ]);
    expect(report.findings).toMatchObject({ phone: 1, name: 0 });
    expect(report.fields).toEqual({
      kept: Object.keys(event.data).length - 1,
      // And an unlisted one.
      removed: report.removals.length + 1,
    });
  });

  test.each(MODES)('%s: reasons need the vocabulary', (mode) => {
    expect(filterEvent(everyField, { mode }).event.data).not.toHaveProperty(
      'task_completed_reason',
    );
    const policy = new Policy({ vocabularies: { 'event.task_completed_reason': ['resolved'] } });
    const { data } = filterEvent(everyField, { mode, policy }).event;
    expect(data).toMatchObject({ task_completed_reason: 'resolved' });
    expect(data).not.toHaveProperty('reason');
  });

  test.each([
    'EventDescription',
    'WorkspaceName',
    'TaskChannelName',
    'WorkerName',
    'WorkerAttributes',
    'TaskQueueTargetExpression',
    'WorkflowConfiguration',
    'Addons',
    'request',
  ])('%s is always dropped', (name) => {
    const { event, report } = filterEvent({ ...everyField, [name]: 'canary' });
    expect(JSON.stringify([event, report])).not.toContain('canary');
  });

  test('an event of an unknown type keeps formatted values, and no words', () => {
    const { event, report } = filterEvent({ ...everyField, EventType: 'task.put-on-ice' });
    expect(report.removals).toContainEqual({
      attribute: 'event.task_queue_name',
      reason: 'unknown_event_type',
    });
    expect(event.type).toBe('com.twilio.taskrouter.task.put-on-ice');
    expect(event.data).toMatchObject({ task_sid: SKETCH.fields.task_sid, task_attributes: {} });
    expect(event.data).not.toHaveProperty('task_queue_name');
    expect(report).toMatchObject({ event_type_known: false, task_attributes: 'withheld' });
  });
});
