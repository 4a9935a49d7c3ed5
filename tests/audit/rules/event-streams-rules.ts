import { authorizedConnectApps } from '../../../src/audit/endpoints/account/authorized-connect-apps';
import { eventSinks } from '../../../src/audit/endpoints/event-streams/event-sinks';
import { eventSubscriptions } from '../../../src/audit/endpoints/event-streams/event-subscriptions';
import { subscribedEvents } from '../../../src/audit/endpoints/event-streams/subscribed-events';
import {
  DENIED,
  found,
  foundBelow,
  type RuleCases,
  stated,
  usage,
  when,
} from '../../support/audit/rule-case';
import { sidOf } from '../../support/sids';

const [SINK, SUBSCRIPTION] = [sidOf('DG'), sidOf('DF')];
const sink = (sink_type: string) => found(eventSinks, { sid: SINK, sink_type });
const webhookSink = (destination: string, method = 'POST') =>
  found(eventSinks, {
    sid: SINK,
    sink_type: 'webhook',
    sink_configuration: { destination, method },
  });
const subscribedTo = (type: string) => [
  found(eventSubscriptions, { sid: SUBSCRIPTION, sink_sid: SINK }),
  foundBelow(subscribedEvents, [SUBSCRIPTION], { type, subscription_sid: SUBSCRIPTION }),
];
const SALESFORCE = found(authorizedConnectApps, { connect_app_company_name: 'Salesforce, Inc.' });

/** The rules of the rows about Event Streams and Salesforce. */
export const EVENT_STREAMS_RULES: RuleCases = {
  'ES-01': {
    'Sinks are counted, and the row never fails; ES-02 to ES-05 judge where the events go.': [
      when('NOT_TESTABLE', sink('email')),
    ],
  },
  'ES-02': {
    'PASS when each webhook sink uses https and POST; FAIL for one that does not.': [
      when('PASS', webhookSink('https://example.com/events')),
      when('FAIL', webhookSink('http://example.com/events')),
      when('FAIL', webhookSink('https://example.com/events', 'GET')),
    ],
    'Sinks of type kinesis and segment need an attestation, and an email sink is REVIEW, as is a segment sink that is subscribed to TaskRouter’s events: task attributes reach it without passing your filter.':
      [
        when('MANUAL', sink('kinesis')),
        when('ATTESTED', sink('kinesis'), stated()),
        when(
          'MANUAL',
          sink('segment'),
          ...subscribedTo('com.twilio.studio.flow.execution.started'),
        ),
        when('REVIEW', sink('email')),
        when('REVIEW', sink('segment'), ...subscribedTo('com.twilio.taskrouter.task.created')),
      ],
  },
  'ES-03': {
    'ATTESTED by a BAA with AWS and an architecture that follows Amazon’s guide; MANUAL without both.':
      [when('ATTESTED', sink('kinesis'), stated()), when('MANUAL', sink('kinesis'))],
    'With no sign of a Kinesis sink, the row is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', sink('webhook')),
    ],
  },
  'ES-04': {
    'A subscribed event type whose product is not in the eligible table is REVIEW.': [
      when('REVIEW', ...subscribedTo('com.twilio.engagement-intelligence.summary.created')),
      when('REVIEW', ...subscribedTo('com.twilio.messaging.whatsapp.read')),
    ],
    'With no such type, the row is NOT_APPLICABLE; what flows through the eligible ones is not examined.':
      [when('NOT_APPLICABLE', ...subscribedTo('com.twilio.taskrouter.task.created'))],
  },
  'ES-05': {
    'ATTESTED by a statement that no PHI passes through the ineligible products behind the event types (ACCT-11); MANUAL without one.':
      [when('ATTESTED', sink('webhook'), stated()), when('MANUAL', sink('webhook'))],
    'With no sign of an event sink, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE')],
  },
  'ES-06': {
    'ATTESTED by an acknowledgement for Event Streams, Twilio for Salesforce and Flex Insights, as the source documents call them beta.':
      [when('ATTESTED', stated())],
    'It never fails.': [when('NOT_TESTABLE'), when('WARN', DENIED)],
  },
  'SFDC-01': {
    'ATTESTED by the BAA’s reference; MANUAL without it.': [
      when('ATTESTED', SALESFORCE, stated()),
      when('MANUAL', SALESFORCE),
      when('MANUAL', usage('twilio-for-salesforce-licenses')),
    ],
    'With no sign of Salesforce, the row is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', usage('flex')),
    ],
  },
};
