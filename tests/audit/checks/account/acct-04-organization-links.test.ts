import { expect, test } from '@jest/globals';
import { acct04 } from '../../../../src/audit/checks/account/acct-04-organization-links';
import { ACCOUNT, audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const linking = (...sids: string[]) => ({
  'GET preview-iam.twilio.com/Organizations/{OrganizationSid}/Accounts': {
    key: 'content',
    list: sids.map((account_sid) => ({ account_sid, status: 'active' })),
  },
});

test('is left to a person when the Organization was not read', async () => {
  const { verdict, findings } = await audited(acct04, {});
  expect(verdict).toBe('MANUAL');
  expect(findings[0]?.message).toMatch('needs TWILIO_ORGANIZATION_SID');
});

test.each([
  ['is linked to the Organization', [ACCOUNT, sidOf('AC', 'other')]],
  ['is not linked to the Organization', [sidOf('AC', 'other')]],
])('says that the account %s, and leaves the statement to a person', async (message, sids) => {
  const { verdict, findings } = await audited(acct04, linking(...sids), { optIn: true });
  expect(verdict).toBe('MANUAL');
  expect(findings).toEqual([{ resource: ACCOUNT, field: null, message }]);
});
