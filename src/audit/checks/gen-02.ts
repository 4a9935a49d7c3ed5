import { type Check, judgement, note, whenFound } from '../check';
import { eventSubscriptions } from '../endpoints/event-subscriptions';
import { serverlessBuilds } from '../endpoints/serverless-builds';
import { serverlessEnvironments } from '../endpoints/serverless-environments';
import { subscribedEvents } from '../endpoints/subscribed-events';
import { usageRecords } from '../endpoints/usage-records';
import { deployedBuilds } from '../serverless/deployed-builds';
import { presenceOf } from '../usage/ineligible-product';
import { usageOf } from '../usage/used-categories';

/** SendGrid's e-mail is not used. */
export const gen02: Check = {
  id: 'GEN-02',
  reads: [
    usageRecords,
    serverlessEnvironments,
    serverlessBuilds,
    eventSubscriptions,
    subscribedEvents,
  ],
  judge: (account) => {
    const used = usageOf(account, 'SendGrid');
    const packages = deployedBuilds(account).flatMap(({ sid, dependencies }) =>
      (dependencies ?? [])
        .filter(({ name }) => name?.startsWith('@sendgrid/') || name === 'sendgrid')
        .map(({ name }) => ({
          resource: sid,
          field: 'dependencies',
          message: `${name} is deployed`,
        })),
    );
    const events = account
      .items(subscribedEvents)
      .filter(({ type }) => type !== null && /sendgrid/i.test(type))
      .map(({ type, subscription_sid }) => ({
        resource: subscription_sid,
        field: 'type',
        message: `subscribed to ${type}`,
      }));
    return whenFound(
      [...used, ...packages, ...events],
      presenceOf(account, 'SendGrid'),
      judgement('NOT_APPLICABLE', note('no sign of SendGrid')),
    );
  },
};
