import { describe, expect, test } from '@jest/globals';
import { createSink } from '../../src/delivery/create-sink';
import { Policy } from '../../src/filter/policy/policy';
import { Ledger } from '../../src/reconcile/ledger';
import { type ReconcileOptions, reconcile } from '../../src/reconcile/reconcile';
import { redeliver } from '../../src/reconcile/redeliver';
import { taskRouterEventsRoute } from '../../src/routes/taskrouter-events';
import { ApiError } from '../../src/twilio-api/api-error';
import { twilioApi } from '../../src/twilio-api/twilio-api';
import { capturedLog } from '../support/captured-log';
import { asCallback, asRestResource, type EventSketch } from '../support/events/wire-forms';
import { RecordedResponse } from '../support/recorded-response';
import { sidOf } from '../support/sids';
import { eventSink, type SinkBehaviour, takes } from '../support/sinks/event-sink';
import { reconcileServers } from '../support/sinks/reconcile-servers';
import { temporaryFolder } from '../support/temporary-folder';
import { describedField, describedOperation } from '../support/twilio-api/api-description';
import type { ApiFault } from '../support/twilio-api/api-stand-in';
import { standInAgent } from '../support/twilio-api/stand-in-agent';
import {
  EVENTS_OPERATION,
  sketches,
  sketchOf,
  WORKSPACE,
  workspaceEvents,
} from '../support/twilio-api/workspace-events';

const FROM = Date.parse('2026-11-20T00:00:00Z');
const HOUR = 3_600_000;
const SPAN = { from: FROM, until: FROM + 12 * HOUR };
const COUNT = 120;
const EVENTS = sketches(COUNT, SPAN.from, SPAN.until);

capturedLog();
const servers = reconcileServers({ resources: workspaceEvents(EVENTS) });

/** A run with short waits. */
async function run({
  attempts = 6,
  ...options
}: Partial<ReconcileOptions> & { attempts?: number } = {}) {
  const { signal } = options;
  const target = createSink(servers.sink.settings, { deployed: false });
  const credentials = { accountSid: sidOf('AC'), username: 'AC', password: 'x' };
  const reached: number[] = [];
  const left: string[] = [];
  const result = await reconcile({
    api: twilioApi(
      { ...credentials, kind: 'auth_token' },
      {
        agent: standInAgent(servers.taskRouter, servers.authority),
        backoffMs: 1,
        attempts,
        signal,
      },
    ),
    workspaceSid: WORKSPACE,
    span: SPAN,
    filter: { policy: new Policy(), mode: 'guarded' },
    deliver: async (event) => redeliver(event, { sink: target, backoffMs: 1, signal }),
    concurrency: 16,
    onReached: (moment) => reached.push(moment),
    onLeft: (sid, problem) => left.push(`${sid}: ${problem}`),
    ...options,
  });
  const { read, ...others } = result.counts;
  expect(Object.values(others).reduce((sum, count) => sum + count)).toBe(read);
  return { ...result, reached, left };
}

const idsOf = (events: readonly EventSketch[]) => events.map(({ id }) => id).sort();
const idsTaken = () => [...servers.sink.taken.keys()].sort();

describe('reconcile', () => {
  test('delivers each event once, with the bytes of the event callback', async () => {
    await servers.start();
    const { counts, reached, stop } = await run();
    expect(stop).toBeUndefined();
    expect(counts).toMatchObject({ delivered: COUNT, undelivered: 0, unreadable: 0 });
    expect(reached.at(-1)).toBe(SPAN.until);

    const byCallback = await eventSink();
    for (const sketch of EVENTS) {
      await taskRouterEventsRoute({
        parameters: asCallback(sketch),
        settings: byCallback.settings,
        deployed: false,
        startedAt: performance.now(),
        platform: {
          createResponse: () => new RecordedResponse(),
          policyAsset: () => undefined,
        },
      });
    }
    await byCallback.close();
    expect(new Map([...servers.sink.taken].sort())).toEqual(new Map([...byCallback.taken].sort()));
    expect(servers.sink.taken.size).toBe(COUNT);
  });

  test('always reads a stated time span, and leaves no second out', async () => {
    await servers.start();
    await run();
    const windows = servers.taskRouter.requests.map(({ query }) => [
      Date.parse(query.get('StartDate') ?? ''),
      Date.parse(query.get('EndDate') ?? ''),
    ]);
    expect(windows[0]?.[0]).toBe(SPAN.from);
    expect(windows.at(-1)?.[1]).toBe(SPAN.until);
    for (const [index, [start = Number.NaN]] of windows.entries()) {
      if (index > 0) expect(start).toBeLessThan(windows[index - 1]?.[1] ?? 0);
    }
    expect(new Set(servers.taskRouter.requests.map(({ query }) => query.get('PageSize')))).toEqual(
      new Set(['1000']),
    );
  });

  test('counts the filter’s removals', async () => {
    await servers.start();
    const { filtered, types } = await run();
    expect(filtered.toJSON()).toMatchObject({ events: COUNT, findings: { phone: COUNT / 3 } });
    expect([...types].sort()).toEqual([
      ['reservation.accepted', COUNT / 4],
      ['task.created', COUNT / 4],
      ['task.updated', COUNT / 4],
      ['worker.activity.update', COUNT / 4],
    ]);
  });

  test('says when a workspace has no events', async () => {
    await servers.start({ resources: workspaceEvents([]) });
    const { counts, reached } = await run();
    expect(counts.read).toBe(0);
    expect(reached.at(-1)).toBe(SPAN.until);
  });
});

describe('a listing', () => {
  const DENSE = sketches(2_500, SPAN.from, SPAN.from + HOUR);
  const span = { from: SPAN.from, until: SPAN.from + HOUR };

  test.each([
    ['of many pages is read to its end', {}],
    ['whose pages are not linked is read in halves', { linked: false }],
    ['of too many pages is read in halves', { maxPageSize: 20 }],
  ])('%s', async (_, options) => {
    await servers.start({ resources: workspaceEvents(DENSE, options) });
    const delivered: string[] = [];
    const { counts } = await run({
      span,
      deliver: async ({ id }) => {
        delivered.push(id);
        return undefined;
      },
    });
    expect(counts.delivered).toBe(DENSE.length);
    expect(delivered.sort()).toEqual(idsOf(DENSE));
  });

  test.each([
    ['that ends with a full second page', { maxPages: 2 }],
    ['that ends with a full fifth page', { maxPages: 5, maxPageSize: 200 }],
    ['of pages of 500 without links', { linked: false, maxPageSize: 500 }],
    ['of pages of 100 without links', { linked: false, maxPageSize: 100 }],
  ])('%s does not count as complete', async (_, options) => {
    const minute = sketches(2_500, SPAN.from, SPAN.from + 60_000);
    await servers.start({ resources: workspaceEvents(minute, options) });
    const { counts, stop, reached } = await run({
      span: { from: SPAN.from, until: SPAN.from + 60_000 },
      deliver: async () => undefined,
    });
    expect([stop, counts.delivered]).toEqual([undefined, minute.length]);
    expect(reached).toEqual([SPAN.from + 60_000]);
  });

  test.each([
    ['to the millisecond', ({ time }: EventSketch) => time],
    ['to the second', ({ time }: EventSketch) => Math.floor(time / 1_000) * 1_000],
  ])('of 600 events per second without links, %s, is read completely', async (_, listedAt) => {
    const busy = sketches(6_000, FROM, FROM + 10_000);
    await servers.start({ resources: workspaceEvents(busy, { linked: false, listedAt }) });
    const { counts, stop } = await run({
      span: { from: FROM, until: FROM + 10_000 },
      deliver: async () => undefined,
    });
    expect([stop, counts.delivered]).toEqual([undefined, busy.length]);
  });

  test.each([
    ['with links', { linked: true }],
    ['without links', { linked: false }],
  ])('at a steady rate, %s, is listed little more than once', async (_, options) => {
    const day = sketches(20_000, FROM, FROM + 12 * HOUR);
    await servers.start({ resources: workspaceEvents(day, options) });
    const { counts } = await run({ deliver: async () => undefined });
    expect(counts.delivered).toBe(day.length);
    expect(counts.read).toBeLessThan(1.3 * day.length);
    expect(servers.taskRouter.calls.length).toBeLessThan((1.3 * day.length) / 700);
  });

  test('has its next page requested while the events of the last are delivered', async () => {
    await servers.start({ resources: workspaceEvents(DENSE) });
    const { counts } = await run({
      span,
      concurrency: 1,
      deliver: async () => {
        // The first event is not accepted before the second page is requested.
        while (servers.taskRouter.calls.length < 2) {
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        return undefined;
      },
    });
    expect(counts.delivered).toBe(DENSE.length);
  });

  test('that is full within a second ends the run before that second', async () => {
    const crowd = Array.from({ length: 1_200 }, (_, nth) => sketchOf(nth, SPAN.from + 5 * HOUR));
    await servers.start({ resources: workspaceEvents(crowd, { linked: false }) });
    const { stop, reached, counts } = await run({ deliver: async () => undefined });
    expect(stop).toBe('listing_cut_off');
    expect(reached.at(-1)).toBeLessThan(SPAN.from + 5 * HOUR);
    expect(counts.delivered).toBe(1_000);
  });

  test.each<[string, number, (nth: number) => readonly EventSketch[]]>([
    ['full', 1, (nth) => sketches(1_000, FROM + nth, FROM + nth)],
    ['of one event', 3_600, (nth) => [sketchOf(nth, FROM)]],
    ['of the same event', 3_600, () => [sketchOf(0, FROM)]],
    ['empty', 86_400, () => []],
  ])('with endless pages, each of them %s, ends the run', async (_, seconds, eventsOf) => {
    await servers.start({
      resources: {
        [EVENTS_OPERATION]: ({ query, url }) => {
          const page = Number(query.get('Page') ?? 0);
          const next = new URL(url);
          next.searchParams.set('Page', String(page + 1));
          const meta = { key: 'events', page, page_size: 1_000, next_page_url: next.href };
          return { body: { events: eventsOf(page).map(asRestResource), meta } };
        },
      },
    });
    const span = { from: FROM, until: FROM + seconds * 1_000 };
    const { stop, reached } = await run({ span, deliver: async () => undefined });
    expect([stop, reached]).toEqual(['listing_cut_off', []]);
    // 51 pages of an hour, of half of it, and so on down to a second.
    expect(servers.taskRouter.calls.length).toBeLessThanOrEqual(51 * 13);
  });

  test('without order and with every event twice gives each event once', async () => {
    const twice = [...EVENTS.toReversed(), ...EVENTS];
    await servers.start({ resources: workspaceEvents(twice) });
    const { counts } = await run();
    expect(counts.delivered).toBe(COUNT);
    expect(counts.duplicates).toBeGreaterThanOrEqual(COUNT);
    expect([...servers.sink.taken.values()].every((bodies) => bodies.length === 1)).toBe(true);
  });

  test('with events of another time still gives them', async () => {
    // The clocks differ: events have dates after the window that lists them.
    await servers.start({
      resources: workspaceEvents(EVENTS, { listedAt: ({ time }) => Math.max(FROM, time - HOUR) }),
    });
    const { counts } = await run();
    expect(counts.delivered).toBe(COUNT);
    expect(idsTaken()).toEqual(idsOf(EVENTS));
  });

  test('of overlapping windows gives each event once', async () => {
    // At the end of the second window, after a minute and two.
    const where = SPAN.from + 180_000;
    const around = sketches(20, where - 1_000, where + 1_000);
    await servers.start({ resources: workspaceEvents(around) });
    const { counts } = await run();
    expect(counts.delivered).toBe(20);
    expect(counts.duplicates).toBeGreaterThan(0);
    expect([...servers.sink.taken.values()].every((bodies) => bodies.length === 1)).toBe(true);
  });

  test('with something else among the events counts it, and continues', async () => {
    const answer = workspaceEvents(EVENTS)[EVENTS_OPERATION];
    if (typeof answer !== 'function') throw new Error('no list');
    const sid = sidOf('EV', 'odd');
    await servers.start({
      resources: {
        [EVENTS_OPERATION]: (request) => {
          const given = answer(request);
          if (!('body' in given) || !('events' in given.body)) throw new Error('no page');
          const { events } = given.body as { events: readonly object[] };
          const odd = [{ ...asRestResource(sketchOf(0, FROM)), sid, event_type: null }, {}];
          return { ...given, body: { ...given.body, events: [...odd, ...events] } };
        },
      },
    });
    // One window, so that they appear only once.
    const { counts, left } = await run({ span: { from: FROM, until: FROM + 60_000 } });
    expect(counts).toMatchObject({ unreadable: 2, undelivered: 0, delivered: 1 });
    expect(left).toEqual([
      `${sid}: unreadable: the event has no type`,
      'undefined: unreadable: not a TaskRouter event',
    ]);
  });
});

describe('TaskRouter’s API', () => {
  const FAULTS: readonly (readonly [string, ApiFault])[] = [
    ['429', { status: 429, body: { code: 20429 } }],
    ['500', { status: 500, body: {} }],
    ['a reset connection', 'reset'],
    ['a page that ends in the middle', 'cut'],
  ];

  test.each(FAULTS)('may answer every other call with %s: no event is lost', async (_, fault) => {
    let calls = 0;
    await servers.start({ fault: () => (++calls % 2 === 1 ? fault : undefined) });
    const { counts, stop } = await run();
    expect(stop).toBeUndefined();
    expect(counts.delivered).toBe(COUNT);
    expect(idsTaken()).toEqual(idsOf(EVENTS));
  });

  test.each(FAULTS)('may end in %s: the next run reads the rest', async (_, fault) => {
    let calls = 0;
    await servers.start({ fault: () => (++calls > 3 && calls < 9 ? fault : undefined) });
    const first = await run({ attempts: 3 });
    expect(first.stop).toBeInstanceOf(ApiError);
    const reached = first.reached.at(-1) ?? Number.NaN;
    expect(idsTaken()).toEqual(idsOf(EVENTS.filter(({ time }) => time <= reached)));

    const second = await run({ span: { from: reached, until: SPAN.until }, attempts: 3 });
    expect(second.stop).toBeUndefined();
    expect(idsTaken()).toEqual(idsOf(EVENTS));
  });

  test.each([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not_found'],
  ])('ends the run immediately with %i', async (status, failure) => {
    await servers.start({ fault: () => ({ status, body: { code: 20003 } }) });
    const { stop, reached } = await run();
    expect(stop).toMatchObject({ failure });
    expect([reached, servers.taskRouter.calls.length]).toEqual([[], 1]);
  });

  test('describes the call and every field that is read from an event', () => {
    const path = EVENTS_OPERATION.replace('GET taskrouter.twilio.com', '');
    const operation = describedOperation('GET', 'taskrouter.twilio.com', path);
    if (operation === undefined) throw new Error('no such call');
    const fields = Object.keys(asRestResource(sketchOf(0, FROM)));
    expect(fields).toEqual(expect.arrayContaining(['sid', 'event_date_ms', 'event_data']));
    for (const field of fields) {
      expect([field, describedField(operation, `events[].${field}`)]).not.toContain(undefined);
    }
    for (const parameter of ['StartDate', 'EndDate', 'PageSize']) {
      expect([...operation.query.keys()]).toContain(parameter);
    }
  });
});

describe('a sink', () => {
  const resets: SinkBehaviour = (_, { socket }) => void socket.resetAndDestroy();
  const answers =
    (status: number): SinkBehaviour =>
    (_, __, response) =>
      void response.writeHead(status).end();
  const slow: SinkBehaviour = (take, request, response) => {
    setTimeout(() => takes(take, request, response), 20);
  };

  test.each<[string, SinkBehaviour]>([
    ['resets the first tries', resets],
    ['answers the first tries with 429', answers(429)],
    ['answers the first tries with 500', answers(500)],
    ['answers the first tries with 503', answers(503)],
    ['is slow', slow],
  ])('that %s loses no event', async (_, behaviour) => {
    await servers.sinkThat((_, before) => (before < 3 ? behaviour : takes));
    await servers.start();
    const { counts } = await run();
    expect(counts).toMatchObject({ delivered: COUNT, undelivered: 0 });
    expect(idsTaken()).toEqual(idsOf(EVENTS));
  });

  test('that asks for a pause gets it, and loses no event', async () => {
    let opensAt = Number.POSITIVE_INFINITY;
    await servers.sinkThat(() => (take, request, response) => {
      const now = Date.now();
      opensAt = Math.min(opensAt, now + 2_500);
      if (now >= opensAt) takes(take, request, response);
      else response.writeHead(429, { 'retry-after': '3' }).end();
    });
    await servers.start();
    const { counts } = await run();
    expect(counts).toMatchObject({ delivered: COUNT, undelivered: 0 });
  });

  test.each(['0', '3600'])('that asks for %s s gets the usual pauses', async (pause) => {
    await servers.sinkThat((_, before) =>
      before < 3
        ? (_, __, response) => void response.writeHead(429, { 'retry-after': pause }).end()
        : takes,
    );
    await servers.start();
    const { counts } = await run();
    expect(counts).toMatchObject({ delivered: COUNT, undelivered: 0 });
  });

  test('that accepts an event and breaks off gets it again, with the same bytes', async () => {
    await servers.sinkThat((_, before) =>
      before === 0
        ? (take, { socket }) => {
            take();
            socket.resetAndDestroy();
          }
        : takes,
    );
    await servers.start();
    await run();
    expect(idsTaken()).toEqual(idsOf(EVENTS));
    for (const [first, second, ...more] of servers.sink.taken.values()) {
      expect([second, more]).toEqual([first, []]);
    }
  });

  test('that refuses an event gets all others, and the run does not continue after it', async () => {
    const [refused] = EVENTS.slice(60);
    await servers.sinkThat((id) => (id === refused?.id ? answers(422) : takes));
    await servers.start();
    const { counts, reached, left, stop } = await run();
    expect(stop).toBeUndefined();
    expect(counts).toMatchObject({ delivered: COUNT - 1, undelivered: 1 });
    expect(left).toEqual([`${refused?.id}: undelivered: refused 422`]);
    expect(reached.at(-1)).toBeLessThanOrEqual(refused?.time ?? 0);
    // It refuses it, however often it comes.
    expect(servers.sink.requests()).toBe(COUNT);
  });

  describe('that refuses an event that may be skipped', () => {
    const [refused] = EVENTS.slice(60);

    test('gets all others, and the run continues and says so', async () => {
      await servers.sinkThat((id) => (id === refused?.id ? answers(422) : takes));
      await servers.start();
      const { counts, reached, left } = await run({ skipRefused: true });
      expect(counts).toMatchObject({ delivered: COUNT - 1, undelivered: 1 });
      expect(left).toEqual([`${refused?.id}: skipped: refused 422`]);
      expect(reached.at(-1)).toBe(SPAN.until);
    });

    test.each([401, 404, 429, 500])('stops the run when it answers with %i', async (status) => {
      await servers.sinkThat((id) => (id === refused?.id ? answers(status) : takes));
      await servers.start();
      const { reached, left } = await run({ skipRefused: true });
      expect(left).toEqual([expect.stringMatching(/: undelivered: /)]);
      expect(reached.at(-1)).toBeLessThanOrEqual(refused?.time ?? 0);
    });

    test('stops the run when it accepts no other', async () => {
      await servers.sinkThat(() => answers(400));
      await servers.start({ resources: workspaceEvents(EVENTS.slice(0, 20)) });
      const { counts, reached } = await run({ skipRefused: true });
      expect([counts.undelivered, counts.delivered]).toEqual([20, 0]);
      expect(reached.filter((moment) => moment > (EVENTS[0]?.time ?? 0) + 60_000)).toEqual([]);
    });
  });

  test('that accepts one in forty does not count as accepting none', async () => {
    const taken = new Set(EVENTS.filter((_, index) => index % 40 === 0).map(({ id }) => id));
    await servers.sinkThat((id) => (taken.has(id) ? takes : answers(422)));
    await servers.start();
    const { counts, stop } = await run({ concurrency: 1 });
    expect(stop).toBeUndefined();
    expect(counts).toMatchObject({ delivered: taken.size, undelivered: COUNT - taken.size });
  });

  test.each([
    ['is down', async () => servers.sinkThat(() => resets), { failure: 'connection_failed' }],
    ['only fails', async () => servers.sinkThat(() => answers(500)), { failure: 'server_error' }],
    ['refuses everything', async () => servers.sinkThat(() => answers(401)), { status: 401 }],
  ])('that %s ends the run early', async (_, fail, failure) => {
    await servers.start();
    await fail();
    const { counts, stop, reached } = await run();
    expect(stop).toMatchObject(failure);
    expect(counts.delivered).toBe(0);
    // Those in flight when the fiftieth failed.
    expect(counts.undelivered).toBeLessThan(50 + 16);
    expect(reached).toEqual([]);
  });
});

describe('a run', () => {
  test('that is interrupted finishes what it has begun, and the next one does the rest', async () => {
    const controller = new AbortController();
    await servers.sinkThat((_, before) => {
      if (before === 0 && servers.sink.requests() === 40) controller.abort();
      return takes;
    });
    await servers.start();
    const ledger = new Ledger(`${temporaryFolder()}/ledger`);
    const first = await run({ signal: controller.signal, ledger });
    expect(first.stop).toBe('interrupted');
    expect(first.counts.delivered).toBe(servers.sink.taken.size);
    expect(first.counts.delivered).toBeLessThan(60);

    const second = await run({ ledger });
    expect(second.counts).toMatchObject({
      inLedger: first.counts.delivered,
      delivered: COUNT - first.counts.delivered,
    });
    expect([...servers.sink.taken.values()].every((bodies) => bodies.length === 1)).toBe(true);
    expect(idsTaken()).toEqual(idsOf(EVENTS));
  });

  test('that is interrupted does not wait for a sink to come back', async () => {
    const controller = new AbortController();
    await servers.sinkThat(() => (_, __, response) => {
      response.writeHead(500).end();
      controller.abort();
    });
    await servers.start();
    const { signal } = controller;
    const target = createSink(servers.sink.settings, { deployed: false });
    const { stop, counts } = await run({
      signal,
      deliver: async (event) => redeliver(event, { sink: target, backoffMs: 10_000_000, signal }),
    });
    expect(stop).toBe('interrupted');
    expect(counts.delivered).toBe(0);
  });
});
