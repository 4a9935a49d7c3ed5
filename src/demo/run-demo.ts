import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Writable } from 'node:stream';
import type { FilteredEvent } from '../filter/filtered-event';
import { Policy } from '../filter/policy/policy';
import { freePort } from '../local-server/free-port';
import { type LocalServer, startLocalServer } from '../local-server/start-local-server';
import { SETTING_NAMES } from '../settings/settings';
import { sign } from '../signature/sign';
import { columns } from '../terminal/columns';
import { DemoError } from './demo-error';
import { explainCallback } from './explain-callback';
import { type MediaHost, startMediaHost } from './media-host';
import { sampleBatch, snakeCase } from './sample-batch';
import { DEMO_ACCOUNT_SID, DEMO_POLICY, SAMPLE_CALLBACKS } from './sample-callbacks';

type Form = Readonly<Record<string, string>>;

/** As `.twilioserverlessrc` has it. */
const BUILT_FUNCTIONS = join('.twilioserverless', 'functions');

/** Longer than any answer takes. */
const ANSWER_TIMEOUT_MS = 20_000;

/**
 * Shows the product on this machine: the real local server with settings of its own, signed and
 * forged callbacks, Studio's calls, a batch of Event Streams, and what comes out of the sink.
 *
 * @param root The project's folder; `demo-output/` in it is written again.
 * @param environment What the local server runs in, but for its settings.
 * @returns Whether everything went as expected.
 * @throws {DemoError} when the Functions are not built, `demo-output/` cannot be written, or the
 *   server does not answer.
 * @throws {LocalServerError} when the server does not start.
 */
export async function runDemo(
  root: string,
  output: Writable,
  environment: NodeJS.ProcessEnv,
): Promise<boolean> {
  const print = (line = '') => output.write(`${line}\n`);
  const folder = join(root, 'demo-output');
  const sinkFile = join(folder, 'filtered-events.ndjson');
  const authToken = randomBytes(16).toString('hex');
  if (!existsSync(join(root, BUILT_FUNCTIONS))) {
    throw new DemoError('the Functions are not built: run npm run build in the project');
  }

  const mediaHost = await startMediaHost();
  try {
    const policySource = { ...DEMO_POLICY, mediaHosts: [mediaHost.host] };
    const assetsFolder = writeFolder(folder, JSON.stringify(policySource, null, 2));
    print('Starting the local server …');
    const server = await startLocalServer({
      root,
      port: await freePort(),
      environment: {
        ...withoutSettings(environment),
        ACCOUNT_SID: DEMO_ACCOUNT_SID,
        AUTH_TOKEN: authToken,
        EVENTS_SINK_URL: `file:${sinkFile}`,
      },
      assetsFolder,
      output: 'pipe',
    });
    server.process.stdout?.resume();
    server.process.stderr?.resume();
    try {
      const policy = new Policy(policySource);
      const asExpected = await show({ server, authToken, sinkFile, policy, mediaHost, print });
      print();
      print(`The filtered events: ${relative(process.cwd(), sinkFile) || sinkFile}`);
      print(
        asExpected
          ? 'Everything went as expected.'
          : 'Something did not go as expected: see above.',
      );
      return asExpected;
    } finally {
      await server.stop();
    }
  } finally {
    await mediaHost.close();
  }
}

interface Stage {
  readonly server: LocalServer;
  readonly authToken: string;
  readonly sinkFile: string;
  /** The policy that the server runs under. */
  readonly policy: Policy;
  readonly mediaHost: MediaHost;
  readonly print: (line?: string) => void;
}

/** @returns Whether everything went as expected. Nothing is said that was not looked at. */
async function show(stage: Stage): Promise<boolean> {
  const { server, authToken, sinkFile, policy, mediaHost, print } = stage;
  const send = (path: string, form: Form, key: string) =>
    postForm(`${server.url}${path}`, form, key);
  let asExpected = true;
  const expectStatus = (actual: number, expected: number) => {
    asExpected &&= actual === expected;
    return actual === expected ? `${actual}` : `${actual}, but ${expected} was expected`;
  };

  for (const [index, callback] of SAMPLE_CALLBACKS.entries()) {
    print();
    print(`${index + 1}. ${callback.fields['EventType']}: ${callback.story}`);
    const answer = await send('/taskrouter/events', callback.fields, authToken);
    print(`   signed POST /taskrouter/events → ${expectStatus(answer.status, 204)}`);
    const delivered = lastEventIn(sinkFile);
    if (delivered === undefined || delivered.id !== callback.fields['Sid']) {
      asExpected = false;
      print('   The event did not reach the sink.');
      continue;
    }
    printFields(callback.fields, delivered, print);
    printTable(explainCallback(callback, delivered, policy), print);
  }

  print();
  print(`${SAMPLE_CALLBACKS.length + 1}. The same callback, signed by somebody else`);
  const before = textIn(sinkFile);
  const forged = await send('/taskrouter/events', SAMPLE_CALLBACKS[0]?.fields ?? {}, 'forged');
  const keptOut = textIn(sinkFile) === before;
  asExpected &&= keptOut;
  print(`   forged POST /taskrouter/events → ${expectStatus(forged.status, 403)} ${forged.body}`);
  print(keptOut ? '   Nothing reached the sink.' : '   It reached the sink, and must not have.');

  print();
  print(`${SAMPLE_CALLBACKS.length + 2}. Studio asks about two recordings in your own storage`);
  for (const [path, expected] of [
    ['/closed/greeting.wav', 'protected'],
    ['/open/greeting.wav', 'public'],
  ] as const) {
    const form = { RecordingUrl: `http://${mediaHost.host}${path}` };
    const answer = await send('/recordings/auth', form, authToken);
    const status = expectStatus(answer.status, 200);
    const verdict = answer.status === 200 ? String(JSON.parse(answer.body).verdict) : 'none';
    asExpected &&= verdict === expected;
    print(`   ${path} → ${status} "verdict": "${verdict}"`);
  }

  print();
  print(
    `${SAMPLE_CALLBACKS.length + 3}. Event Streams sends a batch: the first event again, its own`,
  );
  print('   test event, one of another product, and a broken one; and somebody forges it');
  const isBatchRight = await showBatch(stage, expectStatus);
  return asExpected && isBatchRight;
}

/** @returns Whether the sink got what it should. */
async function showBatch(
  { server, authToken, sinkFile, print }: Stage,
  expectStatus: (actual: number, expected: number) => string,
): Promise<boolean> {
  const batch = JSON.stringify(SAMPLE_CALLBACKS.slice(0, 1).flatMap(sampleBatch));
  let asExpected = true;
  for (const [kind, key, expected] of [
    ['signed', authToken, 204],
    ['forged', 'forged', 403],
  ] as const) {
    const before = linesIn(sinkFile);
    const answer = await postJson(`${server.url}/event-streams/events`, batch, key);
    const arrived = linesIn(sinkFile).slice(before.length);
    const isRight = arrived.join() === (kind === 'signed' ? before[0] : '');
    asExpected &&= isRight;
    const status = expectStatus(answer.status, expected);
    print(`   ${kind} POST /event-streams/events → ${`${status} ${answer.body}`.trimEnd()}`);
    print(`   ${BATCH_OUTCOMES[kind][isRight ? 'expected' : 'unexpected']}`);
  }
  return asExpected;
}

const BATCH_OUTCOMES = {
  signed: {
    expected: 'One event reached the sink, the very same as by the callback.',
    unexpected: 'The one event did not reach the sink as by the callback.',
  },
  forged: {
    expected: 'Nothing reached the sink.',
    unexpected: 'It reached the sink, and must not have.',
  },
} as const;

/** @returns The folder of the Assets that are served instead of the built ones. */
function writeFolder(folder: string, policy: string): string {
  const assetsFolder = join(folder, 'assets');
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(assetsFolder, { recursive: true });
    writeFileSync(join(assetsFolder, 'policy.private.json'), policy);
  } catch {
    throw new DemoError('demo-output cannot be written in the project’s folder');
  }
  return assetsFolder;
}

/** The demo has settings of its own; those of the machine's owner stay out of it. */
function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const result = { ...environment };
  for (const name of SETTING_NAMES) delete result[name];
  return result;
}

function postForm(url: string, form: Form, key: string) {
  const headers = { 'x-twilio-signature': sign(url, form, key) };
  return post(url, { headers, body: new URLSearchParams(form) });
}

/** Twilio signs a JSON body by a hash of it in the URL (Twilio docs, "Security"). */
function postJson(address: string, body: string, key: string) {
  const url = `${address}?bodySHA256=${createHash('sha256').update(body).digest('hex')}`;
  const headers = {
    'content-type': 'application/json',
    'x-twilio-signature': sign(url, {}, key),
  };
  return post(url, { headers, body });
}

async function post(url: string, request: RequestInit) {
  try {
    const response = await fetch(url, {
      ...request,
      method: 'POST',
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    });
    return { status: response.status, body: await response.text() };
  } catch {
    throw new DemoError('the local server does not answer');
  }
}

function lastEventIn(file: string): FilteredEvent | undefined {
  const line = linesIn(file).at(-1);
  return line === undefined ? undefined : JSON.parse(line);
}

function linesIn(file: string): readonly string[] {
  return textIn(file).split('\n').slice(0, -1);
}

function textIn(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function printFields(sent: Form, { data }: FilteredEvent, print: (line: string) => void): void {
  const { task_attributes: _, ...fields } = data;
  const kept = Object.keys(fields).length;
  const left = ['EventDescription', 'WorkspaceName', 'WorkerName', 'WorkerAttributes'].filter(
    (name) => name in sent && !(snakeCase(name) in fields),
  );
  print(`   event fields: ${kept} kept; ${left.join(', ')} left out`);
}

function printTable(rows: ReturnType<typeof explainCallback>, print: (line: string) => void): void {
  const cells = rows.map(({ attribute, outcome }) => [
    attribute,
    ...('kept' in outcome ? ['kept', outcome.kept] : ['removed', outcome.removed]),
  ]);
  for (const line of columns(cells)) print(`   ${line}`);
}
