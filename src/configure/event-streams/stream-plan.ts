import type { StreamSink, SubscribedType, Subscription } from './streams';

/** Where events are to go, and which. */
export interface WantedStream {
  readonly kind: StreamSink['kind'];
  readonly place: string;
  /** The place, and what else a URL had that was there before. */
  readonly destination: string;
  readonly types: readonly SubscribedType[];
}

/** A type that the subscription has in another version, has not, or should not have. */
export interface TypeChange {
  readonly type: string;
  /** Versions of its schema; `null` where the subscription does not take it. */
  readonly from: number | null;
  readonly to: number | null;
}

/** What is to be done, in this order: the new pair is there before the old one goes. */
export interface StreamPlan {
  /** The sink that stays; `null` when one has to be made. */
  readonly sink: StreamSink | null;
  readonly subscription: Subscription | null;
  /** In the subscription that stays. */
  readonly changes: readonly TypeChange[];
  /** Sinks that go, each after its subscriptions. */
  readonly retired: readonly StreamSink[];
}

/**
 * Compares what there is with what is wanted.
 *
 * @param sinks Ours: by their description, or because they lead to the same place.
 * @param wanted `null` to take our sinks away.
 */
export function planStreams(sinks: readonly StreamSink[], wanted: WantedStream | null): StreamPlan {
  const usable = (each: StreamSink) =>
    each.destination === wanted?.destination && each.isPosted && each.status !== 'failed';
  // The one that works already, if a run was ended before it could tidy up.
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

/** True when nothing is to be done. */
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
