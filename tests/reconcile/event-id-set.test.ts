import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EventIdSet } from '../../src/reconcile/event-id-set';
import { runs } from '../support/runs';
import { sidOf } from '../support/sids';

const hex = fc.string({ unit: fc.constantFrom('0', '1', 'f'), minLength: 32, maxLength: 32 });
const id = hex.map((digits) => `EV${digits}`);

describe('a set of event ids', () => {
  test('has what was added, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(id), fc.array(id), (added, others) => {
        const set = new EventIdSet();
        const reference = new Set(added);
        for (const each of added) set.add(each);
        expect(set.size).toBe(reference.size);
        for (const each of [...added, ...others]) expect(set.has(each)).toBe(reference.has(each));
      }),
      runs(300),
    );
  });

  test('has the id of zeros only when it was added', () => {
    const zero = `EV${'0'.repeat(32)}`;
    const set = new EventIdSet();
    expect(set.has(zero)).toBe(false);
    set.add(zero);
    expect([set.has(zero), set.size]).toEqual([true, 1]);
  });

  test('grows, and stays small', () => {
    const before = process.memoryUsage().arrayBuffers;
    const set = new EventIdSet();
    const ids = Array.from({ length: 20_000 }, (_, nth) => sidOf('EV', nth));
    for (const each of ids) set.add(each);
    expect(set.size).toBe(20_000);
    expect(ids.every((each) => set.has(each))).toBe(true);
    expect(set.has(sidOf('EV', 20_000))).toBe(false);
    // With the smaller tables that it grew out of.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000 * 200);
  });
});
