import { CircuitBreaker } from '../delivery/circuit-breaker';
import { createSink } from '../delivery/create-sink';
import type { Sink, SinkOptions } from '../delivery/sink';
import type { SignedRequest } from './signed-route';

/**
 * The last sink, and the settings it was made from: an instance makes it once for several events.
 */
let latest: { readonly madeOf: readonly unknown[]; readonly sink: Sink } | undefined;

/**
 * The sink of the settings, behind the instance's breaker.
 *
 * @throws {SettingError} `sink_not_configured`.
 */
export function deployedSink(
  { settings, deployed }: Pick<SignedRequest, 'settings' | 'deployed'>,
  { tries = 2 }: Pick<SinkOptions, 'tries'> = {},
): Sink {
  const madeOf = [settings.EVENTS_SINK_URL, settings.EVENTS_SINK_SECRET, deployed, tries];
  if (!latest?.madeOf.every((part, index) => part === madeOf[index])) {
    const sink = createSink(settings, { deployed, tries });
    latest = { madeOf, sink: new CircuitBreaker().around(sink) };
  }
  return latest.sink;
}
