// A whole request through the toolkit's local server, which calls Functions in its own process like
// the platform: TaskRouter's signed callback, filtered and posted to a sink, compared with a
// minimal honest Function and an empty one. Each gets the domain of a deployed Service, so it
// caches its policy, and its sink uses TLS.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { makeCallbacks, POLICY, SIZES } from '../callbacks.mjs';
import { compare } from '../interleave.mjs';
import { minimalFunction } from '../minimal-function.mjs';
import { SECRET, startSink } from '../sink.mjs';
import { tableOfTimes } from '../tables.mjs';
import { selfSignedCertificate } from './certificate.mjs';

const require = createRequire(import.meta.url);
const { getExpectedTwilioSignature } = require('twilio/lib/webhooks/webhooks');
const ROOT = join(import.meta.dirname, '../..');
const AUTH_TOKEN = 'an-invented-token';
const DOMAIN_NAME = 'hipaa-guard-1234.twil.io';
const FLOOR = 'a minimal Function';
const SERVERS_EACH = 5;
const ROUTES = {
  [FLOOR]: '/minimal',
  'POST /taskrouter/events': '/taskrouter/events',
  'an empty Function': '/empty',
};
const ANSWER = `const response = new Twilio.Response();
  response.setStatusCode(204);
  callback(null, response);`;
const EMPTY = `exports.handler = (context, event, callback) => {
  ${ANSWER}
};`;

export async function run({ quick = false }) {
  const scratch = mkdtempSync(join(tmpdir(), 'request-'));
  const folder = join(scratch, 'project');
  makeProject(folder);
  const certificate = selfSignedCertificate(scratch);
  const sink = await startSink(certificate);
  const environment = {
    ...{ AUTH_TOKEN, DOMAIN_NAME, NODE_EXTRA_CA_CERTS: certificate.file },
    ...{ EVENTS_SINK_URL: sink.url, EVENTS_SINK_SECRET: SECRET },
  };
  const servers = [];
  try {
    for (const name of Array(SERVERS_EACH).fill(Object.keys(ROUTES)).flat()) {
      servers.push({ name, ...(await startServer(folder, await freePort(), environment)) });
    }
    const tables = [];
    for (const inFlight of [1, 16]) {
      const samples = await measureRoutes(servers, inFlight, quick ? 8 : 40, quick ? 4 : 150);
      tables.push(
        tableOfTimes(`A request of 4 kB, ${inFlight} in flight`, compare(samples), {
          notes: [
            "Time of the server's processor, each Function in five servers of its own: how well the engine does with one differs from process to process.",
          ],
        }),
      );
    }
    return tables;
  } finally {
    for (const { child } of servers) {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    }
    await sink.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A project with the deployed Functions, the others, and the callbacks' policy. */
function makeProject(folder) {
  cpSync(join(ROOT, '.twilioserverless/functions'), join(folder, 'functions'), { recursive: true });
  writeFileSync(join(folder, 'functions/empty.js'), EMPTY);
  writeFileSync(join(folder, 'functions/minimal.js'), minimalFunction('https'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets/policy.private.json'), JSON.stringify(POLICY));
  writeFileSync(join(folder, 'package.json'), '{"private":true,"dependencies":{}}');
  writeFileSync(join(folder, 'empty.env'), '');
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
}

async function startServer(folder, port, environment) {
  const child = spawn(
    process.execPath,
    [
      ...['--require', join(import.meta.dirname, 'tell-usage-when-asked.cjs')],
      require.resolve('twilio-run/bin/twilio-run'),
      ...['start', '--cwd', folder, '--port', String(port)],
      ...['--env', join(folder, 'empty.env'), '--load-local-env', '--no-fork-process', '--no-live'],
    ],
    {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    },
  );
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await send(port, '/empty', '', {}).catch(() => 0)) === 204) return { child, port };
    await delay(100);
  }
  child.kill();
  throw new Error('the local server did not start');
}

async function measureRoutes(servers, inFlight, rounds, warmUpRounds) {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  const requests = makeCallbacks(SIZES[1], 64).map((fields) => ({
    body: new URLSearchParams(fields).toString(),
    fields,
  }));
  const samples = new Map(Object.keys(ROUTES).map((name) => [name, []]));
  try {
    // The engine needs some ten thousand requests to optimise the code of a callback.
    for (let round = -warmUpRounds; round < rounds; round += 1) {
      for (const { name, child, port } of round % 2 === 0 ? servers : servers.toReversed()) {
        const before = await usageOf(child);
        await sendRound(port, ROUTES[name], requests, inFlight, agent);
        const microseconds = ((await usageOf(child)) - before) / requests.length;
        if (round >= 0) samples.get(name).push(microseconds);
      }
    }
  } finally {
    agent.destroy();
  }
  return samples;
}

async function usageOf(child) {
  child.send('usage');
  const [{ user, system }] = await once(child, 'message');
  return user + system;
}

async function sendRound(port, path, requests, inFlight, agent) {
  const url = `https://${DOMAIN_NAME}${path}`;
  const signed = requests.map(({ body, fields }) => ({
    body,
    headers: { 'x-twilio-signature': getExpectedTwilioSignature(AUTH_TOKEN, url, fields) },
  }));
  const sendRest = async () => {
    for (let next = signed.pop(); next !== undefined; next = signed.pop()) {
      const status = await send(port, path, next.body, next.headers, agent);
      if (status !== 204) throw new Error(`${path} answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, sendRest));
}

/** Returns the status of the answer. */
async function send(port, path, body, headers, agent) {
  const sent = request({
    agent,
    port,
    path,
    method: 'POST',
    headers: {
      host: `localhost:${port}`,
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
  });
  sent.end(body);
  const [response] = await once(sent, 'response');
  response.resume();
  await once(response, 'end');
  return response.statusCode;
}

async function freePort() {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
