import { once } from 'node:events';
import https from 'node:https';
import type { TLSSocket } from 'node:tls';
import { tlsFailureOf } from '../../network/tls-failure';
import { twilioHost } from '../evidence/webhooks/twilio-host';
import { dateTime, word } from '../fields/basic-readers';
import { hostAndPort } from '../fields/host-and-port';
import { CUSTOMER_URL_SOURCES, customerUrls } from './customer-urls';
import { hiddenUrls } from './hidden-urls';
import { type ProbeContext, type ProbeStep, probe, probeResults } from './probe';
import { routeTo } from './route-to';

const FIELDS = { host: hostAndPort, version: word, valid_to: dateTime, failure: word };

export const tlsHandshakesResults = probeResults('tls-handshakes', FIELDS, CUSTOMER_URL_SOURCES);

/** If a URL does not parse, its scheme is unknown too. */
const ENCRYPTED = ['', 'https', 'wss'];

/** Kept, so that the known hosts are not mistaken for all of them. */
const UNKNOWN_HOST: ProbeStep<typeof FIELDS> = {
  host: '',
  requests: 0,
  run: async () => ({ host: null, version: null, valid_to: null, failure: 'host_not_known' }),
};

/** A connection to each host of webhooks, over which nothing is sent. */
export const tlsHandshakes = probe({
  results: tlsHandshakesResults,
  purpose: 'make a TLS connection to the hosts of webhooks',
  steps: async (context) => {
    const secure = customerUrls(context)
      .filter(({ own }) => own)
      .map(({ parsed }) => parsed)
      .filter(({ protocol }) => protocol === 'https:' || protocol === 'wss:');
    const hidden = hiddenUrls(context)
      .map(({ url }) => url)
      .filter(({ scheme, host }) => ENCRYPTED.includes(scheme) && twilioHost(host) !== 'function');
    const known = hidden.filter(({ host }) => isSpelledOut(host)).map(({ host }) => withPort(host));
    const hosts = new Set([...secure.map(({ host }) => withPort(host)), ...known]);
    const steps = [...hosts].map((host) => stepOf(host, context));
    return known.length < hidden.length ? [...steps, UNKNOWN_HOST] : steps;
  },
});

/** A label of many digits is not kept. */
function isSpelledOut(host: string): boolean {
  return host !== '' && !host.includes('…');
}

function withPort(host: string): string {
  const { hostname, port } = new URL(`https://${host}`);
  return `${hostname}:${port || 443}`;
}

function stepOf(host: string, context: ProbeContext): ProbeStep<typeof FIELDS> {
  const requests = routeTo(new URL(`https://${host}/`)) === null ? 0 : 1;
  return { host, requests, run: () => handshake(host, context) };
}

async function handshake(host: string, { agent, timeoutMs = 10_000 }: ProbeContext) {
  const nothing = { host, version: null, valid_to: null, failure: null };
  const url = new URL(`https://${host}/`);
  const route = routeTo(url);
  if (route === null) return { ...nothing, failure: 'connection_failed' };
  const signal = AbortSignal.timeout(timeoutMs);
  // A request that is never sent: it only makes the agent open the connection.
  const request = https.request(url, {
    agent: agent ?? false,
    signal,
    rejectUnauthorized: true,
    ...route,
  });
  try {
    const [socket]: TLSSocket[] = await once(request, 'socket');
    if (socket === undefined) return { ...nothing, failure: 'connection_failed' };
    await Promise.race([once(socket, 'secureConnect'), once(request, 'error').then(fail)]);
    const end = socket.getPeerCertificate().valid_to;
    return { ...nothing, version: socket.getProtocol(), valid_to: dateTime.read(end) };
  } catch (error) {
    if (signal.aborted) return { ...nothing, failure: 'timeout' };
    const failure = tlsFailureOf(error as NodeJS.ErrnoException) ?? 'connection_failed';
    return { ...nothing, failure };
  } finally {
    request.on('error', () => undefined).destroy();
  }
}

function fail([error]: readonly unknown[]): never {
  throw error;
}
