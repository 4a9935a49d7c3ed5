import { describe, expect, test } from '@jest/globals';
import { acct11 } from '../../../src/audit/checks/account/acct-11-statements-of-no-phi';
import { sms08 } from '../../../src/audit/checks/messaging/sms-08-stop-filtering-off';
import { STATEMENT_ROWS } from '../../../src/audit/checks/statement-rows';
import { verify05 } from '../../../src/audit/checks/verify/verify-05-no-fraud-guard';
import { alerts } from '../../../src/audit/endpoints/account/alerts';
import { authorizedConnectApps } from '../../../src/audit/endpoints/account/authorized-connect-apps';
import { usageRecords } from '../../../src/audit/endpoints/account/usage-records';
import { chatServices } from '../../../src/audit/endpoints/chat/chat-services';
import { addressConfigurations } from '../../../src/audit/endpoints/conversations/address-configurations';
import { conversationsWebhooks } from '../../../src/audit/endpoints/conversations/conversations-webhooks';
import { memoryStores } from '../../../src/audit/endpoints/conversations/memory-stores';
import { eventSinks } from '../../../src/audit/endpoints/event-streams/event-sinks';
import { flexConfiguration } from '../../../src/audit/endpoints/flex/flex-configuration';
import { flexFlows } from '../../../src/audit/endpoints/flex/flex-flows';
import { flexReleasedPlugins } from '../../../src/audit/endpoints/flex/flex-released-plugins';
import { incomingPhoneNumbers } from '../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import { serverlessFunctionContents } from '../../../src/audit/endpoints/runtime/serverless-function-contents';
import { studioRevisions } from '../../../src/audit/endpoints/runtime/studio-revisions';
import { verifyServices } from '../../../src/audit/endpoints/verify/verify-services';
import { videoRooms } from '../../../src/audit/endpoints/video/video-rooms';
import { recordings } from '../../../src/audit/endpoints/voice/recordings';
import { answers, usageRecord } from '../../support/audit/answers';
import { audited } from '../../support/audit/audited';
import { type Brought, judged } from '../../support/audit/judged';
import { sidOf } from '../../support/sids';

const only = (from: Brought['from'], fields: object): Brought => ({ from, items: [fields] });
const usage = (category: string) => only(usageRecords, usageRecord(category, 1));
const code = (content: string) =>
  only(serverlessFunctionContents, { sid: sidOf('ZN'), function_sid: sidOf('ZH'), content });
const twiml = (verb: string) =>
  code(`new VoiceResponse().connect().${verb}({ url: "wss://example.com" });`);
const number = (sms_url: string) => only(incomingPhoneNumbers, { sid: sidOf('PN'), sms_url });
const sink = (sink_type: string) => only(eventSinks, { sid: sidOf('DG'), sink_type });
const flexFlow = (channel_type: string) =>
  only(flexFlows, { sid: sidOf('FO'), channel_type, enabled: true });
const recording = (media_url: string) => only(recordings, { sid: sidOf('RE'), media_url });

const SOMEBODY_ELSE = {
  connect_app_company_name: 'Somebody else',
  connect_app_friendly_name: 'Reminders',
};
const BOT = 'https://bots.example.com/';

/** A flow that passes on what starts it, or plays a sound from the same host. */
const flow = (trigger: string, then: 'ask' | 'say' = 'ask') =>
  only(studioRevisions, {
    sid: sidOf('FW'),
    definition: {
      states: [
        { type: 'trigger', transitions: [{ event: trigger, next: then }] },
        then === 'ask'
          ? { name: 'ask', type: 'make-http-request', properties: { url: `${BOT}ask` } }
          : { name: 'say', type: 'say-play', properties: { play: `${BOT}hello.mp3` } },
      ],
    },
  });

/** A sign that the row's product is in use, and something similar that is none. */
const IN_USE: readonly (readonly [row: string, sign: Brought, alike: Brought])[] = [
  ['VIDEO-04', only(videoRooms, { sid: sidOf('RM') }), usage('calls')],
  ['VIDEO-04', usage('group-rooms-participant-minutes'), usage('voice-insights')],
  ['VIDEO-06', usage('group-rooms-data-track'), usage('group-rooms-participant-minutes')],
  ['VOICE-13', usage('calls-media-stream-minutes'), usage('calls')],
  ['VOICE-13', twiml('stream'), twiml('room')],
  ['VAI-01', usage('conversation-relay'), usage('conversations')],
  ['VAI-01', twiml('conversationRelay'), twiml('stream')],
  [
    'VAI-02',
    code(
      'x = \'<Response><Connect><ConversationRelay url="wss://example.com"/></Connect></Response>\'',
    ),
    code("x = '<Response><Say>ConversationRelay</Say></Response>'"),
  ],
  ['SMS-15', number(BOT), number('https://webhooks.twilio.com/v1/x')],
  ['SMS-15', number(BOT), number('https://webhooks.dublin.ie1.twilio.com/v1/x')],
  ['SMS-15', flow('incomingMessage'), flow('incomingCall')],
  ['CONV-07', flow('incomingConversationMessage'), flow('incomingMessage')],
  ['CONV-07', flow('incomingConversationMessage'), flow('incomingConversationMessage', 'say')],
  ['CHAT-05', usage('ip-messaging'), usage('conversations')],
  [
    'CHAT-05',
    only(chatServices, { sid: sidOf('IS'), post_webhook_url: BOT }),
    only(chatServices, { sid: sidOf('IS') }),
  ],
  [
    'CONV-07',
    only(conversationsWebhooks, { post_webhook_url: BOT }),
    only(conversationsWebhooks, { post_webhook_url: '' }),
  ],
  ['FRONT-04', usage('frontline-users'), usage('flex')],
  ['FRONT-06', usage('frontline-users'), usage('flex')],
  ['ES-03', sink('kinesis'), sink('webhook')],
  ['ES-05', sink('webhook'), usage('events')],
  ['SFDC-01', usage('twilio-for-salesforce-licenses'), usage('flex')],
  [
    'SFDC-01',
    only(authorizedConnectApps, { connect_app_company_name: 'Salesforce, Inc.' }),
    only(authorizedConnectApps, SOMEBODY_ELSE),
  ],
  [
    'SFDC-01',
    only(authorizedConnectApps, {
      connect_app_company_name: 'Twilio',
      connect_app_friendly_name: 'Twilio for Salesforce',
    }),
    only(authorizedConnectApps, SOMEBODY_ELSE),
  ],
  ...['FLEX-07', 'FLEX-15', 'FLEX-16', 'FLEX-22', 'FI-03', 'FI-04', 'FI-09'].flatMap(
    (row) =>
      [
        [row, only(flexConfiguration, { status: 'ok' }), usage('calls')],
        [row, usage('taskrouter-tasks'), usage('studio-engagements')],
      ] as const,
  ),
  ['FLEX-11', recording('https://media.example.com/1'), recording('https://api.twilio.com/1')],
  [
    'FLEX-19',
    only(flexReleasedPlugins, { plugin_sid: sidOf('FP') }),
    only(flexConfiguration, { status: 'ok' }),
  ],
  ['FLEX-26', flexFlow('web'), flexFlow('sms')],
  [
    'FLEX-26',
    only(addressConfigurations, { sid: sidOf('IG'), type: 'chat', auto_creation: {} }),
    only(addressConfigurations, { sid: sidOf('IG'), type: 'sms', auto_creation: {} }),
  ],
  ['FLEX-28', only(memoryStores, { stores: ['mem_store_1'] }), only(memoryStores, { stores: [] })],
];

describe('a row that only a person can state', () => {
  test.each(IN_USE)('%s waits when its product is in use, and only then', (row, sign, alike) => {
    const check = STATEMENT_ROWS.find(({ id }) => id === row);
    if (check === undefined) throw new Error(`no row ${row}`);
    expect(judged(check, sign).verdict).toBe('MANUAL');
    expect(judged(check, alike).verdict).toBe('NOT_APPLICABLE');
  });

  test.each<[string, Brought]>([
    ['FLEX-11', usage('recordings')],
    ['FLEX-11', usage('calls-recordings')],
    ['FLEX-11', usage('recordingstorage')],
    ['FLEX-11', only(recordings, { sid: sidOf('RE') })],
    ['SFDC-01', only(authorizedConnectApps, { connect_app_company_name: 'Somebody else' })],
    ['FLEX-28', only(memoryStores, {})],
    ['SMS-15', only(studioRevisions, { sid: sidOf('FW') })],
  ])('%s stays open when nothing shows that its product is not in use', (row, brought) => {
    const check = STATEMENT_ROWS.find(({ id }) => id === row);
    if (check === undefined) throw new Error(`no row ${row}`);
    expect(judged(check, brought).verdict).toBe('NOT_TESTABLE');
  });

  test('has a case here', () => {
    const tried = new Set(IN_USE.map(([row]) => row));
    expect([...tried].sort()).toEqual(STATEMENT_ROWS.map(({ id }) => id).sort());
  });
});

const alert = (error_code: number) => only(alerts, { sid: sidOf('NO'), error_code });

describe('Twilio’s STOP filtering', () => {
  test.each([23001, 23002, 23004])('is proved on beside redaction by alert %i', (error_code) => {
    const { verdict, findings } = judged(sms08, alert(error_code), usage('sms-outbound'));
    expect(verdict).toBe('FAIL');
    expect(findings[0]?.message).toContain(`alert ${error_code}`);
  });

  test.each([23003, 30007])('is not proved on by alert %i', (error_code) => {
    expect(judged(sms08, alert(error_code), usage('sms-outbound')).verdict).toBe('MANUAL');
  });

  test('is nothing to ask about without messages', () => {
    expect(judged(sms08, usage('calls')).verdict).toBe('NOT_APPLICABLE');
  });

  test('is nothing to ask about when redaction is off', async () => {
    const resources = answers(usageRecords, usageRecord('sms-outbound', 1));
    const off = { attested: { 'SMS-04': 'no', 'SMS-05': 'no' } } as const;
    expect((await audited(sms08, resources, off)).verdict).toBe('NOT_APPLICABLE');
    expect((await audited(sms08, resources)).verdict).toBe('MANUAL');
  });
});

describe('Fraud Guard', () => {
  const service = only(verifyServices, { sid: sidOf('VA') });

  test('is proved on by a block', () => {
    expect(judged(verify05, alert(60410), service).verdict).toBe('FAIL');
    expect(judged(verify05, alert(60203), service).verdict).toBe('MANUAL');
  });

  test('is reported once for each service, with the day of its last block', () => {
    const blocked = ['2026-11-03', '2026-11-20', '2026-11-09'].map((day, index) => ({
      sid: sidOf('NO', index),
      error_code: 60410,
      service_sid: sidOf('VA'),
      date_created: `${day}T08:00:00Z`,
    }));
    const { findings } = judged(verify05, { from: alerts, items: blocked }, service);
    expect(findings.map(({ resource, message }) => [resource, message])).toEqual([
      [
        sidOf('VA'),
        'alert 60410 in the last 30 days, most recently on 2026-11-20: Fraud Guard is on',
      ],
    ]);
  });

  test('is nothing to ask about without Verify', () => {
    expect(judged(verify05).verdict).toBe('NOT_APPLICABLE');
    expect(judged(verify05, usage('verify-voice-sms')).verdict).toBe('MANUAL');
  });
});

describe('a product that is not eligible', () => {
  test('is asked about by name, once', () => {
    const flow = only(studioRevisions, {
      sid: sidOf('FW'),
      definition: { states: [{ type: 'send-message', properties: { to: 'messenger:1' } }] },
    });
    const { verdict, findings } = judged(acct11, usage('channels-whatsapp-inbound'), flow);
    expect(verdict).toBe('MANUAL');
    expect(findings.map(({ resource }) => resource)).toEqual(['WhatsApp', 'Messenger']);
  });

  test('is asked about when code sends by RCS', () => {
    const content = "client.messages.create({ from: 'rcs:clinic_agent', to });";
    const { findings } = judged(acct11, only(serverlessFunctionContents, { content }));
    expect(findings.map(({ resource }) => resource)).toEqual(['RCS']);
  });

  test('is not asked about when there is no sign of one', () => {
    expect(judged(acct11, usage('sms-outbound')).verdict).toBe('NOT_APPLICABLE');
  });
});
