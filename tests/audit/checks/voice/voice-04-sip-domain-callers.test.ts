import { expect, test } from '@jest/globals';
import { voice04 } from '../../../../src/audit/checks/voice/voice-04-sip-domain-callers';
import { ipAccessControlAddresses } from '../../../../src/audit/endpoints/voice/ip-access-control-addresses';
import { ipAccessControlLists } from '../../../../src/audit/endpoints/voice/ip-access-control-lists';
import { sipCredentialLists } from '../../../../src/audit/endpoints/voice/sip-credential-lists';
import { sipCredentials } from '../../../../src/audit/endpoints/voice/sip-credentials';
import { sipDomainCredentialLists } from '../../../../src/audit/endpoints/voice/sip-domain-credential-lists';
import { sipDomainIpLists } from '../../../../src/audit/endpoints/voice/sip-domain-ip-lists';
import { sipDomains } from '../../../../src/audit/endpoints/voice/sip-domains';
import { sipRegistrationCredentialLists } from '../../../../src/audit/endpoints/voice/sip-registration-credential-lists';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const domain = (fields: object) =>
  answers(sipDomains, { sid: sidOf('SD'), sip_registration: false, ...fields });
const range = (cidr_prefix_length: number) => ({
  ...answers(ipAccessControlLists, { sid: sidOf('AL') }),
  ...answers(sipDomainIpLists, { sid: sidOf('AL') }),
  ...answers(ipAccessControlAddresses, {
    sid: sidOf('IP'),
    ip_address: '192.0.2.0',
    cidr_prefix_length,
  }),
});

const credentials = (count: number) => ({
  ...answers(sipDomainCredentialLists, { sid: sidOf('CL') }),
  ...answers(sipCredentialLists, { sid: sidOf('CL') }),
  ...answers(
    sipCredentials,
    ...Array.from({ length: count }, (_, index) => ({ sid: sidOf('CR', index), username: 'desk' })),
  ),
});

test('passes with credentials, a registration list and narrow ranges', async () => {
  const { verdict } = await audited(voice04, {
    ...domain({ auth_type: 'IP_ACL,CREDENTIAL_LIST', sip_registration: true }),
    ...answers(sipRegistrationCredentialLists, { sid: sidOf('CL') }),
    ...credentials(1),
    ...range(32),
  });
  expect(verdict).toBe('PASS');
});

test('passes a domain without authentication: it takes no traffic', async () => {
  expect((await audited(voice04, domain({ auth_type: '' }))).verdict).toBe('PASS');
});

test('warns of an address list alone', async () => {
  const { verdict } = await audited(voice04, { ...domain({ auth_type: 'IP_ACL' }), ...range(24) });
  expect(verdict).toBe('WARN');
});

test('warns of a credential list without a credential', async () => {
  const list = domain({ auth_type: 'CREDENTIAL_LIST' });
  expect((await audited(voice04, { ...list, ...credentials(0) })).verdict).toBe('WARN');
  expect((await audited(voice04, { ...list, ...credentials(2) })).verdict).toBe('PASS');
});

test('fails for registration with a list without a credential', async () => {
  const resources = {
    ...domain({ auth_type: 'CREDENTIAL_LIST', sip_registration: true }),
    ...answers(sipRegistrationCredentialLists, { sid: sidOf('CL') }),
  };
  expect((await audited(voice04, { ...resources, ...credentials(0) })).verdict).toBe('FAIL');
  expect((await audited(voice04, { ...resources, ...credentials(1) })).verdict).toBe('PASS');
});

test('fails for registration without a credential list', async () => {
  const { verdict, findings } = await audited(
    voice04,
    domain({ auth_type: 'CREDENTIAL_LIST', sip_registration: true }),
  );
  expect(verdict).toBe('FAIL');
  expect(findings).toMatchObject([{ resource: sidOf('SD'), field: 'sip_registration' }]);
});

test('fails for a wide range, without repeating its address', async () => {
  const { verdict, findings } = await audited(voice04, {
    ...domain({ auth_type: 'CREDENTIAL_LIST,IP_ACL' }),
    ...range(16),
  });
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([
    { resource: sidOf('IP'), field: 'cidr_prefix_length', message: '/16 is wider than /24' },
  ]);
});

test('ignores a wide range that no domain uses', async () => {
  const { verdict } = await audited(voice04, {
    ...range(8),
    ...domain({ auth_type: 'CREDENTIAL_LIST' }),
    ...answers(sipDomainIpLists),
  });
  expect(verdict).toBe('PASS');
});

test('does not apply without SIP domains', async () => {
  expect((await audited(voice04, range(8))).verdict).toBe('NOT_APPLICABLE');
});
