import { assignedAddOns } from '../../../src/audit/endpoints/add-ons/assigned-add-ons';
import { recordingAddOnResults } from '../../../src/audit/endpoints/add-ons/recording-add-on-results';
import { incomingPhoneNumbers } from '../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import { connectionPolicyTargets } from '../../../src/audit/endpoints/voice/connection-policy-targets';
import { dialingPermissions } from '../../../src/audit/endpoints/voice/dialing-permissions';
import { ipAccessControlAddresses } from '../../../src/audit/endpoints/voice/ip-access-control-addresses';
import { ipAccessControlLists } from '../../../src/audit/endpoints/voice/ip-access-control-lists';
import { originationUrls } from '../../../src/audit/endpoints/voice/origination-urls';
import { recordings } from '../../../src/audit/endpoints/voice/recordings';
import { sipCredentials } from '../../../src/audit/endpoints/voice/sip-credentials';
import { sipDomainCredentialLists } from '../../../src/audit/endpoints/voice/sip-domain-credential-lists';
import { sipDomainIpLists } from '../../../src/audit/endpoints/voice/sip-domain-ip-lists';
import { sipDomains } from '../../../src/audit/endpoints/voice/sip-domains';
import { sipRegistrationCredentialLists } from '../../../src/audit/endpoints/voice/sip-registration-credential-lists';
import { trunkCredentialLists } from '../../../src/audit/endpoints/voice/trunk-credential-lists';
import { trunkIpLists } from '../../../src/audit/endpoints/voice/trunk-ip-lists';
import { trunks } from '../../../src/audit/endpoints/voice/trunks';
import { voiceInsightsSettings } from '../../../src/audit/endpoints/voice/voice-insights-settings';
import { voiceSettings } from '../../../src/audit/endpoints/voice/voice-settings';
import { recordingAuthResults } from '../../../src/audit/probes/recording-auth';
import {
  addOn,
  alert,
  askingFlow,
  code,
  flow,
  found,
  foundBelow,
  phiIn,
  type RuleCases,
  SUBACCOUNT,
  stated,
  statedOf,
  truncated,
  usage,
  when,
} from '../../support/audit/rule-case';
import { sidOf } from '../../support/sids';

const [DOMAIN, TRUNK, LIST] = [sidOf('SD'), sidOf('TK'), sidOf('AL')];
const WITH_CREDENTIALS = 'CREDENTIAL_LIST,IP_ACL';

const country = (iso_code: string) =>
  found(dialingPermissions, { iso_code, low_risk_numbers_enabled: true });
const INHERITING = found(voiceSettings, { dialing_permissions_inheritance: true });
const number = (phone_number: string) =>
  found(incomingPhoneNumbers, { sid: sidOf('PN'), phone_number });
const asked = (...answers: readonly (readonly [string, number])[]) =>
  found(
    recordingAuthResults,
    ...answers.map(([verdict, status]) => ({ sid: sidOf('RE'), verdict, status })),
  );
const domain = (fields: object) =>
  found(sipDomains, { sid: DOMAIN, sip_registration: false, ...fields });
const trunk = (fields: object) => found(trunks, { sid: TRUNK, ...fields });
const termination = (auth_type: string) => trunk({ domain_name: 'invented', auth_type });
const CREDENTIAL = foundBelow(sipCredentials, [LIST], { sid: sidOf('CR') });
const DOMAIN_CREDENTIALS = foundBelow(sipDomainCredentialLists, [DOMAIN], { sid: LIST });
const REGISTRATION_CREDENTIALS = foundBelow(sipRegistrationCredentialLists, [DOMAIN], {
  sid: LIST,
});
const TRUNK_CREDENTIALS = foundBelow(trunkCredentialLists, [TRUNK], { sid: LIST });
const range = (cidr_prefix_length: number) =>
  foundBelow(ipAccessControlAddresses, [LIST], { sid: sidOf('IP'), cidr_prefix_length });
const origination = (sip_url: string, enabled = true) =>
  found(originationUrls, { sid: sidOf('OU'), trunk_sid: TRUNK, sip_url, enabled });
const recorded = (...encrypted: readonly boolean[]) =>
  found(
    recordings,
    ...encrypted.map((each, index) => ({
      sid: sidOf('RE', index),
      status: 'completed',
      encryption_details: each ? { type: 'rsa-aes' } : null,
    })),
  );
const streams = (url: string) =>
  code(`new Twilio.twiml.VoiceResponse().connect().stream({ url: '${url}' });`);
const STREAMED = usage('calls-media-stream-minutes');
const AUTOPILOT = 'https://channels.autopilot.twilio.com/v1/voice';

/** The rules of the rows about Voice and SIP. */
export const VOICE_RULES: RuleCases = {
  'VOICE-01': {
    'Dialing permission for a country other than the US is WARN: traffic is possible, not proved.':
      [when('WARN', country('CA'))],
    'FAIL only when the attested PHI scope includes it.': [
      when('FAIL', country('CA'), phiIn('Voice to CA')),
      when('WARN', country('CA'), phiIn('Voice to MX')),
    ],
    'A subaccount that inherits its permissions is NOT_TESTABLE: those of its parent account apply.':
      [
        when('NOT_TESTABLE', country('CA'), INHERITING, SUBACCOUNT),
        when('WARN', country('CA'), INHERITING),
        when('FAIL', country('CA'), INHERITING, phiIn('Voice to CA')),
        when('WARN', country('CA'), SUBACCOUNT),
      ],
    'A published flow that asks `/eligibility/check` is REVIEW if it hands a call over without the answer `true`, for example when the request fails; one that does not is noted.':
      [
        when('REVIEW', askingFlow('incomingCall', 'agent')),
        when('NOT_TESTABLE', askingFlow('incomingCall', 'refused')),
        when('NOT_TESTABLE', askingFlow('incomingMessage', 'agent')),
      ],
  },
  'VOICE-02': {
    'One of your numbers from another country, Canada or the Caribbean, or a US territory is REVIEW.':
      [
        when('REVIEW', number('+442071838750')),
        when('REVIEW', number('+14165550100')),
        when('REVIEW', number('+18765550100')),
        when('REVIEW', number('+17875550100')),
      ],
    '`+1` alone is not enough, since Canada and the Caribbean share it.': [
      when('NOT_TESTABLE', number('+12125550100')),
    ],
    'Toll-free numbers are eligible according to the guide’s table.': [
      when('NOT_TESTABLE', number('+18005550100')),
    ],
    'An area code that is not in NANPA’s report is NOT_TESTABLE: a new one may be missing from it.':
      [when('NOT_TESTABLE', number('+12215550100'))],
  },
  'VOICE-03': {
    'PASS for 401, FAIL if a recording, or a redirect to one, is served.': [
      when('PASS', asked(['protected', 401], ['protected', 401])),
      when('FAIL', asked(['protected', 401], ['public', 302])),
    ],
    'Without a recording the row is NOT_TESTABLE, even for accounts created after 31 July 2023, in which the setting is on from the start.':
      [when('NOT_TESTABLE', asked())],
  },
  'VOICE-04': {
    'PASS when each domain that accepts traffic has a credential list with a credential in it, registration has one of its own, and no address entry is wider than /24.':
      [
        when('PASS', domain({ auth_type: WITH_CREDENTIALS }), DOMAIN_CREDENTIALS, CREDENTIAL),
        when(
          'PASS',
          domain({ auth_type: WITH_CREDENTIALS, sip_registration: true }),
          DOMAIN_CREDENTIALS,
          REGISTRATION_CREDENTIALS,
          CREDENTIAL,
        ),
        when(
          'PASS',
          domain({ auth_type: WITH_CREDENTIALS }),
          DOMAIN_CREDENTIALS,
          CREDENTIAL,
          foundBelow(sipDomainIpLists, [DOMAIN], { sid: LIST }),
          range(24),
        ),
      ],
    'FAIL for a wider entry, and if phones may register without a credential; an address list alone, or a credential list without a credential, is WARN.':
      [
        when(
          'FAIL',
          domain({ auth_type: WITH_CREDENTIALS }),
          DOMAIN_CREDENTIALS,
          CREDENTIAL,
          foundBelow(sipDomainIpLists, [DOMAIN], { sid: LIST }),
          range(23),
        ),
        when('FAIL', domain({ auth_type: '', sip_registration: true })),
        when('FAIL', domain({ auth_type: '', sip_registration: true }), REGISTRATION_CREDENTIALS),
        when('WARN', domain({ auth_type: 'IP_ACL' })),
        when('WARN', domain({ auth_type: WITH_CREDENTIALS }), DOMAIN_CREDENTIALS),
      ],
    'NOT_TESTABLE while an attached address list does not belong to the account.': [
      when(
        'NOT_TESTABLE',
        domain({ auth_type: WITH_CREDENTIALS }),
        DOMAIN_CREDENTIALS,
        CREDENTIAL,
        foundBelow(sipDomainIpLists, [DOMAIN], { sid: LIST }),
      ),
      when(
        'PASS',
        domain({ auth_type: WITH_CREDENTIALS }),
        DOMAIN_CREDENTIALS,
        CREDENTIAL,
        foundBelow(sipDomainIpLists, [DOMAIN], { sid: LIST }),
        found(ipAccessControlLists, { sid: LIST }),
      ),
    ],
    'A domain without any authentication accepts no traffic and passes as unused.': [
      when('PASS', domain({ auth_type: '' })),
    ],
  },
  'VOICE-05': {
    'PASS when each trunk that is used for termination has a credential list with a credential in it, and no address entry is wider than /24.':
      [when('PASS', termination(WITH_CREDENTIALS), TRUNK_CREDENTIALS, CREDENTIAL)],
    'FAIL for a trunk without authentication, and for a wider entry; an address list alone, or a credential list without a credential, is WARN.':
      [
        when('FAIL', termination('')),
        when(
          'FAIL',
          termination(WITH_CREDENTIALS),
          TRUNK_CREDENTIALS,
          CREDENTIAL,
          foundBelow(trunkIpLists, [TRUNK], { sid: LIST }),
          range(16),
        ),
        when('WARN', termination('IP_ACL')),
        when('WARN', termination(WITH_CREDENTIALS), TRUNK_CREDENTIALS),
      ],
    'NOT_TESTABLE while an attached address list does not belong to the account.': [
      when(
        'NOT_TESTABLE',
        termination(WITH_CREDENTIALS),
        TRUNK_CREDENTIALS,
        CREDENTIAL,
        foundBelow(trunkIpLists, [TRUNK], { sid: LIST }),
      ),
    ],
  },
  'VOICE-06': {
    'PASS when the domain’s `secure` is true.': [when('PASS', domain({ secure: true }))],
    'FAIL when it is false, unless an attestation says that Twilio Interconnect carries the domain’s traffic.':
      [
        when('FAIL', domain({ secure: false })),
        when('ATTESTED', domain({ secure: false }), statedOf(DOMAIN)),
        when('FAIL', domain({ secure: false }), statedOf(sidOf('SD', 1))),
      ],
  },
  'VOICE-07': {
    'FAIL for one without TLS and SRTP, unless Interconnect is attested.': [
      when('FAIL', code("client.calls.create({ to: 'sip:desk@sip.example.com' });")),
      when(
        'FAIL',
        flow({
          type: 'connect-call-to',
          properties: { noun: 'sip', sip_endpoint: 'sip:desk@sip.example.com' },
        }),
      ),
      when(
        'FAIL',
        found(connectionPolicyTargets, { sid: sidOf('NE'), target: 'sip:pbx.example.com' }),
      ),
      when(
        'NOT_TESTABLE',
        found(connectionPolicyTargets, { sid: sidOf('NE'), target: 'sip:pbx.example.com' }),
        statedOf(sidOf('NE')),
      ),
    ],
    'Addresses that are built at run time cannot be seen, so finding nothing is not PASS.': [
      when('NOT_TESTABLE', code('client.calls.create({ to: context.DESK });')),
    ],
  },
  'VOICE-08': {
    'PASS when `secure` is true and each enabled origination URL asks for `transport=tls`.': [
      when('PASS', trunk({ secure: true }), origination('sip:pbx.example.com;transport=tls')),
      when('PASS', trunk({ secure: true }), origination('sip:pbx.example.com', false)),
    ],
    'Otherwise FAIL, unless Twilio Interconnect is attested for the trunk.': [
      when('FAIL', trunk({ secure: false })),
      when('FAIL', trunk({ secure: true }), origination('sip:pbx.example.com')),
      when('ATTESTED', trunk({ secure: false }), statedOf(TRUNK)),
    ],
  },
  'VOICE-09': {
    'Of the recordings of the last 30 days: PASS when all are encrypted, FAIL when only some are, WARN when none is.':
      [
        when('PASS', recorded(true, true)),
        when('FAIL', recorded(true, false)),
        when('WARN', recorded(false, false)),
        when('NOT_TESTABLE', truncated(recorded(true))),
      ],
    'Alert 16107 (an alternate key was used) is WARN.': [
      when('WARN', recorded(true), alert(16107)),
    ],
  },
  'VOICE-10': {
    'It never fails; VOICE-11 covers transcription add-ons.': [
      when('NOT_TESTABLE', usage('transcriptions')),
      when('NOT_APPLICABLE', usage('calls')),
    ],
  },
  'VOICE-11': {
    'An enabled add-on extension for recordings, an add-on’s result on a sampled recording, or usage of an add-on for recordings, is REVIEW, and FAIL in the attested PHI scope.':
      [
        when('REVIEW', addOn('Call Recordings')),
        when('REVIEW', found(recordingAddOnResults, { sid: sidOf('XR') })),
        when('REVIEW', usage('marketplace-recording-addons')),
        when('REVIEW', usage('marketplace-google-speech-to-text')),
        when('FAIL', addOn('Call Recordings'), phiIn('Marketplace')),
      ],
    'With no sign of one, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE', addOn('Messaging'))],
  },
  'VOICE-12': {
    'FAIL for `ws:`; each host is REVIEW until a statement that names it attests its BAA, or that it is yours.':
      [
        when('FAIL', streams('ws://media.example.com')),
        when('REVIEW', streams('wss://media.example.com')),
        when('ATTESTED', streams('wss://media.example.com'), statedOf('media.example.com')),
        when('REVIEW', streams('wss://media.example.com'), statedOf('known.example.com')),
        when('REVIEW', streams('wss://media.example.com'), stated()),
      ],
  },
  'VOICE-13': {
    'ATTESTED by a BAA for each vendor that receives streamed media; MANUAL while one of the hosts that VOICE-12 found has none.':
      [when('ATTESTED', STREAMED, stated()), when('MANUAL', STREAMED)],
    'With no sign of a media stream, the row is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', usage('calls')),
    ],
  },
  'VOICE-14': {
    'An installed add-on with an enabled voice extension, one assigned to a number, or usage of one for virtual agents or payments is REVIEW; other add-on usage adds weight.':
      [
        when('REVIEW', addOn('Programmable Voice')),
        when('REVIEW', found(assignedAddOns, { sid: sidOf('XE'), resource_sid: sidOf('PN') })),
        when('REVIEW', usage('marketplace-virtualagent-addons')),
        when('NOT_APPLICABLE', usage('marketplace-phonenumbers-addons')),
      ],
    'With no sign of one, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE', addOn('Messaging'))],
  },
  'VOICE-15': {
    'FAIL for a voice URL on Autopilot’s host or for usage of Autopilot voice.': [
      when('FAIL', found(incomingPhoneNumbers, { sid: sidOf('PN'), voice_url: AUTOPILOT })),
      when('FAIL', usage('autopilot-voice')),
    ],
    'With no sign of it, the row is NOT_APPLICABLE: the product is discontinued.': [
      when('NOT_APPLICABLE', found(incomingPhoneNumbers, { sid: sidOf('PN'), voice_url: '' })),
    ],
  },
  'VOICE-16': {
    'Packet capture in Voice Insights is REVIEW as hardening; no source document asks about it.': [
      when('REVIEW', found(voiceInsightsSettings, { voice_trace: true })),
      when(
        'NOT_TESTABLE',
        usage('voice-insights'),
        found(voiceInsightsSettings, { voice_trace: false }),
      ),
    ],
  },
};
