import { expect, it } from '@jest/globals';
import { sec11 } from '../../../src/audit/checks/sec-11';
import { publicKeys } from '../../../src/audit/endpoints/public-keys';
import { sidOf } from '../../support/sids';
import { answers } from '../answers';
import { audited } from '../audited';

it('is left to an attestation when there are keys, which prove nothing alone', async () => {
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

it('warns without a key', async () => {
  expect((await audited(sec11, {})).verdict).toBe('WARN');
});
