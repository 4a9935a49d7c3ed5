import { usageRecords } from '../../endpoints/account/usage-records';
import { eventSubscriptions } from '../../endpoints/event-streams/event-subscriptions';
import { subscribedEvents } from '../../endpoints/event-streams/subscribed-events';
import { serverlessBuilds } from '../../endpoints/runtime/serverless-builds';
import { serverlessEnvironments } from '../../endpoints/runtime/serverless-environments';
import { codeOfProduct } from '../../evidence/code/code-of-product';
import { DEPLOYED_CODE, USER_FOLDERS } from '../../evidence/code/seen-code';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { ineligibleUsage } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** SendGrid's e-mail is not used. */
export const gen02: Check = {
  id: 'GEN-02',
  reads: [
    usageRecords,
    serverlessEnvironments,
    serverlessBuilds,
    eventSubscriptions,
    subscribedEvents,
    ...DEPLOYED_CODE,
  ],
  optIn: USER_FOLDERS,
  judge: (account) => {
    const used = ineligibleUsage(account, 'SendGrid');
    const events = account
      .items(subscribedEvents)
      .filter(({ type }) => type !== null && /sendgrid/i.test(type))
      .map(({ type, subscription_sid }) => ({
        resource: subscription_sid,
        field: 'type',
        message: `subscribed to ${type}`,
      }));
    return judgeIneligibleUse(
      account,
      { SendGrid: [...used, ...codeOfProduct(account, 'SendGrid'), ...events] },
      judgement('NOT_APPLICABLE', note('no sign of SendGrid')),
    );
  },
};
