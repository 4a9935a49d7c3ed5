import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EventIdSet } from '../../src/reconcile/event-id-set';
import { keyedHash } from '../../src/reconcile/keyed-hash';
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

  test('reads the digits of ids from bytes, however often they come', () => {
    fc.assert(
      fc.property(fc.array(id, { maxLength: 200 }), fc.nat(300), (ids, expected) => {
        const set = new EventIdSet(expected);
        for (const each of [...ids, ...ids]) {
          expect(set.addDigits(Buffer.from(`, ${each}`), 4)).toBe(true);
        }
        expect(set.size).toBe(new Set(ids).size);
        expect(ids.every((each) => set.has(each))).toBe(true);
      }),
      runs(300),
    );
  });

  test('accepts nothing else as digits', () => {
    const set = new EventIdSet();
    for (const other of ['g', 'G', '/', ':', '@', '`', '\0', '\xff', ' ']) {
      const bytes = Buffer.from(`${'0'.repeat(16)}${other}${'f'.repeat(15)}`, 'latin1');
      expect([other, set.addDigits(bytes, 0)]).toEqual([other, false]);
    }
    expect(set.addDigits(Buffer.from('0'.repeat(31)), 0)).toBe(false);
    expect(set.size).toBe(0);
  });

  test('does not become slow with ids that share most of their bits', () => {
    const hashes = new Set<number>();
    for (let nth = 0; nth < 20_000; nth += 1) {
      hashes.add(keyedHash(new Int32Array([7, 7, 7, nth]), 0));
    }
    // By chance one pair may have the same 32 bits.
    expect(hashes.size).toBeGreaterThan(19_980);
    const lowest = new Set([...hashes].map((hash) => hash & 0xffff));
    // The share of 65,536 places filled by chance: 1 − e^(−20,000 ÷ 65,536).
    expect(lowest.size).toBeGreaterThan(16_000);
  });

  test('has the id of zeros only if it was added', () => {
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
    // Including the smaller tables before.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000 * 200);
  });
});
