import { expect, it } from '@jest/globals';
import { acct04 } from '../../../src/audit/checks/acct-04';
import { audited } from '../audited';

it('is for a person, who can open the Organization', async () => {
  const { verdict, findings } = await audited(acct04, {});
  expect(verdict).toBe('MANUAL');
  expect(findings).toHaveLength(1);
});
