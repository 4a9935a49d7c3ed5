import type { FilteredEvent } from '../filter/filtered-event';
import type { Policy } from '../filter/policy/policy';
import { columns } from '../terminal/columns';
import type { Expectations } from './expectations';
import { explainCallback } from './explain-callback';
import { type Form, postForm, postJson } from './post-signed';
import { sampleBatch, snakeCase } from './sample-batch';
import { SAMPLE_CALLBACKS, type SampleCallback } from './sample-callbacks';
import type { SinkFile } from './sink-file';

/** What the demo's acts work with. */
export interface Stage {
  /** The local server's URL. */
  readonly url: string;
  readonly authToken: string;
  readonly sink: SinkFile;
  /** The server's policy. */
  readonly policy: Policy;
  /** Host and port of the recording store. */
  readonly mediaHost: string;
  readonly print: (line?: string) => void;
  readonly expect: Expectations;
}

interface Act {
  readonly title: string;
  readonly play: (stage: Stage) => Promise<void>;
}

/** What the demo shows, in order. */
export const ACTS: readonly Act[] = [
  ...SAMPLE_CALLBACKS.map((callback) => ({
    title: `${callback.fields['EventType']}: ${callback.story}`,
    play: (stage: Stage) => showCallback(stage, callback),
  })),
  { title: 'The same callback, signed by somebody else', play: showForgery },
  { title: 'Studio asks about two recordings in your own storage', play: showRecordings },
  {
    title: `Event Streams sends a batch: the first event again, its own
   test event, one of another product, and a broken one; and somebody forges it`,
    play: showBatch,
  },
];

async function showCallback(stage: Stage, callback: SampleCallback): Promise<void> {
  const { url, authToken, sink, policy, print, expect } = stage;
  const { fields } = callback;
  const answer = await postForm(`${url}/taskrouter/events`, fields, authToken);
  print(`   signed POST /taskrouter/events → ${expect.status(answer.status, 204)}`);
  const delivered = sink.lastEvent();
  if (delivered === undefined || delivered.id !== fields['Sid']) {
    expect.that(false);
    print('   The event did not reach the sink.');
    return;
  }
  print(`   ${fieldsText(fields, delivered)}`);
  const cells = explainCallback(callback, delivered, policy).map(({ attribute, outcome }) => [
    attribute,
    ...('kept' in outcome ? ['kept', outcome.kept] : ['removed', outcome.removed]),
  ]);
  for (const line of columns(cells)) print(`   ${line}`);
}

function fieldsText(sent: Form, { data }: FilteredEvent): string {
  const { task_attributes: _, ...fields } = data;
  const kept = Object.keys(fields).length;
  const left = ['EventDescription', 'WorkspaceName', 'WorkerName', 'WorkerAttributes'].filter(
    (name) => name in sent && !(snakeCase(name) in fields),
  );
  return `event fields: ${kept} kept; ${left.join(', ')} left out`;
}

async function showForgery({ url, sink, print, expect }: Stage): Promise<void> {
  const before = sink.text();
  const { status, body } = await postForm(
    `${url}/taskrouter/events`,
    SAMPLE_CALLBACKS[0]?.fields ?? {},
    'forged',
  );
  const isKeptOut = expect.that(sink.text() === before);
  print(`   forged POST /taskrouter/events → ${expect.status(status, 403)} ${body}`);
  print(
    isKeptOut ? '   Nothing reached the sink.' : '   It reached the sink, and should not have.',
  );
}

async function showRecordings(stage: Stage): Promise<void> {
  const { url, authToken, mediaHost, print, expect } = stage;
  for (const [path, expected] of [
    ['/closed/greeting.wav', 'protected'],
    ['/open/greeting.wav', 'public'],
  ] as const) {
    const form = { RecordingUrl: `http://${mediaHost}${path}` };
    const { status, body } = await postForm(`${url}/recordings/auth`, form, authToken);
    const verdict = status === 200 ? String(JSON.parse(body).verdict) : 'none';
    expect.that(verdict === expected);
    print(`   ${path} → ${expect.status(status, 200)} "verdict": "${verdict}"`);
  }
}

const BATCH_OUTCOMES = {
  signed: {
    expected: 'One event reached the sink, the same as from the callback.',
    unexpected: 'The event from the callback did not reach the sink again.',
  },
  forged: {
    expected: 'Nothing reached the sink.',
    unexpected: 'It reached the sink, and should not have.',
  },
} as const;

async function showBatch({ url, authToken, sink, print, expect }: Stage): Promise<void> {
  const batch = JSON.stringify(SAMPLE_CALLBACKS.slice(0, 1).flatMap(sampleBatch));
  for (const [kind, key, expected] of [
    ['signed', authToken, 204],
    ['forged', 'forged', 403],
  ] as const) {
    const before = sink.lines();
    const answer = await postJson(`${url}/event-streams/events`, batch, key);
    const arrived = sink.lines().slice(before.length);
    const isRight = expect.that(arrived.join() === (kind === 'signed' ? before[0] : ''));
    const status = expect.status(answer.status, expected);
    print(`   ${kind} POST /event-streams/events → ${`${status} ${answer.body}`.trimEnd()}`);
    print(`   ${BATCH_OUTCOMES[kind][isRight ? 'expected' : 'unexpected']}`);
  }
}
