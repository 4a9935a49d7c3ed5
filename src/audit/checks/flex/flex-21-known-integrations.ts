import { flexConfiguration } from '../../endpoints/flex/flex-configuration';
import { flexReleasedPlugins } from '../../endpoints/flex/flex-released-plugins';
import { isFlexInUse } from '../../evidence/is-flex-in-use';
import { unsaid } from '../../evidence/unsaid';
import { namedHost } from '../../evidence/webhooks/named-host';
import { isTwilioHost } from '../../evidence/webhooks/twilio-host';
import { handlerFieldsOf } from '../../evidence/webhooks/webhook-fields';
import { webhookReads, webhooksOf } from '../../evidence/webhooks/webhooks-of';
import type { AccountView, Check } from '../../model/check';
import { type Finding, note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** The URLs of the configuration, and the targets of Flex Flows. */
const URLS = handlerFieldsOf('flex');

/** The connections of Flex: each vendor among them needs a BAA. Plugins may have others. */
export const flex21: Check = {
  id: 'FLEX-21',
  reads: [...webhookReads(URLS), flexReleasedPlugins],
  judge: (account) => {
    const findings = [...calledFindings(account), ...integrationFindings(account)];
    if (findings.length > 0) return judgement('MANUAL', ...findings);
    if (!isFlexInUse(account)) return judgement('NOT_APPLICABLE', note('no sign of Flex'));
    if (account.items(flexReleasedPlugins).length > 0) {
      const message = 'the configuration lists none; plugins may reach others';
      return judgement('MANUAL', note(message));
    }
    const silent = account.items(flexConfiguration).some(({ integrations }) => !integrations);
    return silent
      ? judgement('NOT_TESTABLE', unsaid(null, 'integrations'))
      : judgement('NOT_APPLICABLE', note('no integration, and no plugin that may reach one'));
  },
};

function calledFindings(account: AccountView): readonly Finding[] {
  return webhooksOf(account, URLS)
    .filter(({ url, inert }) => inert === null && !isTwilioHost(url.host))
    .map(({ resource, field, url }) => {
      const by = url.scheme === '' ? '' : ` by ${url.scheme}`;
      return { resource, field, message: `Flex calls ${namedHost(url)}${by}` };
    });
}

function integrationFindings(account: AccountView): readonly Finding[] {
  return account.items(flexConfiguration).flatMap(({ integrations }) => {
    const active = (integrations ?? []).filter((each) => each.active !== false).length;
    const message = `active integrations: ${active}`;
    return active === 0 ? [] : [{ resource: null, field: 'integrations', message }];
  });
}
