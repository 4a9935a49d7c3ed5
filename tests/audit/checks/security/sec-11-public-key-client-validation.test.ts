import { expect, test } from '@jest/globals';
import { sec11 } from '../../../../src/audit/checks/security/sec-11-public-key-client-validation';
import { publicKeys } from '../../../../src/audit/endpoints/account/public-keys';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

test('is left to an attestation when there are keys, which alone prove nothing', async () => {
  const { verdict, findings } = await audited(
    sec11,
    answers(
      publicKeys,
      { sid: sidOf('CR', 1), date_created: '2025-03-01T00:00:00Z' },
      { sid: sidOf('CR', 2), date_created: '2024-02-01T00:00:00Z' },
    ),
  );
  expect(verdict).toBe('MANUAL');
  expect(findings[0]?.message).toContain('2 public keys, the oldest of 2024-02-01');
});

test('warns without a key', async () => {
  expect((await audited(sec11, {})).verdict).toBe('WARN');
});
