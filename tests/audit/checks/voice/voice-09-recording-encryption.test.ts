import { expect, test } from '@jest/globals';
import { voice09 } from '../../../../src/audit/checks/voice/voice-09-recording-encryption';
import { alerts } from '../../../../src/audit/endpoints/account/alerts';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { recordings } from '../../../../src/audit/endpoints/voice/recordings';
import { answers, usageRecord } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const DETAILS = {
  encryption_public_key_sid: sidOf('CR'),
  encryption_cek: 'secret',
  encryption_iv: 'secret',
};
const made = (...encrypted: boolean[]) =>
  answers(
    recordings,
    ...encrypted.map((each, index) => ({
      sid: sidOf('RE', index),
      status: 'completed',
      encryption_details: each ? DETAILS : null,
    })),
  );

test.each([
  ['all', [true, true], 'PASS'],
  ['some', [true, false], 'FAIL'],
  ['none', [false, false], 'WARN'],
] as const)('when %s of the recordings are encrypted', async (_, encrypted, expected) => {
  expect((await audited(voice09, made(...encrypted))).verdict).toBe(expected);
});

test('treats details without a key and a vector as missing', async () => {
  const nothing = Object.fromEntries(Object.keys(DETAILS).map((name) => [name, null]));
  const resources = answers(recordings, {
    sid: sidOf('RE'),
    status: 'completed',
    encryption_details: nothing,
  });
  expect((await audited(voice09, resources)).verdict).toBe('WARN');
});

test('warns of an alternate key', async () => {
  const { verdict, findings } = await audited(voice09, {
    ...made(true),
    ...answers(alerts, { sid: sidOf('NO'), error_code: '16107', alert_text: 'private' }),
  });
  expect(verdict).toBe('WARN');
  expect(findings[0]).toMatchObject({ resource: sidOf('NO'), field: 'error_code' });
});

test.each(['deleted', 'stopped'])(
  'does not count a recording without media: %s',
  async (status) => {
    const without = answers(recordings, { sid: sidOf('RE'), status });
    expect((await audited(voice09, without)).verdict).toBe('NOT_APPLICABLE');
  },
);

test.each(['recordings', 'calls-recordings', 'trunking-recordings', 'recordingstorage'])(
  'cannot judge older recordings: usage of %s',
  async (category) => {
    const { verdict } = await audited(voice09, answers(usageRecords, usageRecord(category, 3)));
    expect(verdict).toBe('NOT_TESTABLE');
  },
);
