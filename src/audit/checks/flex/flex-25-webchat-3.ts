import { flexFlows } from '../../endpoints/flex/flex-flows';
import { flexWebChannels } from '../../endpoints/flex/flex-web-channels';
import { enabledFlexFlows, isAnyFlexFlowUnsaid } from '../../evidence/channels/enabled-flex-flows';
import { populationOf } from '../../evidence/population-of';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, judgementOf } from '../../model/judgement';
import { daysBefore } from '../../snapshot/days-before';

/**
 * Webchat 2 has been left. Each Flex account starts with a flow of it, so that its presence is no
 * use; recent chats are.
 */
export const flex25: Check = {
  id: 'FLEX-25',
  reads: [flexFlows, flexWebChannels],
  judge: (account) => {
    const flows = enabledFlexFlows(account, 'web');
    if (flows.length === 0) {
      // Chats of before say nothing of what is on.
      return judgementOf(
        [populationOf(account, flexFlows)],
        isAnyFlexFlowUnsaid(account)
          ? judgement('NOT_TESTABLE', note('Twilio does not name the channel of each Flex Flow'))
          : judgement('NOT_APPLICABLE', note('no Flex Flow of the web is on')),
      );
    }
    const since = daysBefore(account.now, 30);
    const recent = account
      .items(flexWebChannels)
      .filter(({ date_created }) => date_created !== null && date_created >= since).length;
    if (recent === 0) return judgement('REVIEW', ...flows);
    const least = account.truncated(flexWebChannels) ? 'at least ' : '';
    const message = `chats by Webchat 2 in the last 30 days: ${least}${recent}`;
    return judgement('REVIEW', ...flows, { resource: null, field: 'date_created', message });
  },
};
