import { expect, test } from '@jest/globals';
import { rt08 } from '../../../../src/audit/checks/runtime/rt-08-sync-access';
import { syncServices } from '../../../../src/audit/endpoints/runtime/sync-services';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

test.each([
  [true, 'NOT_TESTABLE'],
  [false, 'WARN'],
])('judges a service whose access control is %s: %s', async (acl_enabled, expected) => {
  const { verdict } = await audited(rt08, answers(syncServices, { sid: sidOf('IS'), acl_enabled }));
  expect(verdict).toBe(expected);
});

test('does not apply without Sync', async () => {
  expect((await audited(rt08, {})).verdict).toBe('NOT_APPLICABLE');
});
