import { expect, test } from '@jest/globals';
import { voice06 } from '../../../../src/audit/checks/voice/voice-06-sip-encryption';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const domains = (...secure: boolean[]) => ({
  'GET api.twilio.com/2010-04-01/Accounts/{AccountSid}/SIP/Domains.json': {
    key: 'domains',
    list: secure.map((each, index) => ({ sid: sidOf('SD', index), secure: each })),
  },
});

test('passes when every SIP domain is secure', async () => {
  expect(await audited(voice06, domains(true, true))).toEqual({ verdict: 'PASS', findings: [] });
});

test('fails for each SIP domain that is not', async () => {
  const { verdict, findings } = await audited(voice06, domains(true, false));
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([
    { resource: sidOf('SD', 1), field: 'secure', message: 'calls come in without TLS and SRTP' },
  ]);
});

test('does not apply without SIP domains', async () => {
  expect((await audited(voice06, {})).verdict).toBe('NOT_APPLICABLE');
});

test.each([401, 403, 404, 429, 500])('is an error when Twilio answers %i', async (status) => {
  const { verdict } = await audited(voice06, {}, { fault: { status, body: {} } });
  expect(verdict).toBe('ERROR');
});
