import { type FlowDefinition, isMessageWidget } from '../fields/flow-definition';

/** A published flow, as its revision was read. */
export interface ReadFlow {
  readonly sid?: string | null;
  readonly revision?: number | null;
  readonly definition?: FlowDefinition | null;
}

/**
 * What a flow calls is about messages when a message can start it or it sends some, and else about
 * calls when a call can start it. A subflow is started by what starts the flows that run it (Twilio
 * docs, "Subflows").
 *
 * @param all The account's flows.
 */
export function channelOfFlow(
  flow: ReadFlow,
  all: readonly ReadFlow[],
): 'sms' | 'voice' | 'studio' {
  const definitions = withCallers(flow, all).map(({ definition }) => definition);
  const triggers = definitions.flatMap((each) => each?.triggers ?? []);
  const widgets = definitions.flatMap((each) => each?.widgets ?? []);
  if (triggers.some((each) => /message/i.test(each)) || widgets.some(isMessageWidget)) return 'sms';
  return triggers.includes('incomingCall') ? 'voice' : 'studio';
}

/** The flow, those that run it, and those that run them. */
function withCallers(flow: ReadFlow, all: readonly ReadFlow[]): readonly ReadFlow[] {
  const found = new Set([flow]);
  // What is added to a set while it is gone through is gone through as well.
  for (const { sid } of found) {
    for (const other of all) if (sid != null && runs(other, sid)) found.add(other);
  }
  return [...found];
}

function runs({ definition }: ReadFlow, sid: string): boolean {
  return definition?.subflows?.some(({ flow }) => flow === sid) ?? false;
}
