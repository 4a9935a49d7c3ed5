import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CANARY, linesOfFilter, streamRecords } from '../support/aws/stream-records';
import {
  canRunExample,
  type EngineExample,
  pathOf,
  startEngineExample,
} from '../support/engine-example';
import { temporaryFolder } from '../support/temporary-folder';

const run = promisify(execFile);

const describeWithKafka = canRunExample('kafka', 'kcat') ? describe : describe.skip;
const { records, poisoned } = streamRecords(400);

describeWithKafka('the Kafka consumer', () => {
  let broker: KafkaBroker;
  let consumer: EngineExample;

  beforeAll(async () => {
    broker = await startKafka();
    await broker.produce('raw', records);
    consumer = startEngineExample('kafka', {
      KAFKA_BROKERS: broker.address,
      RAW_TOPIC: 'raw',
      CLEAN_TOPIC: 'clean',
      QUARANTINE_TOPIC: 'quarantine',
      TRANSACTIONAL_ID: 'hipaa-guard-1',
    });
  });
  afterAll(async () => {
    await consumer.stop();
    await broker.stop();
    expect(consumer.log()).not.toContain(CANARY.slice(0, 6));
  });

  test('forwards every event with the bytes of filter, under its id', async () => {
    const lines = await linesOfFilter(records);
    const taken = await broker.consume('clean', lines.length, consumer);
    expect(taken.map(({ value }) => value).sort()).toEqual([...lines].sort());
    for (const { key, value } of taken) expect(key).toBe(JSON.parse(value).id);
  });

  test('gives only the place of an unreadable record', async () => {
    const taken = await broker.consume('quarantine', poisoned, consumer);
    const places = taken.map(({ value }) => JSON.parse(value));
    for (const place of places) {
      expect(place).toEqual({
        topic: 'raw',
        partition: expect.any(Number),
        offset: expect.stringMatching(/^\d+$/),
        problems: ['cut_off'],
      });
    }
    expect(new Set(taken.map(({ value }) => value)).size).toBe(poisoned);
  });
});

type KafkaBroker = Awaited<ReturnType<typeof startKafka>>;

interface Message {
  readonly key: string;
  readonly value: string;
}

/** The broker of librdkafka's tests, part of kcat: Kafka's protocol on a port of this machine. */
async function startKafka() {
  const program = pathOf('kcat');
  if (program === undefined) throw new Error('no kcat: install it');
  const args = ['-P', '-b', 'mock', '-t', 'idle', '-X', 'test.mock.num.brokers=1', '-d', 'mock'];
  // It ends when its input ends.
  const server = spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'] });
  const exited = once(server, 'exit');
  const address = await new Promise<string>((resolve, reject) => {
    let log = '';
    server.once('exit', () => reject(new Error('the broker has ended')));
    server.stderr.on('data', (chunk) => {
      log += chunk;
      const [, found] = /bootstrap\.servers=(127\.0\.0\.1:\d+)/.exec(log) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  const kcat = (...args: readonly string[]) => run(program, ['-b', address, '-q', ...args]);
  return {
    address,
    async produce(topic: string, records: readonly Buffer[]): Promise<void> {
      const file = join(temporaryFolder(), 'records');
      writeFileSync(file, records.map((record) => `${record}\n`).join(''));
      await kcat('-P', '-t', topic, '-l', file);
    },
    /** All messages of a topic, once there are this many. */
    async consume(topic: string, count: number, example: EngineExample): Promise<Message[]> {
      for (;;) {
        example.check();
        // Up to the current end of the topic.
        const { stdout } = await kcat('-C', '-t', topic, '-e', '-K', '\t');
        const lines = stdout.split('\n').slice(0, -1);
        if (lines.length >= count) return lines.map(messageOf);
        await wait(100);
      }
    },
    async stop(): Promise<void> {
      server.kill('SIGKILL');
      await exited;
    },
  };
}

function messageOf(line: string): Message {
  const [key = '', value = ''] = line.split('\t');
  return { key, value };
}
