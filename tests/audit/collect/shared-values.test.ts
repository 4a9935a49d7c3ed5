import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SharedValues } from '../../../src/audit/collect/shared-values';
import { runs } from '../../support/runs';

test('equal parts of two items share memory', () => {
  const values = new SharedValues();
  const [one, other] = [1, 2].map((number) =>
    values.of({ sid: `PN${number}`, voice_url: { scheme: 'https', host: 'hooks.example.com' } }),
  );
  expect(other?.['voice_url']).toBe(one?.['voice_url']);
  expect(other?.['sid']).toBe('PN2');
});

test('items keep their values, whatever others have', () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), (items) => {
      const values = new SharedValues();
      expect(items.map((item) => JSON.stringify(values.of(item)))).toEqual(
        items.map((item) => JSON.stringify(item)),
      );
    }),
    runs(1_000),
  );
});
