import { organizationAccounts } from '../../endpoints/account/organization-accounts';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/**
 * Accounts in scope are linked to the Organization. Whether the BAA requires this is for a person
 * to state: a link supports a statement, and a missing link does not prove a violation.
 */
export const acct04: Check = {
  id: 'ACCT-04',
  reads: [],
  optIn: [organizationAccounts],
  judge: ({ subject, items }) => {
    const linked = items(organizationAccounts);
    if (linked.length === 0) {
      const needs = 'needs TWILIO_ORGANIZATION_SID and TWILIO_ORGANIZATION_TOKEN';
      return judgement('MANUAL', note(`the Organization’s accounts were not read: ${needs}`));
    }
    const found = linked.some(({ account_sid }) => account_sid === subject);
    return judgement('MANUAL', {
      resource: subject,
      field: null,
      message: found ? 'is linked to the Organization' : 'is not linked to the Organization',
    });
  },
};
