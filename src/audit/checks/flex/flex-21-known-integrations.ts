import { flexConfiguration } from '../../endpoints/flex/flex-configuration';
import { flexReleasedPlugins } from '../../endpoints/flex/flex-released-plugins';
import { isFlexInUse } from '../../evidence/is-flex-in-use';
import { namedHost } from '../../evidence/webhooks/named-host';
import type { Check } from '../../model/check';
import { type Finding, note } from '../../model/finding';
import { judgement } from '../../model/judgement';

const URL_FIELDS = ['call_recording_webhook_url', 'crm_callback_url', 'crm_fallback_url'] as const;

/** What Flex is connected with: each vendor among it needs a BAA. Plugins may reach further. */
export const flex21: Check = {
  id: 'FLEX-21',
  reads: [flexConfiguration, flexReleasedPlugins],
  judge: (account) => {
    const findings = account.items(flexConfiguration).flatMap((configuration): Finding[] => {
      const active = (configuration.integrations ?? []).filter((each) => each.active !== false);
      return [
        ...URL_FIELDS.flatMap((field) => {
          const url = configuration[field];
          if (url === null) return [];
          const by = url.scheme === '' ? '' : ` by ${url.scheme}`;
          return [{ resource: null, field, message: `Flex calls ${namedHost(url)}${by}` }];
        }),
        ...(active.length === 0
          ? []
          : [
              {
                resource: null,
                field: 'integrations',
                message: `active integrations: ${active.length}`,
              },
            ]),
      ];
    });
    if (findings.length > 0) return judgement('MANUAL', ...findings);
    if (!isFlexInUse(account)) return judgement('NOT_APPLICABLE', note('no sign of Flex'));
    return account.items(flexReleasedPlugins).length === 0
      ? judgement('NOT_APPLICABLE', note('no integration, and no plugin that may reach one'))
      : judgement('MANUAL', note('the configuration lists none; plugins may reach others'));
  },
};
