import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { SNAPSHOT_ENDPOINTS } from '../../../src/audit/checks/snapshot-endpoints';
import { judge } from '../../../src/audit/judge/judge';
import { parseSnapshot } from '../../../src/audit/snapshot/parse-snapshot';
import { snapshotDigest, snapshotPieces } from '../../../src/audit/snapshot/saved-snapshot';

/** As saved by version 0.1.0, whose schema still spelled out each reader. */
const SAVED = readFileSync(join(__dirname, 'snapshot-v1.json'), 'utf8');

test('a snapshot that an earlier version saved is still read', () => {
  const read = parseSnapshot(SAVED, SNAPSHOT_ENDPOINTS);
  expect(JSON.parse([...snapshotPieces(read)].join(''))).toEqual({
    ...JSON.parse(SAVED),
    sha256: snapshotDigest(read),
  });
});

test('a snapshot that an earlier version saved is judged', () => {
  const { requirements } = judge(parseSnapshot(SAVED, SNAPSHOT_ENDPOINTS));
  const decided = requirements.filter(
    ({ verdict }) => verdict !== 'MANUAL' && verdict !== 'NOT_TESTABLE',
  );
  expect(decided.map(({ id, verdict, findings }) => [id, verdict, findings.length])).toEqual([
    ['ACCT-06', 'NOT_APPLICABLE', 1],
    ['ACCT-07', 'NOT_APPLICABLE', 1],
    ['ACCT-08', 'NOT_APPLICABLE', 1],
    ['ACCT-10', 'REVIEW', 2],
    ['ACCT-12', 'REVIEW', 1],
    ['ACCT-17', 'FAIL', 1],
    ['SEC-02', 'FAIL', 5],
    ['SEC-04', 'FAIL', 2],
    ['SEC-06', 'ERROR', 2],
    ['RT-01', 'NOT_APPLICABLE', 1],
    ['RT-05', 'WARN', 1],
    ['RT-07', 'WARN', 1],
    ['RT-09', 'REVIEW', 1],
    ['VIDEO-06', 'NOT_APPLICABLE', 1],
    ['VOICE-06', 'FAIL', 1],
    ['VOICE-08', 'ERROR', 1],
    ['VOICE-10', 'NOT_APPLICABLE', 1],
    ['VOICE-13', 'NOT_APPLICABLE', 1],
    ['VAI-01', 'NOT_APPLICABLE', 1],
    ['VAI-02', 'NOT_APPLICABLE', 1],
    ['SMS-04', 'NOT_APPLICABLE', 1],
    ['CHAT-01', 'NOT_APPLICABLE', 1],
    ['FRONT-02', 'NOT_APPLICABLE', 1],
    ['FRONT-04', 'NOT_APPLICABLE', 1],
    ['FRONT-05', 'NOT_APPLICABLE', 1],
    ['FRONT-06', 'NOT_APPLICABLE', 1],
    ['FRONT-07', 'NOT_APPLICABLE', 1],
    ['LOOKUP-01', 'NOT_APPLICABLE', 1],
    ['FLEX-02', 'FAIL', 1],
    ['FLEX-14', 'FAIL', 1],
    ['FLEX-27', 'NOT_APPLICABLE', 1],
    ['GEN-02', 'REVIEW', 2],
  ]);
});

test('a flow of which an earlier version kept less counts as not read', () => {
  const { requirements } = judge(parseSnapshot(SAVED, SNAPSHOT_ENDPOINTS), undefined, {
    only: ['SEC-02'],
  });
  expect(requirements[0]?.findings.map(({ field, verdict }) => [field, verdict])).toContainEqual([
    'definition',
    'NOT_TESTABLE',
  ]);
});
