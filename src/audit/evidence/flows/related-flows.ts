import type { FlowDefinition } from '../../fields/flow-definition';

/** A published flow, as its revision was read. */
export interface ReadFlow {
  readonly sid?: string | null;
  readonly revision?: number | null;
  readonly definition?: FlowDefinition | null;
}

/**
 * The flow and those that run it, directly or indirectly. A subflow is part of each flow that runs
 * it (Twilio docs, "Subflows").
 *
 * @param all The account's flows.
 */
export function withCallers(flow: ReadFlow, all: readonly ReadFlow[]): readonly ReadFlow[] {
  return withAll([flow], (each) => all.filter((other) => runs(other, each)));
}

/** The flows and those that they run, directly or indirectly. */
export function withSubflows<Flow extends ReadFlow>(
  flows: readonly Flow[],
  all: readonly Flow[],
): readonly Flow[] {
  return withAll(flows, (each) => all.filter((other) => runs(each, other)));
}

/** The flows and everything that they lead to. */
function withAll<Flow>(
  flows: readonly Flow[],
  next: (flow: Flow) => readonly Flow[],
): readonly Flow[] {
  const found = new Set(flows);
  // Iteration includes what is added to the set meanwhile.
  for (const each of found) for (const other of next(each)) found.add(other);
  return [...found];
}

function runs({ definition }: ReadFlow, { sid }: ReadFlow): boolean {
  return definition?.subflows?.some(({ flow }) => flow !== null && flow === sid) ?? false;
}
