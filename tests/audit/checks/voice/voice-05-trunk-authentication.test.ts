import { expect, test } from '@jest/globals';
import { voice05 } from '../../../../src/audit/checks/voice/voice-05-trunk-authentication';
import { trunks } from '../../../../src/audit/endpoints/voice/trunks';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const trunk = (fields: object) => answers(trunks, { sid: sidOf('TK'), ...fields });

test('passes when the trunk authenticates', async () => {
  const fields = { domain_name: 'a.pstn.twilio.com', auth_type: 'IP_ACL, CREDENTIAL_LIST' };
  expect((await audited(voice05, trunk(fields))).verdict).toBe('PASS');
});

test('fails by a trunk that does not', async () => {
  const fields = { domain_name: 'a.pstn.twilio.com', auth_type: '', auth_type_set: [] };
  const { verdict, findings } = await audited(voice05, trunk(fields));
  expect(verdict).toBe('FAIL');
  expect(findings).toMatchObject([{ resource: sidOf('TK'), field: 'auth_type' }]);
});

test('does not apply to a trunk without termination', async () => {
  const { verdict } = await audited(voice05, trunk({ domain_name: null, auth_type: '' }));
  expect(verdict).toBe('NOT_APPLICABLE');
});
