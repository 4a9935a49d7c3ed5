import { es02 } from '../../../../src/audit/checks/event-streams/es-02-sinks-for-phi';
import { eventSinks } from '../../../../src/audit/endpoints/event-streams/event-sinks';
import { eventSubscriptions } from '../../../../src/audit/endpoints/event-streams/event-subscriptions';
import { subscribedEvents } from '../../../../src/audit/endpoints/event-streams/subscribed-events';
import type { Verdict } from '../../../../src/audit/model/verdict';
import type { RightAccount, Wrong } from '../../../support/audit/right-account';
import { sidOf } from '../../../support/sids';

/** Accounts whose events go to protected places. */
export const EVENT_ACCOUNTS: readonly RightAccount[] = [
  {
    check: es02,
    resources: [
      {
        of: eventSinks,
        items: [
          {
            fields: {
              sid: sidOf('DG'),
              sink_type: 'webhook',
              'sink_configuration.destination': 'https://a.example.com/events',
              'sink_configuration.method': 'POST',
            },
          },
        ],
      },
    ],
    wrong: [
      sink('sink_type', 'email', 'REVIEW'),
      sink('sink_type', 'kinesis', 'MANUAL'),
      sink('sink_type', 'segment', 'MANUAL'),
      sink('sink_type', undefined, 'REVIEW'),
      sink('sink_configuration.destination', 'http://a.example.com/events', 'FAIL'),
      sink('sink_configuration.destination', undefined, 'NOT_TESTABLE'),
      sink('sink_configuration.method', 'GET', 'FAIL'),
      sink('sink_configuration.method', undefined, 'NOT_TESTABLE'),
    ],
    optional: { 'event-sinks sid': 'a webhook is judged by itself' },
  },
  {
    name: 'that sends other events to Segment',
    check: es02,
    resources: [
      { of: eventSinks, items: [{ fields: { sid: sidOf('DG'), sink_type: 'segment' } }] },
      {
        of: eventSubscriptions,
        items: [
          { fields: { sid: sidOf('DF'), sink_sid: sidOf('DG') } },
          { fields: { sid: sidOf('DF', 'tasks'), sink_sid: sidOf('DG', 'other') } },
        ],
      },
      {
        of: subscribedEvents,
        items: [
          {
            parents: [sidOf('DF')],
            fields: { type: 'com.twilio.messaging.message.sent' },
          },
          {
            parents: [sidOf('DF', 'tasks')],
            fields: { type: 'com.twilio.taskrouter.task.created' },
          },
        ],
      },
    ],
    verdict: 'MANUAL',
    wrong: [
      sink('sid', sidOf('DG', 'other'), 'REVIEW'),
      ...['sid', 'sink_sid'].map(
        (field): Wrong => ({
          of: eventSubscriptions,
          field,
          item: field === 'sid' ? 0 : 1,
          value: field === 'sid' ? sidOf('DF', 'tasks') : sidOf('DG'),
          verdict: 'REVIEW',
        }),
      ),
      {
        of: subscribedEvents,
        field: 'type',
        value: 'com.twilio.taskrouter.task.created',
        verdict: 'REVIEW',
      },
      { of: subscribedEvents, field: 'parents', item: 1, value: [sidOf('DF')], verdict: 'REVIEW' },
    ],
  },
];

function sink(field: string, value: unknown, verdict: Verdict): Wrong {
  return { of: eventSinks, field, value, verdict };
}
