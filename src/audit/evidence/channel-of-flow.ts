import { type FlowDefinition, isMessageWidget } from '../fields/flow-definition';

/** A published flow, as its revision was read. */
export interface ReadFlow {
  readonly sid?: string | null;
  readonly revision?: number | null;
  readonly definition?: FlowDefinition | null;
}

/**
 * What a flow calls is about messages when a message can start it or it sends some, and else about
 * calls when a call can start it. A subflow is a part of each flow that runs it (Twilio docs,
 * "Subflows"): it is started by what starts them, and they send what their other subflows send.
 *
 * @param all The account's flows.
 */
export function channelOfFlow(
  flow: ReadFlow,
  all: readonly ReadFlow[],
): 'sms' | 'voice' | 'studio' {
  const callers = withAll([flow], (each) => all.filter((other) => runs(other, each)));
  const parts = withAll(callers, (each) => all.filter((other) => runs(each, other)));
  const triggers = callers.flatMap(({ definition }) => definition?.triggers ?? []);
  const widgets = parts.flatMap(({ definition }) => definition?.widgets ?? []);
  if (triggers.some((each) => /message/i.test(each)) || widgets.some(isMessageWidget)) return 'sms';
  return triggers.includes('incomingCall') ? 'voice' : 'studio';
}

/** The flows, and all that they lead to. */
function withAll(
  flows: readonly ReadFlow[],
  next: (flow: ReadFlow) => readonly ReadFlow[],
): readonly ReadFlow[] {
  const found = new Set(flows);
  // What is added to a set while it is gone through is gone through as well.
  for (const each of found) for (const other of next(each)) found.add(other);
  return [...found];
}

function runs({ definition }: ReadFlow, { sid }: ReadFlow): boolean {
  return definition?.subflows?.some(({ flow }) => flow !== null && flow === sid) ?? false;
}
