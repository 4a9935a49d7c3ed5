import { type Check, judgement, note, whenFound } from '../check';
import { eventSubscriptions } from '../endpoints/event-subscriptions';
import { serverlessBuilds } from '../endpoints/serverless-builds';
import { serverlessEnvironments } from '../endpoints/serverless-environments';
import { subscribedEvents } from '../endpoints/subscribed-events';
import { usageRecords } from '../endpoints/usage-records';
import { presenceOf } from '../usage/presence-of';
import { usageOf } from '../usage/used-categories';
import { codeOfProduct } from './static/code-of-product';
import { DEPLOYED, POINTED_TO } from './static/seen-code';

/** SendGrid's e-mail is not used. */
export const gen02: Check = {
  id: 'GEN-02',
  reads: [
    usageRecords,
    serverlessEnvironments,
    serverlessBuilds,
    eventSubscriptions,
    subscribedEvents,
    ...DEPLOYED,
  ],
  optIn: POINTED_TO,
  judge: (account) => {
    const used = usageOf(account, 'SendGrid');
    const events = account
      .items(subscribedEvents)
      .filter(({ type }) => type !== null && /sendgrid/i.test(type))
      .map(({ type, subscription_sid }) => ({
        resource: subscription_sid,
        field: 'type',
        message: `subscribed to ${type}`,
      }));
    return whenFound(
      [...used, ...codeOfProduct(account, 'SendGrid'), ...events],
      presenceOf(account, 'SendGrid'),
      judgement('NOT_APPLICABLE', note('no sign of SendGrid')),
    );
  },
};
