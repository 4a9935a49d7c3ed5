import { expect, test } from '@jest/globals';
import { gen02 } from '../../../../src/audit/checks/exclusions/gen-02-no-sendgrid';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { eventSubscriptions } from '../../../../src/audit/endpoints/event-streams/event-subscriptions';
import { subscribedEvents } from '../../../../src/audit/endpoints/event-streams/subscribed-events';
import { serverlessBuilds } from '../../../../src/audit/endpoints/runtime/serverless-builds';
import { serverlessEnvironments } from '../../../../src/audit/endpoints/runtime/serverless-environments';
import { serverlessServices } from '../../../../src/audit/endpoints/runtime/serverless-services';
import { answers, usageRecord } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const build = (name: string) => ({
  ...answers(serverlessServices, { sid: sidOf('ZS') }),
  ...answers(serverlessEnvironments, {
    sid: sidOf('ZE'),
    service_sid: sidOf('ZS'),
    build_sid: sidOf('ZB'),
  }),
  ...answers(serverlessBuilds, {
    sid: sidOf('ZB'),
    function_versions: [],
    dependencies: [{ name, version: '8.0.0' }],
  }),
});
const subscription = {
  ...answers(eventSubscriptions, { sid: sidOf('DF') }),
  ...answers(subscribedEvents, {
    type: 'com.twilio.sendgrid.mail.sent',
    subscription_sid: sidOf('DF'),
  }),
};

test.each([
  ['usage', answers(usageRecords, usageRecord('email', 1)), 'email'],
  ['a deployed package', build('@sendgrid/mail'), sidOf('ZB')],
  ['a subscription', subscription, sidOf('DF')],
])('asks for a review of %s', async (_, resources, resource) => {
  const { verdict, findings } = await audited(gen02, resources);
  expect(verdict).toBe('REVIEW');
  expect(findings.map((finding) => finding.resource)).toEqual([resource]);
});

test('fails when they are in the scope of PHI', async () => {
  const { verdict } = await audited(gen02, build('@sendgrid/mail'), { phiScope: ['SendGrid'] });
  expect(verdict).toBe('FAIL');
});

test('does not apply to other packages', async () => {
  expect((await audited(gen02, build('twilio'))).verdict).toBe('NOT_APPLICABLE');
});
