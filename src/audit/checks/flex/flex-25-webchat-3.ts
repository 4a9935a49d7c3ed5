import { flexFlows } from '../../endpoints/flex/flex-flows';
import { flexWebChannels } from '../../endpoints/flex/flex-web-channels';
import { enabledFlexFlows, isAnyFlexFlowUnsaid } from '../../evidence/channels/enabled-flex-flows';
import { populationOf } from '../../evidence/population-of';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, judgementOf } from '../../model/judgement';
import { daysBefore } from '../../snapshot/days-before';

/**
 * Webchat 2 is no longer used. Each Flex account starts with a flow of it, so its presence does not
 * count as use, but recent chats do.
 */
export const flex25: Check = {
  id: 'FLEX-25',
  reads: [flexFlows, flexWebChannels],
  judge: (account) => {
    const flows = enabledFlexFlows(account, 'web');
    if (flows.length === 0) {
      // Earlier chats say nothing about what is on now.
      return judgementOf(
        [populationOf(account, flexFlows)],
        isAnyFlexFlowUnsaid(account)
          ? judgement('NOT_TESTABLE', note('Twilio does not name the channel of each Flex Flow'))
          : judgement('NOT_APPLICABLE', note('no web Flex Flow is on')),
      );
    }
    const since = daysBefore(account.now, 30);
    const recent = account
      .items(flexWebChannels)
      .filter(({ date_created }) => date_created !== null && date_created >= since).length;
    if (recent === 0) return judgement('REVIEW', ...flows);
    const least = account.truncated(flexWebChannels) ? 'at least ' : '';
    const message = `chats through Webchat 2 in the last 30 days: ${least}${recent}`;
    return judgement('REVIEW', ...flows, { resource: null, field: 'date_created', message });
  },
};
