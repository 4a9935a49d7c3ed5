import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from '@jest/globals';
import { DELIVERY_FAILURES, type Sink, SinkUnavailableError } from '../../../src/delivery/sink';
import { filterEvent } from '../../../src/filter/filter-event';
import type { FilteredEvent } from '../../../src/filter/filtered-event';
import { asCallback, SKETCH } from '../events/wire-forms';
import { sidOf } from '../sids';

/** An event as it arrived. */
export interface Arrival {
  /** The event's id, from wherever the receiver finds it. */
  readonly id: string;
  /** The event's bytes, as sent. */
  readonly bytes: string;
}

/** A sink, and the receiver at its other end. */
export interface SinkUnderTest {
  readonly sink: Sink;
  /** The events that have arrived so far. */
  readonly arrivals: () => readonly Arrival[];
  /** From now on, nothing is accepted. */
  readonly goDown: () => Promise<void>;
  /** From now on, nothing is answered. */
  readonly hang: () => Promise<void>;
  /** Texts that no error may contain: the target, or parts of it, and keys. */
  readonly secrets: readonly string[];
  readonly close: () => Promise<void>;
}

/** An event whose words may be in no error. */
const CANARY = 'canaryOfThisKit';
/** Long enough for a working sink, in milliseconds. */
const SOON = 10_000;
/** This many events are delivered in parallel, in time even on a busy machine. */
const MANY = 100;

const { event } = filterEvent(asCallback(SKETCH));

function eventNumber(nth: number): FilteredEvent {
  return {
    ...event,
    id: sidOf('EV', nth),
    data: { ...event.data, task_attributes: { direction: CANARY.repeat(nth) } },
  };
}

/**
 * Declares the tests that every sink passes (docs/sinks.md).
 *
 * @param start Starts a working sink. It is closed after each test.
 */
export function describeSink(name: string, start: () => Promise<SinkUnderTest>): void {
  describe(`${name}, as every sink,`, () => {
    let started: SinkUnderTest | undefined;
    const starting = async () => {
      started = await start();
      return started;
    };
    afterEach(async () => {
      await started?.close();
      started = undefined;
    });

    test('accepts an event once, under its id', async () => {
      const { sink, arrivals } = await starting();
      await sink.deliver(event, SOON);
      expect(arrivals().map(({ id }) => id)).toEqual([event.id]);
    });

    test('sends a redelivered event under the same id and with the same bytes', async () => {
      const { sink, arrivals } = await starting();
      await sink.deliver(event, SOON);
      await sink.deliver(structuredClone(event), SOON);
      const [first, second, ...more] = arrivals();
      expect(second).toEqual(first);
      expect(more).toEqual([]);
    });

    test('does not change the event', async () => {
      const { sink } = await starting();
      const given = structuredClone(event);
      await sink.deliver(given, SOON);
      expect(given).toEqual(event);
    });

    test(`accepts ${MANY} events in parallel, each of them whole`, async () => {
      const { sink, arrivals } = await starting();
      const events = Array.from({ length: MANY }, (_, nth) => eventNumber(nth));
      await Promise.all(events.map((each) => sink.deliver(each, SOON)));
      const together = arrivals();
      for (const each of events) await sink.deliver(each, SOON);
      const oneByOne = arrivals().slice(together.length);
      expect(distinctById(together)).toEqual(distinctById(oneByOne));
      expect(oneByOne.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    });

    test('rejects with a known failure when it is down', async () => {
      const { sink, goDown } = await starting();
      await sink.deliver(event, SOON);
      await goDown();
      const { failure } = await refusalBy(sink, SOON);
      expect(DELIVERY_FAILURES).toContain(failure);
    });

    test('rejects with a time-out when it is too slow', async () => {
      const { sink, hang } = await starting();
      await hang();
      expect(await refusalBy(sink, 100)).toMatchObject({ failure: 'timeout' });
    });

    test('sends nothing when no time is left', async () => {
      const { sink, arrivals } = await starting();
      expect(await refusalBy(sink, 0)).toMatchObject({ failure: 'timeout' });
      await sink.deliver(eventNumber(1), SOON);
      expect(arrivals().map(({ id }) => id)).toEqual([eventNumber(1).id]);
    });

    test('has neither the event nor the target in its errors', async () => {
      const { sink, goDown, hang, secrets } = await starting();
      const given = eventNumber(1);
      const errors = [await refusalBy(sink, 0, given)];
      await hang();
      errors.push(await refusalBy(sink, 100, given));
      await goDown();
      errors.push(await refusalBy(sink, SOON, given));
      for (const error of errors) {
        const told = [error.stack, inspect(error, { depth: null, showHidden: true })].join('\n');
        for (const secret of [...secrets, given.id, CANARY]) expect(told).not.toContain(secret);
      }
    });
  });
}

async function refusalBy(
  sink: Sink,
  withinMs: number,
  given: FilteredEvent = event,
): Promise<SinkUnavailableError> {
  const refusal = await sink.deliver(given, withinMs).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (refusal instanceof SinkUnavailableError) return refusal;
  throw new Error(refusal === undefined ? 'the event was taken' : 'another error', {
    cause: refusal,
  });
}

/** A sink may try more than once, for example when a busy machine answers too late. */
function distinctById(arrivals: readonly Arrival[]): readonly Arrival[] {
  const distinct = new Map(arrivals.map((each) => [each.bytes, each]));
  return [...distinct.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
