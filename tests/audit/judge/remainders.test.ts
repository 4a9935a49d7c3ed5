import { describe, expect, test } from '@jest/globals';
import type { RequirementId } from '../../../src/audit/catalog/requirement-id';
import { chatServices } from '../../../src/audit/endpoints/chat/chat-services';
import { conversationScopedWebhooks } from '../../../src/audit/endpoints/conversations/conversation-scoped-webhooks';
import { conversationsServiceWebhooks } from '../../../src/audit/endpoints/conversations/conversations-service-webhooks';
import { conversationsWebhooks } from '../../../src/audit/endpoints/conversations/conversations-webhooks';
import { orchestratorConfigurations } from '../../../src/audit/endpoints/conversations/orchestrator-configurations';
import { channelSenders } from '../../../src/audit/endpoints/messaging/channel-senders';
import { applications } from '../../../src/audit/endpoints/phone-numbers/applications';
import { incomingPhoneNumbers } from '../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import type { Verdict } from '../../../src/audit/model/verdict';
import { recordingAuthResults } from '../../../src/audit/probes/recording-auth';
import { tlsHandshakesResults } from '../../../src/audit/probes/tls-handshakes';
import {
  frontlineCallbacksResults,
  unsignedWebhooksResults,
} from '../../../src/audit/probes/unsigned-webhooks';
import {
  code,
  found,
  type Given,
  stated,
  statedOf,
  truncated,
  unread,
  usage,
} from '../../support/audit/rule-case';
import { verdictOn } from '../../support/audit/verdict-on';
import { sidOf } from '../../support/sids';

const NUMBER = sidOf('PN');
const OTHER = sidOf('PN', 'other');

const number = (fields: object) => found(incomingPhoneNumbers, { sid: NUMBER, ...fields });
const IN_CLEAR = number({ voice_url: 'http://old.example.com/', voice_method: 'POST' });
const FAILED: Given = {
  from: applications,
  read: {
    items: [],
    failures: [{ failure: 'server_error', status: 500, code: null, parents: [] }],
    absent: false,
    truncated: false,
  },
};
const MORE_CONVERSATIONS = truncated(found(conversationScopedWebhooks));

const webhook = (resource: string, status: number) => ({
  resource,
  host: 'bots.example.com',
  unsigned_status: status,
  wrong_signature_status: status,
  signed_status: status,
  challenged: false,
  userinfo: false,
});
const webhooks = (...answers: readonly object[]) => found(unsignedWebhooksResults, ...answers);
const recordings = (...answers: readonly object[]) => found(recordingAuthResults, ...answers);
const hosts = (...answers: readonly object[]) => found(tlsHandshakesResults, ...answers);
const OPEN_HOST = { host: 'a.example.com:443', failure: 'self_signed' };
const OPEN_RECORDING = { sid: sidOf('RE'), verdict: 'public', status: 200 };

/** An account, what is accepted in it, and the row's verdict then; the last of each closes it. */
const CASES: readonly (readonly [
  row: RequirementId,
  what: string,
  accepted: string,
  verdict: Verdict,
  ...given: readonly Given[],
])[] = [
  ['SEC-02', 'a list that was not read', NUMBER, 'ERROR', IN_CLEAR, FAILED],
  ['SEC-02', 'more conversations', NUMBER, 'NOT_TESTABLE', IN_CLEAR, MORE_CONVERSATIONS],
  ['SEC-02', 'nothing else', NUMBER, 'ACCEPTED', IN_CLEAR],
  [
    'SMS-10',
    'more conversations',
    NUMBER,
    'NOT_TESTABLE',
    number({ sms_url: 'https://bots.example.com/', sms_method: 'GET' }),
    MORE_CONVERSATIONS,
  ],
  [
    'SMS-16',
    'a list that was not asked for',
    'WhatsApp',
    'NOT_TESTABLE',
    usage('channels-whatsapp'),
    unread(channelSenders),
  ],
  [
    'ACCT-10',
    'a list that was not asked for',
    'WhatsApp',
    'NOT_TESTABLE',
    usage('channels-whatsapp'),
    unread(orchestratorConfigurations),
  ],
  [
    'SEC-05',
    'a webhook that proves nothing',
    NUMBER,
    'NOT_TESTABLE',
    webhooks(webhook(NUMBER, 200), webhook(OTHER, 500)),
  ],
  ['SEC-05', 'nothing else', NUMBER, 'ACCEPTED', webhooks(webhook(NUMBER, 200))],
  [
    'SEC-03',
    'a host that does not answer',
    'a.example.com:443',
    'NOT_TESTABLE',
    hosts(OPEN_HOST, { host: 'b.example.com:443', failure: 'timeout' }),
  ],
  ['SEC-03', 'nothing else', 'a.example.com:443', 'ACCEPTED', hosts(OPEN_HOST)],
  [
    'SEC-09',
    'a webhook that a person has to state',
    NUMBER,
    'MANUAL',
    webhooks(webhook(NUMBER, 403), { ...webhook(OTHER, 401), challenged: true }),
    found(frontlineCallbacksResults),
  ],
  [
    'SEC-09',
    'nothing else',
    NUMBER,
    'ACCEPTED',
    webhooks(webhook(NUMBER, 403)),
    found(frontlineCallbacksResults),
  ],
  [
    'VOICE-03',
    'a recording that proves nothing',
    sidOf('RE'),
    'NOT_TESTABLE',
    recordings(OPEN_RECORDING, { sid: sidOf('RE', 'other'), verdict: 'unknown', status: 500 }),
  ],
  ['VOICE-03', 'nothing else', sidOf('RE'), 'ACCEPTED', recordings(OPEN_RECORDING)],
];

const BOT_A = 'https://bot-a.example.com/';
const BOT_B = 'https://bot-b.example.com/';
const numbers = (...urls: readonly string[]) =>
  found(
    incomingPhoneNumbers,
    ...urls.map((sms_url, index) => ({ sid: sidOf('PN', index), sms_url, sms_method: 'POST' })),
  );
const conversations = (post_webhook_url: string) => [
  found(conversationsWebhooks, { post_webhook_url }),
  found(conversationsServiceWebhooks, { post_webhook_url: BOT_B }),
];
const streams = (...urls: readonly string[]) =>
  code(urls.map((url) => `new VoiceResponse().connect().stream({ url: '${url}' });`).join('\n'));

describe('a statement that names one thing', () => {
  test.each<[RequirementId, string, ...Given[]]>([
    ['ACCT-01', 'resources', stated({ scope: { accounts: 'all', resources: ['no-such-thing'] } })],
    ['SMS-08', 'resources', usage('sms-outbound'), statedOf(sidOf('MG'))],
    [
      'FLEX-15',
      'findings',
      usage('taskrouter-tasks'),
      stated({ scope: { accounts: 'all', findings: ['0123456789abcdef'] } }),
    ],
    ['FLEX-13', 'resources', usage('taskrouter-tasks'), statedOf(sidOf('FP'))],
  ])('leaves the rest of %s open when named in its %s', (row, _, ...given) => {
    expect(verdictOn(row, given)).toBe('MANUAL');
  });

  test.each<[RequirementId, ...Given[]]>([
    ['SMS-15', numbers(BOT_A, BOT_A, BOT_B)],
    ['CONV-07', ...conversations(BOT_A)],
    ['VOICE-13', streams('wss://bot-a.example.com/', 'wss://bot-b.example.com/')],
    ['CHAT-05', found(chatServices, { pre_webhook_url: BOT_A, post_webhook_url: BOT_B })],
  ])('closes that host of %s, and no other', (row, ...given) => {
    expect(verdictOn(row, given)).toBe('MANUAL');
    expect(verdictOn(row, [...given, statedOf('bot-a.example.com')])).toBe('MANUAL');
    expect(verdictOn(row, [...given, statedOf('bot-a.example.com', 'bot-b.example.com')])).toBe(
      'ATTESTED',
    );
    expect(verdictOn(row, [...given, stated()])).toBe('ATTESTED');
  });
});

describe('an exception that names one thing', () => {
  test.each(CASES)('closes it for %s, and not %s', (row, _, resource, verdict, ...given) => {
    const accepted = stated({
      answer: 'accepted',
      scope: { accounts: 'all', resources: [resource] },
    });
    expect(verdictOn(row, given)).not.toBe(verdict);
    expect(verdictOn(row, [...given, accepted])).toBe(verdict);
  });
});
