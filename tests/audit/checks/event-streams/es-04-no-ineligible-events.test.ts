import { expect, test } from '@jest/globals';
import { es04 } from '../../../../src/audit/checks/event-streams/es-04-no-ineligible-events';
import { eventSubscriptions } from '../../../../src/audit/endpoints/event-streams/event-subscriptions';
import { subscribedEvents } from '../../../../src/audit/endpoints/event-streams/subscribed-events';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const subscribed = (type: string) => ({
  ...answers(eventSubscriptions, { sid: sidOf('DF') }),
  ...answers(subscribedEvents, { type, subscription_sid: sidOf('DF') }),
});

test.each([
  'com.twilio.taskrouter.task.created',
  'com.twilio.messaging.message.delivered',
  'com.twilio.voice.insights.call-summary.complete',
  'com.twilio.accountsecurity.verify.verification.approved',
  'com.twilio.error-logs.error.logged',
])('does not apply to %s', async (type) => {
  expect((await audited(es04, subscribed(type))).verdict).toBe('NOT_APPLICABLE');
});

test.each([
  'com.twilio.video.insights.room-summary.complete',
  'com.twilio.notify.notification.delivered',
  'com.twilio.engagement-intelligence.transcript.finished',
  'com.twilio.messaging.whatsapp.template-status',
  'com.sendgrid.mail.delivered',
])('asks for a review of %s', async (type) => {
  const { verdict, findings } = await audited(es04, subscribed(type));
  expect(verdict).toBe('REVIEW');
  expect(findings).toEqual([
    {
      resource: sidOf('DF'),
      field: 'type',
      message: `${type}: not known to belong to an eligible product`,
    },
  ]);
});
