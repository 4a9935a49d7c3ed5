import { describe, expect, test } from '@jest/globals';
import Ajv from 'ajv/dist/2020';
import { SNAPSHOT_ENDPOINTS } from '../../../src/audit/checks/snapshot-endpoints';
import { parseSnapshot, SnapshotError } from '../../../src/audit/snapshot/parse-snapshot';
import { snapshotPieces } from '../../../src/audit/snapshot/saved-snapshot';
import type { Snapshot } from '../../../src/audit/snapshot/snapshot';
import { snapshotSchema } from '../../../src/audit/snapshot/snapshot-schema';
import { accountSnapshot, reading, snapshotOf } from '../../support/audit/snapshots';
import { sidOf } from '../../support/sids';

const ACCOUNTS = [
  { sid: sidOf('AC'), status: 'active', owner_account_sid: null, date_created: null },
];
const SNAPSHOT: Snapshot = snapshotOf(
  accountSnapshot({
    readings: {
      accounts: reading(ACCOUNTS, {
        failures: [{ failure: 'timeout', status: null, code: null, parents: ['x'] }],
      }),
    },
  }),
);

const SAVED: unknown = JSON.parse([...snapshotPieces(SNAPSHOT)].join(''));

const validate = new Ajv().compile(snapshotSchema(SNAPSHOT_ENDPOINTS));

const savedAccounts = (snapshot: Snapshot): readonly unknown[] =>
  JSON.parse([...snapshotPieces(snapshot)].join('')).accounts;

/** The snapshot with another value at the path. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(SAVED);
  let place = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>;
  place[path.at(-1) ?? ''] = value;
  return copy;
}

describe('a snapshot', () => {
  test('comes back as it was written', () => {
    expect(parseSnapshot([...snapshotPieces(SNAPSHOT)].join(''), SNAPSHOT_ENDPOINTS)).toEqual({
      ...SNAPSHOT,
      seal: 'whole',
    });
    expect(validate(SAVED)).toBe(true);
  });

  const first = ['accounts', 0, 'readings', 'accounts', 'items', 0, 'fields'];
  test.each<[(string | number)[], unknown, string]>([
    [['snapshot_version'], 2, 'it was saved by another version'],
    [['taken_at'], 'secret', '/taken_at does not have its form'],
    [['accounts'], [], '/accounts does not have its length'],
    [['accounts', 0, 'accountSid'], 'secret', '/accounts/0/accountSid does not have its form'],
    [['accounts', 0, 'readings', 'secret'], {}, '/accounts/0/readings has an unknown property'],
    [['accounts', 0, 'readings', 'accounts', 'absent'], 1, '/accounts/0/readings/accounts/absent'],
    [[...first, 'auth_token'], 'secret', '/items/0/fields has an unknown property'],
    [[...first, 'status'], 7, '/items/0/fields/status has none of the forms'],
    [first, {}, '/items/0/fields lacks "sid"'],
  ])('is refused with %j as %j, and the error says where', (path, value, message) => {
    const text = JSON.stringify(changed(path, value));
    expect(() => parseSnapshot(text, SNAPSHOT_ENDPOINTS)).toThrow(SnapshotError);
    expect(() => parseSnapshot(text, SNAPSHOT_ENDPOINTS)).toThrow(message);
    expect(() => parseSnapshot(text, SNAPSHOT_ENDPOINTS)).not.toThrow('secret');
    expect(validate(JSON.parse(text))).toBe(false);
  });

  test('of a newer version is refused as such when it holds something unknown', () => {
    const newer = changed(['accounts', 0, 'readings', 'new'], {}) as object;
    const saved = (version: string) =>
      JSON.stringify({ ...newer, tool: { name: 'Twilio HIPAA Guard', version } });
    expect(() => parseSnapshot(saved('9.1.0'), SNAPSHOT_ENDPOINTS)).toThrow(
      'unknown property; it was saved by version 9.1.0; this is ',
    );
    expect(() => parseSnapshot(saved('secret'), SNAPSHOT_ENDPOINTS)).not.toThrow('secret');
  });

  test('may have each account only once', () => {
    const twice = changed(['accounts'], [SNAPSHOT, SNAPSHOT].flatMap(savedAccounts));
    expect(() => parseSnapshot(JSON.stringify(twice), SNAPSHOT_ENDPOINTS)).toThrow(
      '/accounts/1 appears twice',
    );
  });

  test.each(['', '{', '[]', 'null', '7'])('is not %j', (text) => {
    expect(() => parseSnapshot(text, SNAPSHOT_ENDPOINTS)).toThrow(SnapshotError);
  });
});
