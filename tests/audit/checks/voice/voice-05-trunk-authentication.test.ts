import { expect, test } from '@jest/globals';
import { voice05 } from '../../../../src/audit/checks/voice/voice-05-trunk-authentication';
import { ipAccessControlAddresses } from '../../../../src/audit/endpoints/voice/ip-access-control-addresses';
import { ipAccessControlLists } from '../../../../src/audit/endpoints/voice/ip-access-control-lists';
import { sipCredentialLists } from '../../../../src/audit/endpoints/voice/sip-credential-lists';
import { sipCredentials } from '../../../../src/audit/endpoints/voice/sip-credentials';
import { trunkCredentialLists } from '../../../../src/audit/endpoints/voice/trunk-credential-lists';
import { trunkIpLists } from '../../../../src/audit/endpoints/voice/trunk-ip-lists';
import { trunks } from '../../../../src/audit/endpoints/voice/trunks';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const trunk = (fields: object) => answers(trunks, { sid: sidOf('TK'), ...fields });

test('passes when the trunk authenticates', async () => {
  const fields = { domain_name: 'a.pstn.twilio.com', auth_type: 'IP_ACL, CREDENTIAL_LIST' };
  expect((await audited(voice05, trunk(fields))).verdict).toBe('PASS');
});

test('fails for a trunk that does not', async () => {
  const fields = { domain_name: 'a.pstn.twilio.com', auth_type: '', auth_type_set: [] };
  const { verdict, findings } = await audited(voice05, trunk(fields));
  expect(verdict).toBe('FAIL');
  expect(findings).toMatchObject([{ resource: sidOf('TK'), field: 'auth_type' }]);
});

const list = { domain_name: 'a.pstn.twilio.com', auth_type: 'CREDENTIAL_LIST' };
const credentials = (count: number) => ({
  ...answers(trunkCredentialLists, { sid: sidOf('CL') }),
  ...answers(sipCredentialLists, { sid: sidOf('CL') }),
  ...answers(
    sipCredentials,
    ...Array.from({ length: count }, (_, index) => ({ sid: sidOf('CR', index), username: 'pbx' })),
  ),
});

test('warns of a credential list without a credential', async () => {
  expect((await audited(voice05, { ...trunk(list), ...credentials(0) })).verdict).toBe('WARN');
  expect((await audited(voice05, { ...trunk(list), ...credentials(1) })).verdict).toBe('PASS');
});

test('warns of an address list alone', async () => {
  const fields = { domain_name: 'a.pstn.twilio.com', auth_type: 'IP_ACL' };
  expect((await audited(voice05, trunk(fields))).verdict).toBe('WARN');
});

test.each([
  [0, 'FAIL'],
  [16, 'FAIL'],
  [24, 'PASS'],
  [32, 'PASS'],
])(
  'depends on the width of the trunk’s address range: /%i',
  async (cidr_prefix_length, verdict) => {
    const resources = {
      ...trunk({ ...list, auth_type: 'IP_ACL,CREDENTIAL_LIST' }),
      ...answers(trunkIpLists, { sid: sidOf('AL') }),
      ...answers(ipAccessControlLists, { sid: sidOf('AL') }),
      ...answers(ipAccessControlAddresses, {
        sid: sidOf('IP'),
        ip_address: '192.0.2.0',
        cidr_prefix_length,
      }),
    };
    expect((await audited(voice05, resources)).verdict).toBe(verdict);
  },
);

test('does not apply to a trunk without termination', async () => {
  const { verdict } = await audited(voice05, trunk({ domain_name: null, auth_type: '' }));
  expect(verdict).toBe('NOT_APPLICABLE');
});
