import { describe, expect, test } from '@jest/globals';
import type { RequirementId } from '../../../src/audit/catalog/requirement-id';
import { authorizedConnectApps } from '../../../src/audit/endpoints/account/authorized-connect-apps';
import { ownAccounts } from '../../../src/audit/endpoints/account/own-accounts';
import { usageRecords } from '../../../src/audit/endpoints/account/usage-records';
import { addOnExtensions } from '../../../src/audit/endpoints/add-ons/add-on-extensions';
import { chatServices } from '../../../src/audit/endpoints/chat/chat-services';
import { publicChatChannels } from '../../../src/audit/endpoints/chat/public-chat-channels';
import { addressConfigurations } from '../../../src/audit/endpoints/conversations/address-configurations';
import { eventSinks } from '../../../src/audit/endpoints/event-streams/event-sinks';
import { subscribedEvents } from '../../../src/audit/endpoints/event-streams/subscribed-events';
import { flexConfiguration } from '../../../src/audit/endpoints/flex/flex-configuration';
import { flexEmailStatus } from '../../../src/audit/endpoints/flex/flex-email-status';
import { flexFlows } from '../../../src/audit/endpoints/flex/flex-flows';
import { channelSenders } from '../../../src/audit/endpoints/messaging/channel-senders';
import { messagingGeoPermissions } from '../../../src/audit/endpoints/messaging/messaging-geo-permissions';
import { messagingServiceChannelSenders } from '../../../src/audit/endpoints/messaging/messaging-service-channel-senders';
import { messagingServicePhoneNumbers } from '../../../src/audit/endpoints/messaging/messaging-service-phone-numbers';
import { serverlessBuilds } from '../../../src/audit/endpoints/runtime/serverless-builds';
import { serverlessFunctionContents } from '../../../src/audit/endpoints/runtime/serverless-function-contents';
import { studioRevisions } from '../../../src/audit/endpoints/runtime/studio-revisions';
import { completedVideoRooms } from '../../../src/audit/endpoints/video/completed-video-rooms';
import { dialingPermissions } from '../../../src/audit/endpoints/voice/dialing-permissions';
import { recordings } from '../../../src/audit/endpoints/voice/recordings';
import { sipDomains } from '../../../src/audit/endpoints/voice/sip-domains';
import { intelligenceServiceOperators } from '../../../src/audit/endpoints/voice-ai/intelligence-service-operators';
import { operatorTypes } from '../../../src/audit/endpoints/voice-ai/operator-types';
import { operators } from '../../../src/audit/endpoints/voice-ai/operators';
import type { Verdict } from '../../../src/audit/model/verdict';
import { ACCOUNT } from '../../support/audit/audited';
import { code, found, type Given, phiIn, stated, usage } from '../../support/audit/rule-case';
import { resultOf, verdictOn } from '../../support/audit/verdict-on';
import { sidOf } from '../../support/sids';

const SID = sidOf('XX');
const flow = (fields: object) => found(flexFlows, { sid: SID, ...fields });
const address = (fields: object) => found(addressConfigurations, { sid: SID, ...fields });
const extension = (fields: object) => found(addOnExtensions, { sid: SID, ...fields });

/** What an answer leaves out, and a row's verdict as long as it does. */
const SILENT: readonly (readonly [RequirementId, string, Verdict, Given])[] = [
  ['ACCT-10', 'how much was used', 'NOT_TESTABLE', found(usageRecords, { category: 'email' })],
  ['GEN-02', 'how much was used', 'NOT_TESTABLE', found(usageRecords, { category: 'email' })],
  [
    'FLEX-27',
    'how much was used',
    'NOT_TESTABLE',
    found(usageRecords, { category: 'agent-copilot' }),
  ],
  ['ACCT-06', 'who owns the account', 'MANUAL', found(ownAccounts, { sid: ACCOUNT })],
  ['ACCT-06', 'that there is this account', 'MANUAL', found(ownAccounts)],
  ['SFDC-01', 'whose a connect app is', 'MANUAL', found(authorizedConnectApps, { sid: SID })],
  ['ES-03', 'of which type a sink is', 'MANUAL', found(eventSinks, { sid: SID })],
  ['FLEX-09', 'which events a sink gets', 'NOT_TESTABLE', found(subscribedEvents, {})],
  ['FLEX-07', 'how far Flex is set up', 'MANUAL', found(flexConfiguration, {})],
  ['FLEX-24', 'how far e-mail is set up', 'NOT_TESTABLE', found(flexEmailStatus, {})],
  [
    'FLEX-21',
    'which integrations are on',
    'MANUAL',
    found(flexConfiguration, { integrations: [{}] }),
  ],
  ['FLEX-25', 'whether a flow is on', 'REVIEW', flow({ channel_type: 'web' })],
  ['GEN-01', 'whether a flow is on', 'REVIEW', flow({ channel_type: 'whatsapp' })],
  ['VOICE-14', 'whether an add-on is on', 'REVIEW', extension({ product_name: 'Voice' })],
  ['GEN-01', 'whether a sender is online', 'REVIEW', found(channelSenders, { sid: SID })],
  ['SMS-16', 'whether a sender is online', 'REVIEW', found(channelSenders, { sid: SID })],
  [
    'FLEX-23',
    'of which channel a sender is',
    'NOT_TESTABLE',
    found(messagingServiceChannelSenders, { sid: SID }),
  ],
  ['LOOKUP-02', 'what an add-on is plugged into', 'NOT_TESTABLE', extension({ enabled: true })],
  ['VOICE-11', 'what an add-on is plugged into', 'NOT_TESTABLE', extension({ enabled: true })],
  [
    'VOICE-11',
    'how much was used',
    'NOT_TESTABLE',
    found(usageRecords, { category: 'marketplace-voicemail-to-text' }),
  ],
  ...(['CONV-05', 'FLEX-23', 'FLEX-24', 'GEN-01', 'SMS-16'] as const).map(
    (row) => [row, 'of which channel an address is', 'NOT_TESTABLE', address({})] as const,
  ),
  ['ACCT-11', 'of which channel an address is', 'MANUAL', address({})],
  ['FLEX-26', 'of which channel an address is', 'MANUAL', address({})],
  ...(['FLEX-23', 'FLEX-25', 'GEN-01', 'SMS-16'] as const).map(
    (row) => [row, 'of which channel a flow is', 'NOT_TESTABLE', flow({ enabled: true })] as const,
  ),
  ['SMS-16', 'of which channel a flow is', 'NOT_APPLICABLE', flow({ enabled: false })],
  [
    'SMS-13',
    'what an add-on is plugged into',
    'REVIEW',
    extension({ unique_name: 'sms-incoming' }),
  ],
  [
    'LOOKUP-02',
    'what an add-on is plugged into',
    'REVIEW',
    extension({ unique_name: 'lookup-api' }),
  ],
];

test.each(SILENT)('%s is not settled by an answer that leaves out %s', (row, _, verdict, given) => {
  expect(verdictOn(row, [given])).toBe(verdict);
});

test('countries whose permissions are missing are not called closed', () => {
  const noteOn = (country: object) =>
    resultOf('VOICE-01', [found(dialingPermissions, { iso_code: 'CA', ...country })]).findings[0]
      ?.message;
  expect(noteOn({})).toBe('Twilio does not say for every country whether it may be called');
  const closed = {
    low_risk_numbers_enabled: false,
    high_risk_special_numbers_enabled: false,
    high_risk_tollfraud_numbers_enabled: false,
  };
  expect(noteOn(closed)).toMatch('only the US may be called');
});

describe('code that was not read', () => {
  const UNREAD: readonly (readonly [string, Given])[] = [
    ['a Function without its code', found(serverlessFunctionContents, { function_sid: SID })],
    ['a Function that is no JavaScript', code('const = ( {{{')],
    ['a flow without its definition', found(studioRevisions, { sid: SID })],
  ];

  test.each(UNREAD)('as in %s, may use what is not eligible', (_, given) => {
    for (const row of ['GEN-01', 'GEN-02', 'GEN-03', 'GEN-04', 'GEN-05'] as const) {
      expect([row, verdictOn(row, [given])]).toEqual([row, 'NOT_TESTABLE']);
    }
    expect(verdictOn('VOICE-13', [given])).toBe('MANUAL');
  });

  test('may handle STOP, so its absence is not proved', () => {
    const reply = 'new Twilio.twiml.MessagingResponse().message("Hello");';
    const contents = found(
      serverlessFunctionContents,
      { function_sid: SID, content: reply },
      { function_sid: sidOf('ZH', 'other') },
    );
    const filteringIsOff = stated({ row: 'SMS-08' });
    expect(verdictOn('SMS-09', [code(reply), filteringIsOff])).toBe('FAIL');
    expect(verdictOn('SMS-09', [contents, filteringIsOff])).toBe('WARN');
  });
});

describe('a value of an enumeration counts however it is written', () => {
  const redacted = stated({ row: 'SMS-04' });
  const [ADDRESS, OPERATOR] = [sidOf('IG'), sidOf('LY')];
  const BY_AMAZON = [
    found(intelligenceServiceOperators, { service_sid: SID, operator_sids: [OPERATOR] }),
    found(operators, { sid: OPERATOR, operator_type: 'summary' }),
    found(operatorTypes, { name: 'summary', provider: 'Amazon', output_type: 'Text-Generation' }),
  ];
  const country = (iso_code: string) =>
    found(dialingPermissions, { iso_code, low_risk_numbers_enabled: true });
  const domain = { sid: SID, auth_type: 'credential_list', sip_registration: false };

  test.each<[RequirementId, string, Verdict, ...Given[]]>([
    [
      'SMS-11',
      'an address',
      'FAIL',
      found(addressConfigurations, { sid: ADDRESS, type: 'SMS' }),
      redacted,
    ],
    ['SMS-11', 'a Flex Flow', 'FAIL', flow({ channel_type: 'Sms', enabled: true }), redacted],
    ['GEN-01', 'a usage category', 'REVIEW', usage('Channels-WhatsApp-Inbound')],
    ['RT-07', 'a runtime', 'WARN', found(serverlessBuilds, { sid: SID, runtime: 'Node14' })],
    [
      'VIDEO-01',
      'a room',
      'REVIEW',
      found(completedVideoRooms, { sid: SID, type: 'Peer-To-Peer' }),
    ],
    ['VOICE-01', 'the US', 'NOT_TESTABLE', country('us')],
    ['VOICE-01', 'a country in scope', 'FAIL', country('ca'), phiIn('Voice to CA')],
    ['VOICE-04', 'an authentication', 'PASS', found(sipDomains, domain)],
    [
      'VOICE-09',
      'a recording under way',
      'NOT_APPLICABLE',
      found(recordings, { sid: SID, status: 'In-Progress' }),
    ],
    ['VAI-03', 'a provider', 'FAIL', ...BY_AMAZON],
    [
      'SMS-01',
      'the country of a sender',
      'NOT_TESTABLE',
      found(messagingServicePhoneNumbers, { sid: SID, country_code: 'us' }),
    ],
    [
      'SMS-03',
      'the US',
      'PASS',
      found(messagingGeoPermissions, { permissions: [{ country_code: 'us', enabled: true }] }),
    ],
    [
      'CHAT-02',
      'a private channel',
      'PASS',
      found(chatServices, { sid: SID }),
      found(publicChatChannels, { sid: SID, type: 'Private' }),
    ],
    ['ES-03', 'a sink', 'MANUAL', found(eventSinks, { sid: SID, sink_type: 'Kinesis' })],
    [
      'FLEX-07',
      'Flex that was never begun',
      'NOT_APPLICABLE',
      found(flexConfiguration, { status: 'NotStarted' }),
    ],
    [
      'FLEX-24',
      'e-mail that was never set up',
      'NOT_APPLICABLE',
      found(flexEmailStatus, { status: 'Not-Configured' }),
    ],
  ])('%s: for %s', (row, _, verdict, ...given) => {
    expect(verdictOn(row, given)).toBe(verdict);
  });
});
