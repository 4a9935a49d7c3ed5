import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { httpListener } from '../servers/http-listener';

const KEY = Buffer.alloc(24, 7);

/** Answers a request instead of the sink; `take` stores the event. */
export type SinkBehaviour = (
  take: () => void,
  request: IncomingMessage,
  response: ServerResponse,
) => void;

export interface EventSink {
  /** The settings that lead the guard here: EVENTS_SINK_URL, EVENTS_SINK_SECRET. */
  readonly settings: Readonly<Record<'EVENTS_SINK_URL' | 'EVENTS_SINK_SECRET', string>>;
  /** The accepted bodies, by the event's id. */
  readonly taken: ReadonlyMap<string, readonly string[]>;
  readonly requests: () => number;
  /** Ids of requests whose signature or body does not match the event. */
  readonly wrong: readonly string[];
  readonly close: () => Promise<void>;
}

export const takes: SinkBehaviour = (take, _, response) => {
  take();
  response.writeHead(204).end();
};

/**
 * A webhook sink on this machine, which records what it accepts.
 *
 * @param behaviour Its answer to a request, by the event's id and how often that came before.
 */
export async function eventSink(
  behaviour: (id: string, before: number) => SinkBehaviour = () => takes,
): Promise<EventSink> {
  const taken = new Map<string, string[]>();
  const tries = new Map<string, number>();
  const wrong: string[] = [];
  let requests = 0;
  const server = await httpListener(async (request, response) => {
    requests += 1;
    request.on('error', () => undefined);
    const body = await text(request);
    const id = String(request.headers['webhook-id']);
    if (!isGenuine(request, body)) wrong.push(id);
    const before = tries.get(id) ?? 0;
    tries.set(id, before + 1);
    const take = () => {
      const bodies = taken.get(id);
      if (bodies === undefined) taken.set(id, [body]);
      else bodies.push(body);
    };
    behaviour(id, before)(take, request, response);
  });
  return {
    settings: {
      EVENTS_SINK_URL: server.url,
      EVENTS_SINK_SECRET: `whsec_${KEY.toString('base64')}`,
    },
    taken,
    wrong,
    requests: () => requests,
    close: server.close,
  };
}

function isGenuine({ headers }: IncomingMessage, body: string): boolean {
  const id = headers['webhook-id'];
  const signed = `${id}.${headers['webhook-timestamp']}.${body}`;
  const mac = createHmac('sha256', KEY).update(signed).digest('base64');
  return headers['webhook-signature'] === `v1,${mac}` && JSON.parse(body).id === id;
}
