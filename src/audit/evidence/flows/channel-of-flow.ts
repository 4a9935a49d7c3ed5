import { isMessageWidget } from '../../fields/flow-definition';
import { type ReadFlow, withCallers, withSubflows } from './related-flows';

/**
 * A flow's calls are about messages if a message can start it or it sends some, and otherwise about
 * calls if a call can start it. A subflow has the triggers of the flows that run it, and counts as
 * sending what their other subflows send.
 *
 * @param all The account's flows.
 */
export function channelOfFlow(
  flow: ReadFlow,
  all: readonly ReadFlow[],
): 'sms' | 'voice' | 'studio' {
  const callers = withCallers(flow, all);
  const parts = withSubflows(callers, all);
  const triggers = callers.flatMap(({ definition }) => definition?.triggers ?? []);
  const widgets = parts.flatMap(({ definition }) => definition?.widgets ?? []);
  if (triggers.some((each) => /message/i.test(each)) || widgets.some(isMessageWidget)) return 'sms';
  return triggers.includes('incomingCall') ? 'voice' : 'studio';
}
