import type { DeliveryFailure, SinkUnavailableError } from '../delivery/sink';

const OF_FAILURES: Readonly<Record<DeliveryFailure, string>> = {
  connection_failed:
    'it cannot be reached: check that it runs, and the host and port of EVENTS_SINK_URL',
  certificate_expired: 'its certificate has expired',
  certificate_not_for_host: 'its certificate is not for the host of EVENTS_SINK_URL',
  certificate_untrusted:
    'its certificate is not trusted: name your own authority in NODE_EXTRA_CA_CERTS',
  certificate_invalid: 'its certificate is not valid',
  tls_failed: 'it speaks no TLS, or no version supported here',
  timeout: 'it does not answer in time',
  paused: 'it has not answered in time recently',
  redirected: 'it redirects: set EVENTS_SINK_URL to where it leads',
  rate_limited: 'it gets too many at a time: lower --concurrency',
  server_error: 'it fails: its log says why',
  refused: 'it refuses every one: its log says why',
  write_failed: 'the file of EVENTS_SINK_URL cannot be written',
};

const WRONG_SECRET =
  'it does not accept the signature: EVENTS_SINK_SECRET must be the secret that it checks';
const WRONG_PATH = 'nothing there accepts a POST: correct the path of EVENTS_SINK_URL';

const OF_STATUSES: Readonly<Record<number, string>> = {
  401: WRONG_SECRET,
  403: WRONG_SECRET,
  404: WRONG_PATH,
  405: WRONG_PATH,
  410: WRONG_PATH,
};

/** What to check when a sink accepts no events at all. */
export function sinkAdvice({ failure, status }: SinkUnavailableError): string {
  const ofStatus = status === undefined ? undefined : OF_STATUSES[status];
  return ofStatus ?? OF_FAILURES[failure];
}
