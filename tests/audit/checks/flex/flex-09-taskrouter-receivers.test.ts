import { expect, test } from '@jest/globals';
import { flex09 } from '../../../../src/audit/checks/flex/flex-09-taskrouter-receivers';
import { eventSinks } from '../../../../src/audit/endpoints/event-streams/event-sinks';
import { eventSubscriptions } from '../../../../src/audit/endpoints/event-streams/event-subscriptions';
import { subscribedEvents } from '../../../../src/audit/endpoints/event-streams/subscribed-events';
import { workspaces } from '../../../../src/audit/endpoints/taskrouter/workspaces';
import { answers, answersBelow } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const streams = (type: string) => ({
  ...answers(
    eventSinks,
    {
      sid: sidOf('DG', 1),
      sink_type: 'webhook',
      sink_configuration: { destination: 'https://sink.example.com/events?key=secret' },
    },
    {
      sid: sidOf('DG', 2),
      sink_type: 'kinesis',
      sink_configuration: { arn: 'arn:aws:kinesis:us-east-1:111:stream/x', external_id: 'secret' },
    },
  ),
  ...answers(
    eventSubscriptions,
    { sid: sidOf('DF', 1), sink_sid: sidOf('DG', 1) },
    { sid: sidOf('DF', 2), sink_sid: sidOf('DG', 2) },
  ),
  ...answers(subscribedEvents, { type }),
});
const taskCreated = 'com.twilio.taskrouter.task.created';

test('waits for a person, with the host of a workspace’s callback', async () => {
  const workspace = { sid: sidOf('WS'), event_callback_url: 'https://events.example.com/all' };
  const { verdict, findings } = await audited(flex09, answers(workspaces, workspace));
  expect(verdict).toBe('MANUAL');
  expect(findings).toEqual([
    {
      resource: sidOf('WS'),
      field: 'event_callback_url',
      message: 'events.example.com receives TaskRouter events',
    },
  ]);
});

test('names the sinks that receive TaskRouter events', async () => {
  const { verdict, findings } = await audited(flex09, streams(taskCreated));
  expect(verdict).toBe('MANUAL');
  expect(findings.map(({ resource, message }) => [resource, message])).toEqual([
    [sidOf('DG', 1), 'sink.example.com receives TaskRouter events'],
    [sidOf('DG', 2), 'a sink of type kinesis receives TaskRouter events'],
  ]);
});

test('leaves out a sink that receives other events', async () => {
  const { findings } = await audited(flex09, {
    ...streams(taskCreated),
    ...answersBelow(subscribedEvents, sidOf('DF', 2), { type: taskCreated }),
  });
  expect(findings.map(({ resource }) => resource)).toEqual([sidOf('DG', 2)]);
});

test('does not apply when nobody receives TaskRouter events', async () => {
  const resources = {
    ...answers(workspaces, { sid: sidOf('WS'), event_callback_url: null }),
    ...streams('com.twilio.voice.insights.call-summary.complete'),
  };
  expect((await audited(flex09, resources)).verdict).toBe('NOT_APPLICABLE');
});
