// Takes filtered events by webhook into PostgreSQL: verifies the signature, and keeps each event once.
//
//   EVENTS_SINK_SECRET   the secret of the deployment, whsec_…
//   PORT                 on which it listens; TLS ends before it
//   HOST                 the address on which it listens, by default 127.0.0.1
//   PGHOST, PGDATABASE … as for psql, or DATABASE_URL

import { once } from 'node:events';
import { createServer } from 'node:http';
import { env, exit, stderr, stdout } from 'node:process';
import pg from 'pg';
import { Webhook } from 'standardwebhooks';

/** An event is some kilobytes long; a request to Twilio Functions at most 1 MB. */
const LONGEST_BODY = 1_048_576;

const { DATABASE_URL, EVENTS_SINK_SECRET = '', HOST = '127.0.0.1', PORT = '8080' } = env;
if (!/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(EVENTS_SINK_SECRET)) {
  stderr.write('EVENTS_SINK_SECRET is missing, or is not whsec_ and 24 bytes or more in base64\n');
  exit(2);
}
const webhook = new Webhook(EVENTS_SINK_SECRET);
const pool = new pg.Pool({
  ...(DATABASE_URL === undefined ? {} : { connectionString: DATABASE_URL }),
  // The guard waits for 5 s: an answer after that is an answer to nobody.
  connectionTimeoutMillis: 2_000,
  query_timeout: 3_000,
});
// A connection that breaks while nobody uses it is replaced by the pool.
pool.on('error', () => undefined);

const server = createServer(async (request, response) => {
  const status = await take(request).catch(() => 503);
  response.writeHead(status).end();
});

/** The status that answers a request: 204 once the event is in the table, now or before. */
async function take(request) {
  if (request.method !== 'POST') return 405;
  const body = await readBody(request);
  if (body === undefined) return 413;
  const event = verified(body, request.headers);
  if (event === undefined) return 401;
  try {
    await pool.query(
      'INSERT INTO taskrouter_event_log (event_id, event) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [event.id, body],
    );
    return 204;
  } catch (error) {
    // SQLSTATE class 22: what no jsonb can hold, such as U+0000. Another try would not help.
    const isUnstorable = String(error.code).startsWith('22');
    // The text of an error may quote the event; its code does not.
    stdout.write(`${JSON.stringify({ event_id: event.id, error: error.code ?? 'failed' })}\n`);
    return isUnstorable ? 422 : 503;
  }
}

/** The event, or nothing when the guard did not send it, or sent it more than five minutes ago. */
function verified(body, headers) {
  try {
    return webhook.verify(body, headers);
  } catch {
    return undefined;
  }
}

/** The body as it was signed, or nothing when it is too long. */
async function readBody(request) {
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > LONGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

process.once('SIGTERM', () => {
  server.close(() => pool.end());
});

server.listen(Number(PORT), HOST);
await once(server, 'listening');
stdout.write(`listening on ${HOST}:${server.address().port}\n`);
