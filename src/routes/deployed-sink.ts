import { CircuitBreaker } from '../delivery/circuit-breaker';
import { createSink } from '../delivery/create-sink';
import type { Sink, SinkOptions } from '../delivery/sink';
import type { SignedRequest } from './signed-route';

/** Of the sink that this instance delivers to. */
let latest: { readonly url: string | undefined; readonly breaker: CircuitBreaker } | undefined;

/**
 * The sink of the settings, behind the instance's breaker.
 *
 * @throws {SettingError} `sink_not_configured`.
 */
export function deployedSink(
  { settings, deployed }: Pick<SignedRequest, 'settings' | 'deployed'>,
  options: SinkOptions = {},
): Sink {
  const sink = createSink(settings, deployed, options);
  const url = settings.EVENTS_SINK_URL;
  if (latest === undefined || latest.url !== url) latest = { url, breaker: new CircuitBreaker() };
  return latest.breaker.around(sink);
}
