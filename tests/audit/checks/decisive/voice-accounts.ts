import { voice04 } from '../../../../src/audit/checks/voice/voice-04-sip-domain-callers';
import { voice05 } from '../../../../src/audit/checks/voice/voice-05-trunk-authentication';
import { voice06 } from '../../../../src/audit/checks/voice/voice-06-sip-encryption';
import { voice08 } from '../../../../src/audit/checks/voice/voice-08-secure-trunks';
import { voice09 } from '../../../../src/audit/checks/voice/voice-09-recording-encryption';
import { vai05 } from '../../../../src/audit/checks/voice-ai/vai-05-no-learning-from-transcripts';
import { vai06 } from '../../../../src/audit/checks/voice-ai/vai-06-redacted-transcripts';
import { alerts } from '../../../../src/audit/endpoints/account/alerts';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { ipAccessControlAddresses } from '../../../../src/audit/endpoints/voice/ip-access-control-addresses';
import { originationUrls } from '../../../../src/audit/endpoints/voice/origination-urls';
import { recordings } from '../../../../src/audit/endpoints/voice/recordings';
import { sipCredentials } from '../../../../src/audit/endpoints/voice/sip-credentials';
import { sipDomainCredentialLists } from '../../../../src/audit/endpoints/voice/sip-domain-credential-lists';
import { sipDomainIpLists } from '../../../../src/audit/endpoints/voice/sip-domain-ip-lists';
import { sipDomains } from '../../../../src/audit/endpoints/voice/sip-domains';
import { sipRegistrationCredentialLists } from '../../../../src/audit/endpoints/voice/sip-registration-credential-lists';
import { trunkCredentialLists } from '../../../../src/audit/endpoints/voice/trunk-credential-lists';
import { trunkIpLists } from '../../../../src/audit/endpoints/voice/trunk-ip-lists';
import { trunks } from '../../../../src/audit/endpoints/voice/trunks';
import { intelligenceServices } from '../../../../src/audit/endpoints/voice-ai/intelligence-services';
import type { RightAccount } from '../../../support/audit/right-account';
import { sidOf } from '../../../support/sids';

const NAMES = 'names the resource';
const LISTED = 'Twilio says CREDENTIAL_LIST of what has such a list, and of nothing else';

const DOMAIN = sidOf('SD');
const TRUNK = sidOf('TK');
const CREDENTIAL_LIST = sidOf('CL');
const EMPTY_LIST = sidOf('CL', 'empty');
const IP_LIST = sidOf('AL');
const WIDE_IP_LIST = sidOf('AL', 'wide');
const ORIGINATION_TRUNK = sidOf('TK', 'origination only');
const OTHER_TRUNK = sidOf('TK', 'other');

const CREDENTIAL = {
  of: sipCredentials,
  items: [{ parents: [CREDENTIAL_LIST], fields: { sid: sidOf('CR') } }],
};
/** One list that is attached, and a wide one that is not. */
const ADDRESS = {
  of: ipAccessControlAddresses,
  items: [
    { parents: [IP_LIST], fields: { sid: sidOf('IP'), cidr_prefix_length: 32 } },
    { parents: [WIDE_IP_LIST], fields: { sid: sidOf('IP', 1), cidr_prefix_length: 8 } },
  ],
};
/** What goes wrong in them. */
const ATTACHED = [
  { of: ADDRESS.of, field: 'cidr_prefix_length', value: 16, verdict: 'FAIL' },
  { of: ADDRESS.of, field: 'cidr_prefix_length', value: undefined, verdict: 'NOT_TESTABLE' },
  { of: ADDRESS.of, field: 'parents', item: 1, value: [IP_LIST], verdict: 'FAIL' },
  { of: CREDENTIAL.of, field: 'parents', value: [EMPTY_LIST], verdict: 'WARN' },
] as const;

/** Accounts that receive calls by SIP, record them and have them transcribed. */
export const VOICE_ACCOUNTS: readonly RightAccount[] = [
  {
    check: voice04,
    resources: [
      {
        of: sipDomains,
        items: [
          {
            fields: {
              sid: DOMAIN,
              auth_type: 'CREDENTIAL_LIST,IP_ACL',
              sip_registration: false,
            },
          },
        ],
      },
      {
        of: sipDomainCredentialLists,
        items: [{ parents: [DOMAIN], fields: { sid: CREDENTIAL_LIST } }],
      },
      { of: sipDomainIpLists, items: [{ parents: [DOMAIN], fields: { sid: IP_LIST } }] },
      CREDENTIAL,
      ADDRESS,
    ],
    wrong: [
      { of: sipDomains, field: 'auth_type', value: 'IP_ACL', verdict: 'WARN' },
      { of: sipDomains, field: 'sip_registration', value: true, verdict: 'FAIL' },
      { of: sipDomainCredentialLists, field: 'sid', value: EMPTY_LIST, verdict: 'WARN' },
      { of: sipDomainIpLists, field: 'sid', value: WIDE_IP_LIST, verdict: 'FAIL' },
      ...ATTACHED,
    ],
    harmless: {
      'ip-access-control-addresses sid': NAMES,
      'sip-domain-credential-lists parents': LISTED,
    },
    optional: {
      'sip-domains sid': LISTED,
      'sip-domain-ip-lists sid': 'Twilio has no list without a SID',
    },
  },
  {
    name: 'with phones that register',
    check: voice04,
    resources: [
      {
        of: sipDomains,
        items: [
          { fields: { sid: DOMAIN, auth_type: '', sip_registration: true } },
          { fields: { sid: sidOf('SD', 'calls'), auth_type: '', sip_registration: false } },
        ],
      },
      {
        of: sipRegistrationCredentialLists,
        items: [{ parents: [DOMAIN], fields: { sid: CREDENTIAL_LIST } }],
      },
      CREDENTIAL,
    ],
    wrong: [
      { of: sipDomains, field: 'auth_type', value: 'IP_ACL', verdict: 'WARN' },
      { of: sipDomains, field: 'sip_registration', item: 1, value: true, verdict: 'FAIL' },
      { of: sipDomains, field: 'sid', value: sidOf('SD', 'other'), verdict: 'FAIL' },
      { of: sipRegistrationCredentialLists, field: 'sid', value: EMPTY_LIST, verdict: 'FAIL' },
      {
        of: sipRegistrationCredentialLists,
        field: 'parents',
        value: [sidOf('SD', 'other')],
        verdict: 'FAIL',
      },
      { of: CREDENTIAL.of, field: 'parents', value: [EMPTY_LIST], verdict: 'FAIL' },
    ],
  },
  {
    check: voice05,
    resources: [
      {
        of: trunks,
        items: [
          {
            fields: {
              sid: TRUNK,
              domain_name: 'a.pstn.twilio.com',
              auth_type: 'CREDENTIAL_LIST',
            },
          },
          { fields: { sid: ORIGINATION_TRUNK, domain_name: null } },
          {
            fields: {
              sid: OTHER_TRUNK,
              domain_name: 'c.pstn.twilio.com',
              auth_type_set: ['CREDENTIAL_LIST', 'IP_ACL'],
            },
          },
        ],
      },
      {
        of: trunkCredentialLists,
        items: [TRUNK, OTHER_TRUNK].map((sid) => ({
          parents: [sid],
          fields: { sid: CREDENTIAL_LIST },
        })),
      },
      {
        of: trunkIpLists,
        items: [
          { parents: [TRUNK], fields: { sid: IP_LIST } },
          { parents: [ORIGINATION_TRUNK], fields: { sid: WIDE_IP_LIST } },
        ],
      },
      CREDENTIAL,
      ADDRESS,
    ],
    wrong: [
      { of: trunks, field: 'domain_name', item: 1, value: 'b.pstn.twilio.com', verdict: 'FAIL' },
      { of: trunks, field: 'auth_type', value: 'IP_ACL', verdict: 'WARN' },
      { of: trunks, field: 'auth_type', value: '', verdict: 'FAIL' },
      { of: trunks, field: 'auth_type_set', item: 2, value: ['IP_ACL'], verdict: 'WARN' },
      { of: trunkIpLists, field: 'parents', item: 1, value: [TRUNK], verdict: 'FAIL' },
      { of: trunkCredentialLists, field: 'sid', value: EMPTY_LIST, verdict: 'WARN' },
      { of: trunkIpLists, field: 'sid', value: WIDE_IP_LIST, verdict: 'FAIL' },
      ...ATTACHED,
    ],
    harmless: {
      'ip-access-control-addresses sid': NAMES,
      'trunk-credential-lists parents': LISTED,
      'trunks sid': LISTED,
    },
    optional: {
      'trunks domain_name': 'without it the trunk takes no calls',
      'trunk-ip-lists sid': 'Twilio has no list without a SID',
    },
  },
  {
    check: voice06,
    resources: [{ of: sipDomains, items: [{ fields: { sid: DOMAIN, secure: true } }] }],
    wrong: [{ of: sipDomains, field: 'secure', value: false, verdict: 'FAIL' }],
    harmless: { 'sip-domains sid': NAMES },
  },
  {
    check: voice08,
    resources: [
      { of: trunks, items: [{ fields: { sid: TRUNK, secure: true } }] },
      {
        of: originationUrls,
        items: [
          {
            parents: [TRUNK],
            fields: {
              sid: sidOf('OU'),
              trunk_sid: TRUNK,
              enabled: true,
              sip_url: 'sip:pbx.example.com;transport=tls',
            },
          },
          {
            parents: [TRUNK],
            fields: {
              sid: sidOf('OU', 'off'),
              trunk_sid: TRUNK,
              enabled: false,
              sip_url: 'sip:pbx.example.com',
            },
          },
        ],
      },
    ],
    wrong: [
      { of: trunks, field: 'secure', value: false, verdict: 'FAIL' },
      { of: originationUrls, field: 'enabled', item: 1, value: true, verdict: 'FAIL' },
      { of: originationUrls, field: 'sip_url', value: 'sip:pbx.example.com', verdict: 'FAIL' },
      {
        of: originationUrls,
        field: 'sip_url',
        value: 'sip:pbx;transport=tls@pbx.example.com',
        verdict: 'FAIL',
      },
    ],
    harmless: {
      'trunks sid': NAMES,
      'origination-urls sid': NAMES,
      'origination-urls trunk_sid': 'names the trunk, for statements about it',
    },
    optional: {
      'origination-urls enabled': 'it is looked at as if it were enabled',
    },
  },
  {
    check: voice09,
    resources: [
      {
        of: recordings,
        items: [
          recording('first', { encryption_details: { encryption_public_key_sid: sidOf('CR') } }),
          recording('second', { encryption_details: { encryption_public_key_sid: sidOf('CR') } }),
          recording('deleted', { status: 'deleted' }),
        ],
      },
      { of: alerts, items: [{ fields: { sid: sidOf('NO'), error_code: 11200 } }] },
    ],
    wrong: [
      { of: recordings, field: 'encryption_details', value: null, verdict: 'FAIL' },
      { of: recordings, field: 'status', item: 2, value: 'completed', verdict: 'FAIL' },
      { of: alerts, field: 'error_code', value: 16107, verdict: 'WARN' },
    ],
    harmless: { 'alerts sid': NAMES },
    optional: {
      'alerts error_code': 'an alert of no known kind',
      'recordings status': 'it is looked at as if it were there',
    },
  },
  {
    name: 'that has recorded nothing',
    check: voice09,
    resources: [
      {
        of: usageRecords,
        items: [{ fields: { category: 'sms', usage: '2', count: '2' } }, none('calls-recordings')],
      },
    ],
    verdict: 'NOT_APPLICABLE',
    wrong: [
      { of: usageRecords, field: 'category', value: 'recordings', verdict: 'NOT_TESTABLE' },
      { of: usageRecords, field: 'count', item: 1, value: '1', verdict: 'NOT_TESTABLE' },
      { of: usageRecords, field: 'usage', item: 1, value: '1', verdict: 'NOT_TESTABLE' },
    ],
    optional: {
      'usage-records category': 'usage without a name is for ACCT-12',
      'usage-records count': 'either of the two is enough',
      'usage-records usage': 'either of the two is enough',
    },
  },
  {
    check: vai05,
    resources: [
      { of: intelligenceServices, items: [{ fields: { sid: sidOf('GA'), data_logging: false } }] },
    ],
    wrong: [{ of: intelligenceServices, field: 'data_logging', value: true, verdict: 'FAIL' }],
    harmless: { 'intelligence-services sid': NAMES },
  },
  {
    check: vai06,
    resources: [
      {
        of: intelligenceServices,
        items: [{ fields: { sid: sidOf('GA'), auto_redaction: true, media_redaction: true } }],
      },
    ],
    wrong: [
      { of: intelligenceServices, field: 'auto_redaction', value: false, verdict: 'WARN' },
      { of: intelligenceServices, field: 'media_redaction', value: false, verdict: 'WARN' },
    ],
    harmless: { 'intelligence-services sid': NAMES },
  },
];

function recording(seed: string, fields: object) {
  return { fields: { sid: sidOf('RE', seed), status: 'completed', ...fields } };
}

function none(category: string) {
  return { fields: { category, usage: '0', count: '0' } };
}
