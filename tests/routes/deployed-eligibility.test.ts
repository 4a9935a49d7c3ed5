import { expect, test } from '@jest/globals';
import type { Contact } from '../../src/eligibility/check-eligibility';
import type { EligibilityRules } from '../../src/eligibility/eligibility-rules';
import { deployedEligibility } from '../../src/routes/deployed-eligibility';

const PUERTO_RICO: Contact = { to: '+17875550100', channel: 'sms' };
const POLICY = JSON.stringify({ eligibility: { territories: 'eligible' } });

const checkEligibility = deployedEligibility(() => ({ open: () => POLICY }));

test('the rules are the deployed policy’s, or the given ones', () => {
  expect(checkEligibility(PUERTO_RICO).eligible).toBe(true);
  expect(checkEligibility(PUERTO_RICO, { rules: {} }).eligible).toBeNull();
});

test.each<[string, object, string]>([
  ['an unknown ruling', { territories: 'not_eligible' }, 'options.rules.territories'],
  ['a ruling that is not a text', { unknownCallers: false }, 'options.rules.unknownCallers'],
  ['a misspelt case', { tollfree: 'unknown' }, 'options.rules'],
  ['short codes in one text', { shortCodes: '67890' }, 'options.rules.shortCodes'],
])('rules with %s are refused with their path', (_, rules, path) => {
  const options = { rules: rules as EligibilityRules };
  expect(() => checkEligibility(PUERTO_RICO, options)).toThrow(
    expect.objectContaining({ code: 'policy_invalid', path }),
  );
});

test.each<[string, object, object]>([
  ['`rulez` is not an option', PUERTO_RICO, { rulez: {} }],
  ['`To` is not an option', { To: '+33123456789', channel: 'sms' }, {}],
  ['`to` has the wrong type', { to: 15555550100, channel: 'sms' }, {}],
])('%s, and is not ignored', (problem, contact, options) => {
  expect(() => checkEligibility(contact, options)).toThrow(new TypeError(problem));
});
