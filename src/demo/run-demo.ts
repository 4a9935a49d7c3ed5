import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Writable } from 'node:stream';
import type { FilteredEvent } from '../filter/filtered-event';
import { Policy } from '../filter/policy/policy';
import { freePort } from '../local-server/free-port';
import { startLocalServer } from '../local-server/start-local-server';
import { SETTING_NAMES } from '../settings/settings';
import { sign } from '../signature/sign';
import { columns } from '../terminal/columns';
import { explainCallback } from './explain-callback';
import { startMediaHost } from './media-host';
import { DEMO_ACCOUNT_SID, DEMO_POLICY, SAMPLE_CALLBACKS } from './sample-callbacks';

type Form = Readonly<Record<string, string>>;

/**
 * Shows the product on this machine: the real local server with settings of its own, signed and
 * forged callbacks, Studio's calls, and what comes out of the sink.
 *
 * @param root The project's folder; `demo-output/` in it is written again.
 * @param environment What the local server runs in, but for its settings.
 * @returns Whether everything went as expected.
 */
export async function runDemo(
  root: string,
  output: Writable,
  environment: NodeJS.ProcessEnv,
): Promise<boolean> {
  const print = (line = '') => output.write(`${line}\n`);
  const folder = join(root, 'demo-output');
  const sinkFile = join(folder, 'filtered-events.ndjson');
  const assetsFolder = join(folder, 'assets');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(assetsFolder, { recursive: true });

  const mediaHost = await startMediaHost();
  const policySource = { ...DEMO_POLICY, mediaHosts: [mediaHost.host] };
  writeFileSync(join(assetsFolder, 'policy.private.json'), JSON.stringify(policySource, null, 2));

  print('Starting the local server …');
  const authToken = randomBytes(16).toString('hex');
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

  const post = (path: string, form: Form, key: string) =>
    postForm(`${server.url}${path}`, form, key);
  let asExpected = true;
  const expectStatus = (actual: number, expected: number) => {
    asExpected &&= actual === expected;
    return actual === expected ? `${actual}` : `${actual}, but ${expected} was expected`;
  };

  try {
    for (const [index, callback] of SAMPLE_CALLBACKS.entries()) {
      print();
      print(`${index + 1}. ${callback.fields['EventType']}: ${callback.story}`);
      const answer = await post('/taskrouter/events', callback.fields, authToken);
      print(`   signed POST /taskrouter/events → ${expectStatus(answer.status, 204)}`);
      const delivered = lastEventIn(sinkFile);
      asExpected &&= delivered.id === callback.fields['Sid'];
      printFields(callback.fields, delivered, print);
      printTable(explainCallback(callback, delivered, new Policy(policySource)), print);
    }

    print();
    print(`${SAMPLE_CALLBACKS.length + 1}. The same callback, signed by somebody else`);
    const before = readFileSync(sinkFile, 'utf8');
    const forged = await post('/taskrouter/events', SAMPLE_CALLBACKS[0]?.fields ?? {}, 'forged');
    asExpected &&= readFileSync(sinkFile, 'utf8') === before;
    print(`   forged POST /taskrouter/events → ${expectStatus(forged.status, 403)} ${forged.body}`);
    print('   Nothing reached the sink.');

    print();
    print(`${SAMPLE_CALLBACKS.length + 2}. Studio asks about two recordings in your own storage`);
    for (const [path, expected] of [
      ['/closed/greeting.wav', true],
      ['/open/greeting.wav', false],
    ] as const) {
      const form = { RecordingUrl: `http://${mediaHost.host}${path}` };
      const answer = await post('/recordings/auth', form, authToken);
      const verdict = JSON.parse(answer.body) as { verdict: string; protected: boolean };
      asExpected &&= verdict.protected === expected;
      print(`   ${path} → ${expectStatus(answer.status, 200)} "verdict": "${verdict.verdict}"`);
    }
  } finally {
    await server.stop();
    await mediaHost.close();
  }

  print();
  print(`The filtered events: ${relative(process.cwd(), sinkFile) || sinkFile}`);
  print(
    asExpected ? 'Everything went as expected.' : 'Something did not go as expected: see above.',
  );
  return asExpected;
}

/** The demo has settings of its own; those of the machine's owner stay out of it. */
function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const result = { ...environment };
  for (const name of SETTING_NAMES) delete result[name];
  return result;
}

async function postForm(url: string, form: Form, key: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'x-twilio-signature': sign(url, form, key) },
    body: new URLSearchParams(form),
  });
  return { status: response.status, body: await response.text() };
}

function lastEventIn(file: string): FilteredEvent {
  return JSON.parse(readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? '{}');
}

function printFields(sent: Form, { data }: FilteredEvent, print: (line: string) => void): void {
  const { task_attributes: _, ...fields } = data;
  const kept = Object.keys(fields).length;
  const left = ['EventDescription', 'WorkspaceName', 'WorkerName', 'WorkerAttributes'].filter(
    (name) => name in sent,
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
