import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { webhookHeaders } from '../../src/delivery/standard-webhooks';
import { webhookSink } from '../../src/delivery/webhook-sink';
import { type FilterOptions, filterEvent } from '../../src/filter/filter-event';
import type { FilteredEvent } from '../../src/filter/filtered-event';
import { freePort } from '../../src/local-server/free-port';
import type { EventFieldName } from '../../src/taskrouter/event-fields';
import { asCallback, EVERY_FIELD, SKETCH } from '../support/events/wire-forms';
import { PROJECT_ROOT } from '../support/project-root';
import {
  POSTGRESQL_FOLDER,
  type PostgresqlServer,
  startPostgresql,
} from '../support/servers/postgresql';
import { sidOf } from '../support/sids';

const EXAMPLES = join(PROJECT_ROOT, 'examples');
const RECEIVER = join(EXAMPLES, 'receivers', 'postgresql');
const KEY = Buffer.from('an invented key of 24 bytes or more');
const SECRET = `whsec_${KEY.toString('base64')}`;

/** Skipped if the server or the example's packages are missing; fails in the pipeline. */
const isInstalled =
  POSTGRESQL_FOLDER !== undefined && existsSync(join(RECEIVER, 'node_modules', 'pg'));
const describeWithPostgresql =
  isInstalled || process.env['CI'] !== undefined ? describe : describe.skip;

describeWithPostgresql('the PostgreSQL receiver', () => {
  let database: PostgresqlServer;
  let receiver: Receiver;

  beforeAll(async () => {
    database = await startPostgresql();
    await database.runFile(join(EXAMPLES, 'tables', 'postgresql.sql'));
    receiver = await startReceiver(database.environment);
  });
  afterAll(async () => {
    await receiver.stop();
    await database.stop();
  });

  test('stores an event as it was sent', async () => {
    const event = filtered('kept');
    await deliver(event);
    const [[text = ''] = []] = await database.query(
      `SELECT event FROM taskrouter_event_log WHERE event_id = '${event.id}'`,
    );
    expect(JSON.parse(text)).toEqual(event);
  });

  test('stores an event once, however often and whenever it comes', async () => {
    const event = filtered('twice');
    await Promise.all([deliver(event), deliver(event), deliver(event)]);
    await deliver(event);
    expect(await countOf(event)).toBe(1);
  });

  test.each<[string, (body: Buffer, id: string) => Readonly<Record<string, string>>]>([
    ['has no signature', () => ({})],
    ['is signed with another key', (body, id) => signed(id, body, Buffer.alloc(24))],
    ['was signed for another body', (_, id) => signed(id, Buffer.from('{}'))],
    [
      'was signed for another id',
      (body, id) => ({ ...signed(sidOf('EV', 'other'), body), 'webhook-id': id }),
    ],
    ['was signed six minutes ago', (body, id) => signed(id, body, KEY, 360)],
  ])('refuses a request that %s', async (_, headersOf) => {
    const event = filtered('refused');
    const body = Buffer.from(JSON.stringify(event));
    expect(await post(receiver, body, headersOf(body, event.id))).toBe(401);
    expect(await countOf(event)).toBe(0);
  });

  test('reads no further than the longest event', async () => {
    const body = Buffer.alloc(1_048_577, 'x');
    expect(await post(receiver, body, signed(sidOf('EV', 'long'), body))).toBe(413);
  });

  test('answers only to POST', async () => {
    expect((await fetch(receiver.url)).status).toBe(405);
  });

  test('refuses permanently what PostgreSQL cannot store, without showing it', async () => {
    const event = filtered('zero', {
      options: { mode: 'keys' },
      attributes: { conversations: { queue: 'canary' } },
    });
    // This version's filter passes no such character; an older one's may.
    Object.assign(event.data.task_attributes?.['conversations'] ?? {}, { queue: 'canary\u0000' });
    await expect(deliver(event)).rejects.toMatchObject({ failure: 'refused' });
    expect(receiver.log()).toContain('"22P05"');
    expect(receiver.log()).not.toContain('canary');
  });

  test('asks to be called again while the database is away', async () => {
    const lost = await startReceiver({ ...database.environment, PGPORT: `${await freePort()}` });
    const event = filtered('later');
    const sink = webhookSink(new URL(lost.url), KEY);
    await expect(sink.deliver(event, 10_000)).rejects.toMatchObject({
      failure: 'server_error',
    });
    await lost.stop();
    await deliver(event);
    expect(await countOf(event)).toBe(1);
  });

  test('does not start without a secret, and says so', () => {
    const { status, stderr } = spawnSync(process.execPath, ['receive.mjs'], {
      cwd: RECEIVER,
      env: { ...database.environment, EVENTS_SINK_SECRET: 'whsec_changeme' },
      encoding: 'utf8',
    });
    expect([status, stderr.match(/\n/g)?.length]).toEqual([2, 1]);
    expect(stderr).toContain('EVENTS_SINK_SECRET');
    expect(stderr).not.toContain('changeme');
  });

  test('can set up its tables again, and keeps their rows', async () => {
    const event = filtered('before');
    await deliver(event);
    await database.runFile(join(EXAMPLES, 'tables', 'postgresql.sql'));
    expect(await countOf(event)).toBe(1);
  });

  async function countOf({ id }: FilteredEvent): Promise<number> {
    const [[count] = []] = await database.query(
      `SELECT count(*) FROM taskrouter_events WHERE event_id = '${id}'`,
    );
    return Number(count);
  }

  async function deliver(event: FilteredEvent): Promise<void> {
    await webhookSink(new URL(receiver.url), KEY).deliver(event, 10_000);
  }

  describe('and its view', () => {
    test('has every field of an event, with its type', async () => {
      const event = filtered('every field', {
        fields: EVERY_FIELD,
        attributes: {
          direction: 'inbound',
          conversations: { queue: 'Billing', talk_time: '93.5', abandoned: null, virtual: true },
          customers: { business_value: -3 },
        },
      });
      await deliver(event);
      const [[row = ''] = []] = await database.query(
        `SELECT to_jsonb(taskrouter_events) FROM taskrouter_events WHERE event_id = '${event.id}'`,
      );
      const { task_attributes, ...fields } = event.data;
      expect(JSON.parse(row)).toMatchObject({
        ...fields,
        event_id: event.id,
        event_time: '2026-11-22T00:00:00.123+00:00',
        task_date_created: '2026-11-21T23:59:48+00:00',
        task_virtual_start_time: '2026-11-21T23:59:48+00:00',
        task_queue_entered_date: '2026-11-21T23:59:48+00:00',
        transfer_started: '2026-11-21T23:59:48+00:00',
        task_attributes,
        task_attributes_direction: 'inbound',
        conversations_queue: 'Billing',
        conversations_talk_time: 93.5,
        conversations_abandoned: null,
        conversations_virtual: 'true',
        customers_business_value: -3,
      });
    });

    test('has null if text came instead of a number', async () => {
      const event = filtered('no number', {
        options: { mode: 'keys' },
        attributes: { conversations: { talk_time: 'long', hold_time: true, ring_time: 4 } },
      });
      await deliver(event);
      expect(
        await database.query(
          `SELECT conversations_talk_time IS NULL, conversations_hold_time IS NULL, conversations_ring_time
           FROM taskrouter_events WHERE event_id = '${event.id}'`,
        ),
      ).toEqual([['t', 't', '4']]);
    });
  });

  describe('and the first-day queries', () => {
    beforeAll(async () => {
      await database.query('TRUNCATE taskrouter_event_log');
      for (const event of aDay()) await deliver(event);
    });

    test('return the service level by day and queue', async () => {
      expect(await database.runFile(join(EXAMPLES, 'queries', 'service-level.sql'))).toEqual([
        ['2026-11-23', 'Billing', '3', '1', '33.3'],
        ['2026-11-23', 'Scheduling', '2', '2', '100.0'],
      ]);
    });

    test('return how many gave up, by queue, and after how many seconds', async () => {
      expect(await database.runFile(join(EXAMPLES, 'queries', 'abandonment-by-queue.sql'))).toEqual(
        [
          ['Billing', '4', '1', '25.0', '40'],
          ['Scheduling', '2', '0', '0.0', ''],
        ],
      );
    });
  });
});

/**
 * A morning with six calls: two answered in time in Scheduling, one of which was transferred there
 * from Billing; in Billing one in time, one late, one that gives up, and one that still waits.
 */
function aDay(): readonly FilteredEvent[] {
  const moments: readonly (readonly [call: string, second: number, type: string, queue: string])[] =
    [
      ['in time', 0, 'task-queue.entered', 'Billing'],
      ['in time', 12, 'reservation.accepted', 'Billing'],
      ['in time', 300, 'task.canceled', 'Billing'],
      ['late', 0, 'task-queue.entered', 'Billing'],
      ['late', 21, 'reservation.accepted', 'Billing'],
      ['gives up', 10, 'task-queue.entered', 'Billing'],
      ['gives up', 50, 'task.canceled', 'Billing'],
      ['waits', 60, 'task-queue.entered', 'Billing'],
      ['moved', 0, 'task-queue.entered', 'Billing'],
      ['moved', 90, 'task-queue.entered', 'Scheduling'],
      ['moved', 110, 'reservation.accepted', 'Scheduling'],
      ['booking', 5, 'task-queue.entered', 'Scheduling'],
      ['booking', 9, 'reservation.accepted', 'Scheduling'],
      // Accepted again, after a transfer.
      ['booking', 200, 'reservation.accepted', 'Scheduling'],
    ];
  return moments.map(([call, second, type, queue]) =>
    filtered(`${call} ${second}`, {
      time: Date.parse('2026-11-23T09:00:00Z') + second * 1000,
      fields: {
        event_type: type,
        task_sid: sidOf('WT', call),
        task_queue_sid: sidOf('WQ', queue),
        task_queue_name: queue,
      },
      attributes: { name: 'Ada Example', conversations: { queue } },
    }),
  );
}

interface Sample {
  readonly time?: number;
  readonly fields?: Readonly<Partial<Record<EventFieldName, string>>>;
  readonly attributes?: object;
  readonly options?: FilterOptions;
}

/** An event in the form that the guard delivers. */
function filtered(
  seed: string,
  { time = SKETCH.time, fields = {}, attributes = {}, options = {} }: Sample = {},
): FilteredEvent {
  const callback = asCallback({
    id: sidOf('EV', seed),
    time,
    fields: { ...SKETCH.fields, ...fields },
    taskAttributes: JSON.stringify(attributes),
  });
  return filterEvent(callback, options).event;
}

function signed(id: string, body: Buffer, key = KEY, secondsAgo = 0) {
  return webhookHeaders(id, Math.floor(Date.now() / 1000) - secondsAgo, body, key);
}

async function post(
  { url }: Receiver,
  body: Buffer,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  const { status } = await fetch(url, { method: 'POST', body, headers });
  return status;
}

interface Receiver {
  readonly url: string;
  /** Its output. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts the example as a separate process, like its `npm start`. */
async function startReceiver(environment: Readonly<Record<string, string>>): Promise<Receiver> {
  const child: ChildProcess = spawn(process.execPath, ['receive.mjs'], {
    cwd: RECEIVER,
    env: { ...environment, EVENTS_SINK_SECRET: SECRET, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let log = '';
  const port = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the receiver has ended')));
    child.stdout?.on('data', (chunk) => {
      log += chunk;
      const [, listening] = /^listening on 127\.0\.0\.1:(\d+)$/m.exec(log) ?? [];
      if (listening !== undefined) resolve(listening);
    });
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    log: () => log,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
