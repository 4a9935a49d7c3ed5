import { expect, test } from '@jest/globals';
import { createSink } from '../../src/delivery/create-sink';
import { filterEvent } from '../../src/filter/filter-event';
import { Policy } from '../../src/filter/policy/policy';
import { reconcile } from '../../src/reconcile/reconcile';
import { redeliver } from '../../src/reconcile/redeliver';
import { twilioApi } from '../../src/twilio-api/twilio-api';
import { asCallback } from '../support/events/wire-forms';
import { randomNumbers } from '../support/random-numbers';
import { soakEvents } from '../support/runs';
import { certificateAuthority } from '../support/servers/certificate-authority';
import { sidOf } from '../support/sids';
import { eventSink, takes } from '../support/sinks/event-sink';
import { SINK_FAULTS } from '../support/sinks/sink-faults';
import { type ApiFault, apiStandIn } from '../support/twilio-api/api-stand-in';
import { standInAgent } from '../support/twilio-api/stand-in-agent';
import { sketches, WORKSPACE, workspaceEvents } from '../support/twilio-api/workspace-events';

const COUNT = soakEvents(100_000);
const FAULTY = 0.05;
const SEED = 20_261_122;
const HOUR = 3_600_000;
const FROM = Date.parse('2026-11-20T00:00:00Z');
const SPAN = { from: FROM, until: FROM + 24 * HOUR };

const API_FAULTS: readonly ApiFault[] = [
  { status: 429, body: { code: 20429 } },
  { status: 500, body: {} },
  { status: 503, headers: { 'retry-after': '0' }, body: {} },
  'reset',
  'cut',
];

test(`of ${COUNT} events none is lost or changed, though every twentieth request goes wrong at both ends`, async () => {
  const random = randomNumbers(SEED);
  const events = sketches(COUNT, SPAN.from, SPAN.until);
  const authority = certificateAuthority();
  let faults = 0;
  const goesWrong = () => {
    if (random() >= FAULTY) return false;
    faults += 1;
    return true;
  };
  const oneOf = <Fault>(some: readonly Fault[]) => some[Math.floor(random() * some.length)];
  const standIn = await apiStandIn({
    authority,
    resources: workspaceEvents(events, { maxPageSize: 200 }),
    fault: () => (goesWrong() ? oneOf(API_FAULTS) : undefined),
  });
  const sink = await eventSink(() => (goesWrong() ? (oneOf(SINK_FAULTS) ?? takes) : takes));
  const target = createSink(sink.settings, { deployed: false });
  const policy = new Policy();

  const { counts, stop } = await reconcile({
    api: twilioApi(
      { accountSid: sidOf('AC'), username: sidOf('AC'), password: 'x', kind: 'auth_token' },
      { agent: standInAgent(standIn, authority), backoffMs: 1 },
    ),
    workspaceSid: WORKSPACE,
    span: SPAN,
    filter: { policy },
    deliver: async (event) => redeliver(event, { sink: target, backoffMs: 1 }),
    concurrency: 32,
  });
  await sink.close();
  await standIn.close();

  expect(stop).toBeUndefined();
  expect(counts).toMatchObject({ delivered: COUNT, undelivered: 0, unreadable: 0 });
  expect(counts.read).toBe(COUNT + counts.duplicates);
  expect([sink.wrong, standIn.violations]).toEqual([[], []]);
  const changed = events.filter((sketch) => {
    const body = JSON.stringify(filterEvent(asCallback(sketch), { policy }).event);
    const taken = sink.taken.get(sketch.id) ?? [];
    return taken.length === 0 || taken.some((each) => each !== body);
  });
  expect(changed).toEqual([]);
  expect(sink.taken.size).toBe(COUNT);
  // The soak was real.
  expect(faults).toBeGreaterThan((COUNT * FAULTY) / 2);
  expect([...sink.taken.values()].some((bodies) => bodies.length > 1)).toBe(true);
}, 1_800_000);
