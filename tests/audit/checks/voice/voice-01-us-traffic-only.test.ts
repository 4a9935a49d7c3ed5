import { expect, test } from '@jest/globals';
import { voice01 } from '../../../../src/audit/checks/voice/voice-01-us-traffic-only';
import { dialingPermissions } from '../../../../src/audit/endpoints/voice/dialing-permissions';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';

const US = { iso_code: 'US', low_risk_numbers_enabled: true };
const CANADA = { iso_code: 'CA', low_risk_numbers_enabled: true };

test('does not pass when only the US may be called', async () => {
  const closed = { iso_code: 'FR', low_risk_numbers_enabled: false };
  const { verdict } = await audited(voice01, answers(dialingPermissions, US, closed));
  expect(verdict).toBe('NOT_TESTABLE');
});

test('warns of each other country that may be called', async () => {
  const { verdict, findings } = await audited(voice01, answers(dialingPermissions, US, CANADA));
  expect(verdict).toBe('WARN');
  expect(findings).toEqual([
    {
      resource: 'CA',
      field: 'low_risk_numbers_enabled',
      message: 'may be called from this account',
    },
  ]);
});

test('fails for a country in the scope of PHI', async () => {
  const { verdict } = await audited(voice01, answers(dialingPermissions, CANADA), {
    phiScope: ['Voice to CA'],
  });
  expect(verdict).toBe('FAIL');
});
