import { usageRecords } from '../../endpoints/account/usage-records';
import { eventSubscriptions } from '../../endpoints/event-streams/event-subscriptions';
import { subscribedEvents } from '../../endpoints/event-streams/subscribed-events';
import { serverlessBuilds } from '../../endpoints/runtime/serverless-builds';
import { serverlessEnvironments } from '../../endpoints/runtime/serverless-environments';
import { codeOfProduct } from '../../evidence/code-of-product';
import { presenceOf } from '../../evidence/presence-of';
import { DEPLOYED, POINTED_TO } from '../../evidence/seen-code';
import { usageOf } from '../../evidence/used-categories';
import { type Check, judgement, note, whenFound } from '../../model/check';

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
