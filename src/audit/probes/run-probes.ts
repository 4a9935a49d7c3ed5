import pLimit from 'p-limit';
import { ApiError } from '../../twilio-api/api-error';
import { readingFailure } from '../snapshot/reading-failure';
import type { Reading } from '../snapshot/snapshot';
import type { Probe, ProbeContext, ProbeStep } from './probe';

export interface RunProbesOptions {
  /** Called before anything is sent: what each probe will request, from whom, and how often. */
  readonly announce: (plan: ProbePlan) => void;
  /** The maximum of steps to run per probe; if there are more, it is marked as truncated. */
  readonly limit?: number;
}

export interface ProbePlan {
  readonly purpose: string;
  readonly hosts: readonly string[];
  /** The maximum. */
  readonly requests: number;
}

/** The number of concurrent steps. */
const AT_ONCE = 10;

type AnyStep = ProbeStep<Probe['results']['fields']>;

/** Runs the probes, and returns their results under the ids of these. */
export async function runProbes(
  probes: readonly Probe[],
  context: ProbeContext,
  { announce, limit = 200 }: RunProbesOptions,
): Promise<Readonly<Record<string, Reading>>> {
  const planned = await Promise.all(
    probes.map(async (probe) => ({ probe, ...(await plan(probe, context, limit)) })),
  );
  for (const { probe, steps: all } of planned) {
    const steps = all.filter(({ requests }) => requests > 0);
    if (steps.length === 0) continue;
    announce({
      purpose: probe.purpose,
      hosts: [...new Set(steps.map(({ host }) => host))].sort(),
      requests: steps.reduce((total, { requests }) => total + requests, 0),
    });
  }
  const slots = pLimit(AT_ONCE);
  const readings = planned.map(async ({ probe, steps, failures, truncated }) => {
    const items = await slots.map(steps, async (step) => ({
      parents: [],
      fields: await step.run(),
    }));
    return [probe.results.id, { items, failures, absent: false, truncated }] as const;
  });
  // After a failure nothing more is sent.
  return Object.fromEntries(await Promise.all(readings).finally(slots.clearQueue));
}

/** If the source of the targets could not be read, the probe has failed as well. */
async function plan(probe: Probe, context: ProbeContext, limit: number) {
  const { needs = [] } = probe.results;
  const needed = needs.flatMap(({ id }) => context.account.readings[id] ?? []);
  const unread = needed.flatMap(({ failures }) => failures);
  const cut = !probe.samples && needed.some(({ truncated }) => truncated);
  try {
    const steps: readonly AnyStep[] = await probe.steps(context);
    const truncated = cut || steps.length > limit;
    return { steps: steps.slice(0, limit), truncated, failures: unread };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { steps: [], truncated: false, failures: [...unread, readingFailure(error, [])] };
  }
}
