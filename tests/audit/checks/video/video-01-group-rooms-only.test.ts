import { expect, test } from '@jest/globals';
import { video01 } from '../../../../src/audit/checks/video/video-01-group-rooms-only';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { videoRooms } from '../../../../src/audit/endpoints/video/video-rooms';
import { answers, usageRecord } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const rooms = (...types: string[]) =>
  answers(videoRooms, ...types.map((type, index) => ({ sid: sidOf('RM', index), type })));

test('does not pass for Group Rooms alone', async () => {
  expect((await audited(video01, rooms('group'))).verdict).toBe('NOT_TESTABLE');
});

test.each(['go', 'peer-to-peer'])('asks for a review of %s rooms', async (type) => {
  const { verdict, findings } = await audited(video01, rooms('group', type));
  expect(verdict).toBe('REVIEW');
  // The stand-in lists the same rooms as in progress and as completed.
  expect(findings[0]?.message).toBe(`2 rooms of type ${type}: not covered by the BAA`);
});

test('fails when they are in the scope of PHI', async () => {
  const { verdict } = await audited(video01, rooms('go'), { phiScope: ['Peer-to-peer Video'] });
  expect(verdict).toBe('FAIL');
});

test('warns of small Group Rooms', async () => {
  expect((await audited(video01, rooms('group-small'))).verdict).toBe('WARN');
});

test('asks for a review of peer-to-peer minutes', async () => {
  const usage = answers(usageRecords, usageRecord('peer-to-peer-rooms-participant-minutes', 4));
  expect((await audited(video01, usage)).verdict).toBe('REVIEW');
});

test('does not apply without Video', async () => {
  expect((await audited(video01, {})).verdict).toBe('NOT_APPLICABLE');
});
