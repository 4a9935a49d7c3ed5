import { type Check, judgement, note } from '../check';

/**
 * Accounts in scope are linked to the Organization. Its list opens with an organization's OAuth token
 * alone (`preview-iam.twilio.com`), and an account's credentials are none: a person has to look.
 */
export const acct04: Check = {
  id: 'ACCT-04',
  reads: [],
  judge: () =>
    judgement(
      'MANUAL',
      note('the organization’s accounts are not read: that takes an organization’s OAuth token'),
    ),
};
