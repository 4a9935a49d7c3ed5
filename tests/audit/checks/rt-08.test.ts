import { expect, it } from '@jest/globals';
import { rt08 } from '../../../src/audit/checks/rt-08';
import { syncServices } from '../../../src/audit/endpoints/sync-services';
import { sidOf } from '../../support/sids';
import { answers } from '../answers';
import { audited } from '../audited';

it.each([
  [true, 'NOT_TESTABLE'],
  [false, 'WARN'],
])('makes of a service whose access control is %s: %s', async (acl_enabled, expected) => {
  const { verdict } = await audited(rt08, answers(syncServices, { sid: sidOf('IS'), acl_enabled }));
  expect(verdict).toBe(expected);
});

it('does not apply without Sync', async () => {
  expect((await audited(rt08, {})).verdict).toBe('NOT_APPLICABLE');
});
