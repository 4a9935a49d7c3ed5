import { isMessageWidget } from '../../fields/flow-definition';
import { type ReadFlow, withCallers, withSubflows } from './related-flows';

/**
 * What a flow calls is about messages when a message can start it or it sends some, and else about
 * calls when a call can start it. A subflow is started by what starts those that run it, and they
 * send what their other subflows send.
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
