import type { StreamSink, SubscribedType, Subscription } from './streams';

/** Where events should go, and which ones. */
export interface WantedStream {
  readonly kind: StreamSink['kind'];
  readonly place: string;
  /** The whole destination, with whatever else an earlier URL held. */
  readonly destination: string;
  readonly types: readonly SubscribedType[];
}

/** A type that the subscription lacks, has in another version, or should not have. */
export interface TypeChange {
  readonly type: string;
  /** Versions of its schema; `null` where the subscription does not have the type. */
  readonly from: number | null;
  readonly to: number | null;
}

/** What to do, in this order: the new pair exists before the old one is deleted. */
export interface StreamPlan {
  /** The sink to keep; `null` when one has to be made. */
  readonly sink: StreamSink | null;
  readonly subscription: Subscription | null;
  /** In the subscription that is kept. */
  readonly changes: readonly TypeChange[];
  /** Sinks to delete, each after its subscriptions. */
  readonly retired: readonly StreamSink[];
}

/**
 * Compares what exists with what is wanted.
 *
 * @param sinks Ours, by their description or their place.
 * @param wanted `null` to remove our sinks.
 */
export function planStreams(sinks: readonly StreamSink[], wanted: WantedStream | null): StreamPlan {
  const usable = (each: StreamSink) =>
    each.destination === wanted?.destination && each.isPosted && each.status !== 'failed';
  // The one that already works, if an earlier run ended before it could tidy up.
  const sink =
    sinks.find((each) => usable(each) && each.subscriptions.length > 0) ??
    sinks.find(usable) ??
    null;
  const subscription = sink?.subscriptions[0] ?? null;
  return {
    sink,
    subscription,
    changes: subscription === null ? [] : changesOf(subscription.types, wanted?.types ?? []),
    retired: sinks.filter((each) => each !== sink),
  };
}

/** True when there is nothing to do. */
export function isInPlace({ sink, subscription, changes, retired }: StreamPlan): boolean {
  return (
    sink?.status === 'active' &&
    subscription !== null &&
    changes.length === 0 &&
    retired.length === 0
  );
}

function changesOf(
  current: readonly SubscribedType[],
  wanted: readonly SubscribedType[],
): readonly TypeChange[] {
  const versions = new Map(current.map(({ type, schemaVersion }) => [type, schemaVersion]));
  const due = wanted.flatMap(({ type, schemaVersion }): readonly TypeChange[] => {
    const from = versions.get(type) ?? null;
    return from === schemaVersion ? [] : [{ type, from, to: schemaVersion }];
  });
  const kept = new Set(wanted.map(({ type }) => type));
  const gone = current
    .filter(({ type }) => !kept.has(type))
    .map(({ type, schemaVersion }): TypeChange => ({ type, from: schemaVersion, to: null }));
  return [...due, ...gone];
}
