import { expect, test } from '@jest/globals';
import { sms17 } from '../../../../src/audit/checks/messaging/sms-17-eligible-features';
import { messagingServices } from '../../../../src/audit/endpoints/messaging/messaging-services';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

test('points out the features that redaction excludes, and decides nothing', async () => {
  const { verdict, findings } = await audited(
    sms17,
    answers(
      messagingServices,
      { sid: sidOf('MG', 1), sticky_sender: true, fallback_to_long_code: true },
      { sid: sidOf('MG', 2), sticky_sender: false, fallback_to_long_code: false },
    ),
  );
  expect(verdict).toBe('NOT_TESTABLE');
  expect(findings.map(({ resource, field }) => [resource, field])).toEqual([
    [sidOf('MG', 1), 'sticky_sender'],
    [sidOf('MG', 1), 'fallback_to_long_code'],
  ]);
});

test('does not apply without services', async () => {
  expect((await audited(sms17, {})).verdict).toBe('NOT_APPLICABLE');
});
