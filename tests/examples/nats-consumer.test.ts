import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '../../src/local-server/free-port';
import { CANARY, linesOfFilter, streamRecords } from '../support/aws/stream-records';
import {
  canRunExample,
  type EngineExample,
  packageOfExample,
  pathOf,
  startEngineExample,
} from '../support/engine-example';
import { temporaryFolder } from '../support/temporary-folder';

const describeWithNats = canRunExample('nats', 'nats-server') ? describe : describe.skip;
const { records, poisoned } = streamRecords(400);

describeWithNats('the NATS consumer', () => {
  let server: NatsServer;
  let consumer: EngineExample;

  beforeAll(async () => {
    server = await startNats();
    const streams = server.manager.streams;
    await streams.add({ name: 'RAW', subjects: ['raw'] });
    await streams.add({ name: 'CLEAN', subjects: ['clean'] });
    const advisories = '$JS.EVENT.ADVISORY.CONSUMER.MSG_TERMINATED.RAW.hipaa-guard';
    await streams.add({ name: 'UNREADABLE', subjects: [advisories] });
    consumer = startEngineExample('nats', {
      NATS_URL: server.url,
      RAW_STREAM: 'RAW',
      CLEAN_SUBJECT: 'clean',
    });
  });
  afterAll(async () => {
    await consumer.stop();
    await server.stop();
    expect(consumer.log()).not.toContain(CANARY.slice(0, 6));
  });

  test('forwards every event once, with the bytes of filter', async () => {
    // Each comes twice, as at-least-once delivery allows.
    for (const record of [...records, ...records]) await server.client.publish('raw', record);
    await server.untilAllIsSettled(consumer);

    const lines = await linesOfFilter(records);
    expect((await server.messagesOf('CLEAN', lines.length)).sort()).toEqual([...lines].sort());
  });

  test('has the server give only the place of an unreadable record', async () => {
    const advisories = await server.messagesOf('UNREADABLE', 2 * poisoned);
    expect(advisories).toHaveLength(2 * poisoned);
    expect(advisories.join()).not.toContain('canary');
    expect(advisories.map((text) => JSON.parse(text).stream_seq)).toEqual(
      expect.arrayContaining([32, 132, 232, 332]),
    );
  });

  test('forwards later what the clean stream could not accept at first', async () => {
    await server.manager.streams.delete('CLEAN');
    const [line = ''] = await linesOfFilter(records.slice(0, 1));
    await server.client.publish('raw', records[0]);
    await server.untilAllIsRead(consumer);
    await server.manager.streams.add({ name: 'CLEAN', subjects: ['clean'] });
    await server.untilAllIsSettled(consumer);
    expect(await server.messagesOf('CLEAN', 1)).toEqual([line]);
  });
});

type NatsServer = Awaited<ReturnType<typeof startNats>>;

/** A real NATS server with JetStream, on a free port of this machine, and a client of it. */
async function startNats() {
  const port = await freePort();
  const program = pathOf('nats-server');
  if (program === undefined) throw new Error('no nats-server: install it');
  const args = ['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', temporaryFolder()];
  const server = spawn(program, args, { stdio: 'ignore' });
  const exited = once(server, 'exit');
  const { connect } = packageOfExample('nats', '@nats-io/transport-node');
  const { jetstream, jetstreamManager } = packageOfExample('nats', '@nats-io/jetstream');
  const url = `nats://127.0.0.1:${port}`;
  const connection = await connect({ servers: url, waitOnFirstConnect: true });
  const manager = await jetstreamManager(connection);
  const client = jetstream(connection);
  const standOf = async (example: EngineExample) => {
    example.check();
    // Its consumer exists only once it has started.
    const notYet = { num_pending: 1, num_ack_pending: 0 };
    return await manager.consumers.info('RAW', 'hipaa-guard').catch(() => notYet);
  };
  return {
    url,
    manager,
    client,
    /** Waits until the example has received everything. */
    async untilAllIsRead(example: EngineExample): Promise<void> {
      while ((await standOf(example)).num_pending > 0) await wait(50);
    },
    /** Waits until it has also acknowledged everything. */
    async untilAllIsSettled(example: EngineExample): Promise<void> {
      for (;;) {
        const { num_pending, num_ack_pending } = await standOf(example);
        if (num_pending === 0 && num_ack_pending === 0) return;
        await wait(50);
      }
    },
    /** All messages of a stream, once there are this many. */
    async messagesOf(stream: string, count: number): Promise<string[]> {
      while ((await manager.streams.info(stream)).state.messages < count) await wait(50);
      const consumer = await client.consumers.get(stream);
      const texts: string[] = [];
      const { state } = await manager.streams.info(stream);
      for await (const message of await consumer.fetch({ max_messages: state.messages })) {
        texts.push(message.string());
      }
      return texts;
    },
    async stop(): Promise<void> {
      await connection.close();
      server.kill('SIGTERM');
      await exited;
    },
  };
}
