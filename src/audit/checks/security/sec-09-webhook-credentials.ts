import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';
import { frontlineCallbacksResults, unsignedWebhooksResults } from '../../probes/unsigned-webhooks';

/** Recommended: webhooks require a user name and password too. */
export const sec09: Check = {
  id: 'SEC-09',
  reads: [unsignedWebhooksResults, frontlineCallbacksResults],
  judge: (account) => {
    const webhooks = [
      ...account.items(unsignedWebhooksResults),
      ...account.items(frontlineCallbacksResults),
    ];
    if (webhooks.length === 0) return judgement('NOT_TESTABLE', note('no webhook of your own'));
    const answered = webhooks.filter(
      ({ userinfo, unsigned_status: status }) => userinfo || status !== null,
    );
    if (answered.length === 0) return judgement('NOT_TESTABLE', note('no webhook answered'));
    const open = answered.filter(({ challenged, userinfo }) => !challenged && !userinfo);
    return whenFound(
      open.map(({ resource, field, host }) => ({
        resource,
        field,
        message: `${host ?? 'a host'} asks for no Basic or Digest authentication`,
      })),
      'WARN',
      judgement(
        'MANUAL',
        note('every webhook that answered asks for credentials, or is called with some'),
      ),
      { isAll: open.length === answered.length },
    );
  },
};
