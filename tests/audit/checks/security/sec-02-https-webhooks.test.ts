import { describe, expect, test } from '@jest/globals';
import { sec02 } from '../../../../src/audit/checks/security/sec-02-https-webhooks';
import { conversationScopedWebhooks } from '../../../../src/audit/endpoints/conversations/conversation-scoped-webhooks';
import { conversationServices } from '../../../../src/audit/endpoints/conversations/conversation-services';
import { conversations } from '../../../../src/audit/endpoints/conversations/conversations';
import { orchestratorConfigurations } from '../../../../src/audit/endpoints/conversations/orchestrator-configurations';
import { eventSinks } from '../../../../src/audit/endpoints/event-streams/event-sinks';
import { flexFlows } from '../../../../src/audit/endpoints/flex/flex-flows';
import { messagingServicePhoneNumbers } from '../../../../src/audit/endpoints/messaging/messaging-service-phone-numbers';
import { messagingServices } from '../../../../src/audit/endpoints/messaging/messaging-services';
import { applications } from '../../../../src/audit/endpoints/phone-numbers/applications';
import { incomingPhoneNumbers } from '../../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import { serverlessEnvironments } from '../../../../src/audit/endpoints/runtime/serverless-environments';
import { serverlessServices } from '../../../../src/audit/endpoints/runtime/serverless-services';
import { studioFlows } from '../../../../src/audit/endpoints/runtime/studio-flows';
import { studioRevisions } from '../../../../src/audit/endpoints/runtime/studio-revisions';
import { originationUrls } from '../../../../src/audit/endpoints/voice/origination-urls';
import { trunks } from '../../../../src/audit/endpoints/voice/trunks';
import { VOICE_CONFIGURATIONS } from '../../../../src/audit/endpoints/voice/voice-configurations';
import { intelligenceConfigurations } from '../../../../src/audit/endpoints/voice-ai/intelligence-configurations';
import { webUrl } from '../../../../src/audit/fields/web-url';
import { judgeAccount } from '../../../../src/audit/judge/judge-account';
import { answers, answersBelow } from '../../../support/audit/answers';
import { ACCOUNT, audited, NOW } from '../../../support/audit/audited';
import { judged } from '../../../support/audit/judged';
import { accountSnapshot, reading } from '../../../support/audit/snapshots';
import { sidOf } from '../../../support/sids';
import type { ApiFault, ApiRequest, ApiResources } from '../../../support/twilio-api/api-stand-in';

const number = (fields: object) => answers(incomingPhoneNumbers, { sid: sidOf('PN'), ...fields });

test('passes when every URL is encrypted', async () => {
  const { verdict, findings } = await audited(sec02, {
    ...number({ voice_url: 'https://example.com/voice', sms_url: '' }),
    ...answers(trunks, { sid: sidOf('TK') }),
    ...answers(originationUrls, { sid: sidOf('OU'), sip_url: 'sips:sip.example.com' }),
  });
  expect({ verdict, findings }).toEqual({ verdict: 'PASS', findings: [] });
});

test('does not apply without any URL', async () => {
  expect((await audited(sec02, {})).verdict).toBe('NOT_APPLICABLE');
});

test('fails for an http URL, and names only its host', async () => {
  const { verdict, findings } = await audited(
    sec02,
    number({ voice_url: 'http://user:secret@example.com/patients?name=x' }),
  );
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([
    {
      resource: sidOf('PN'),
      field: 'voice_url',
      message: 'http to example.com: not encrypted',
    },
  ]);
});

test('fails for a sink, a conversation’s webhook and a published flow', async () => {
  const url = 'http://example.com/x';
  const widget = { type: 'make-http-request', name: 'a', properties: { url, method: 'POST' } };
  const { verdict, findings } = await audited(sec02, {
    ...answers(eventSinks, { sid: sidOf('DG'), sink_configuration: { destination: url } }),
    ...answers(conversationServices, { sid: sidOf('IS') }),
    ...answers(conversations, { sid: sidOf('CH'), chat_service_sid: sidOf('IS') }),
    ...answers(conversationScopedWebhooks, { sid: sidOf('WH'), configuration: { url } }),
    ...answers(studioFlows, { sid: sidOf('FW'), status: 'published' }),
    ...answers(studioRevisions, { sid: sidOf('FW'), definition: { states: [widget, widget] } }),
  });
  expect(verdict).toBe('FAIL');
  expect(findings.map(({ resource, field }) => [resource, field])).toEqual([
    [sidOf('WH'), 'configuration.url'],
    [sidOf('DG'), 'sink_configuration.destination'],
    [sidOf('FW'), 'definition'],
  ]);
});

const numbers = (fields: object) => ({
  from: incomingPhoneNumbers,
  items: [{ sid: sidOf('PN'), ...fields }],
});

test.each([
  ['a TwiML application', { voice_application_sid: sidOf('AP') }, 'voice_url'],
  ['a trunk', { trunk_sid: sidOf('TK') }, 'voice_fallback_url'],
  ['an application for messages', { sms_application_sid: sidOf('AP') }, 'sms_url'],
])('warns of an http URL that %s overrides', (_, override, field) => {
  const number = numbers({ ...override, [field]: 'http://example.com/' });
  expect(judged(sec02, number).verdict).toBe('WARN');
});

test('fails for a status callback, which nothing overrides', () => {
  const number = numbers({
    voice_application_sid: sidOf('AP'),
    status_callback: 'http://example.com/',
  });
  expect(judged(sec02, number).verdict).toBe('FAIL');
});

test.each([
  [false, 'WARN'],
  [true, 'FAIL'],
])('judges a number’s own URL when its Messaging Service has %s', (own, expected) => {
  const { verdict } = judged(
    sec02,
    numbers({ sms_url: 'http://example.com/' }),
    {
      from: messagingServices,
      items: [{ sid: sidOf('MG'), use_inbound_webhook_on_number: own }],
    },
    {
      from: messagingServicePhoneNumbers,
      items: [{ sid: sidOf('PN') }],
      parents: [sidOf('MG')],
    },
  );
  expect(verdict).toBe(expected);
});

test('warns of an http URL of a Messaging Service that its numbers override', () => {
  const service = {
    sid: sidOf('MG'),
    use_inbound_webhook_on_number: true,
    inbound_request_url: 'http://example.com/',
  };
  expect(judged(sec02, { from: messagingServices, items: [service] }).verdict).toBe('WARN');
});

test('warns of an http URL that is switched off', () => {
  const flow = { sid: sidOf('FO'), enabled: false, integration: { url: 'http://example.com/' } };
  expect(judged(sec02, { from: flexFlows, items: [flow] }).verdict).toBe('WARN');
});

test.each([
  ['https://demo.twilio.com/welcome/voice/', 'WARN'],
  ['http://webhooks.twilio.com/v1/Accounts/AC/Flows/FW', 'WARN'],
  ['not a url', 'WARN'],
  ['ftp://example.com/', 'WARN'],
  ['https://handler.twilio.com/twiml/EH1', 'PASS'],
  ['http://app-1.twil.io/voice', 'FAIL'],
])('judges %s: %s', (voice_url, expected) => {
  const application = { sid: sidOf('AP'), voice_url };
  expect(judged(sec02, { from: applications, items: [application] }).verdict).toBe(expected);
});

test('warns of a SIP address without TLS', () => {
  const url = { sid: sidOf('OU'), sip_url: 'sip:sip.example.com' };
  expect(judged(sec02, { from: originationUrls, items: [url] }).verdict).toBe('WARN');
});

test('says when a Function is not one of this account’s', async () => {
  const { verdict, findings } = await audited(sec02, {
    ...answers(
      applications,
      { sid: sidOf('AP', 1), voice_url: 'https://own-1.twil.io/a' },
      { sid: sidOf('AP', 2), voice_url: 'https://other-2.twil.io/a' },
    ),
    ...answers(serverlessServices, { sid: sidOf('ZS') }),
    ...answers(serverlessEnvironments, { sid: sidOf('ZE'), domain_name: 'own-1.twil.io' }),
  });
  expect(verdict).toBe('PASS');
  expect(findings.map(({ resource }) => resource)).toEqual([sidOf('AP', 2)]);
});

const conversationsIn = (state: string, ...sids: string[]) => ({
  ...answers(conversationServices, { sid: sidOf('IS') }),
  'GET conversations.twilio.com/v1/Services/{ChatServiceSid}/Conversations': ({
    query,
  }: ApiRequest) => ({
    key: 'conversations',
    list: sids
      .filter(() => query.get('State') === state)
      .map((sid) => ({ sid, chat_service_sid: sidOf('IS'), state })),
  }),
});

test.each(['active', 'inactive'])('fails for the last of many %s conversations', async (state) => {
  const sids = Array.from({ length: 60 }, (_, index) => sidOf('CH', index));
  const resources = (url: string) => ({
    ...conversationsIn(state, ...sids),
    ...answersBelow(conversationScopedWebhooks, sidOf('CH', 59), {
      sid: sidOf('WH'),
      configuration: { url },
    }),
  });
  expect((await audited(sec02, resources('http://example.com/'))).verdict).toBe('FAIL');
  expect((await audited(sec02, resources('https://example.com/'))).verdict).toBe('PASS');
});

test('is not decided by only a part of the conversations', () => {
  const items = [{ sid: sidOf('WH'), configuration: { url: 'https://example.com/' } }];
  const { verdict, findings } = judged(sec02, {
    from: conversationScopedWebhooks,
    items,
    truncated: true,
  });
  expect(verdict).toBe('NOT_TESTABLE');
  expect(findings.map(({ message }) => message)).toEqual([
    'conversation-webhooks: 1 were read, and there are more',
  ]);
});

const ORCHESTRATOR = {
  id: `conv_configuration_${'0'.repeat(26)}`,
  displayName: 'calls',
  description: '',
  conversationGroupingType: 'GROUP_BY_PROFILE',
  memoryStoreId: `mem_store_${'0'.repeat(26)}`,
};
const INTELLIGENCE = {
  id: `intelligence_configuration_${'0'.repeat(26)}`,
  accountId: ACCOUNT,
  displayName: 'calls',
  version: 1,
  dateCreated: '2026-11-01T00:00:00Z',
  dateUpdated: '2026-11-01T00:00:00Z',
};
/** As the configuration's own type describes it. */
const voiceDefault = ({ id }: { id: string }, url: string) =>
  id.endsWith('recording')
    ? {
        configurationType: 'Recording',
        callRecordingStatusCallback: { url, method: 'GET' },
      }
    : {
        configurationType: 'Transcription',
        transcriptionEngine: 'google',
        language: 'en-US',
        participantDefaults: [],
        transcriptionStatusCallback: { url, method: 'POST' },
      };
const RULE = { id: 'r', operators: [], triggers: [] };

test.each([
  [
    'Conversation Orchestrator',
    ORCHESTRATOR.id,
    (url: string) =>
      answers(orchestratorConfigurations, {
        ...ORCHESTRATOR,
        statusCallbacks: [{ url, method: 'POST' }],
      }),
  ],
  [
    'Conversational Intelligence v3',
    INTELLIGENCE.id,
    (url: string) =>
      answers(intelligenceConfigurations, {
        ...INTELLIGENCE,
        rules: [{ ...RULE, actions: [{ type: 'WEBHOOK', method: 'POST', url }] }],
      }),
  ],
  ...VOICE_CONFIGURATIONS.map(
    (endpoint): readonly [string, string, (url: string) => ApiResources] => [
      endpoint.id,
      ACCOUNT,
      (url) =>
        answers(endpoint, { account_sid: ACCOUNT, configuration: voiceDefault(endpoint, url) }),
    ],
  ),
])('finds the callbacks of %s', async (_, resource, resources) => {
  const open = await audited(sec02, resources('http://example.com/'));
  expect(open.verdict).toBe('FAIL');
  expect(open.findings.map((each) => each.resource)).toEqual([resource]);
  expect((await audited(sec02, resources('https://example.com/'))).verdict).toBe('PASS');
});

describe('more than a thousand conversations', () => {
  const all = Array.from({ length: 1_100 }, (_, index) => ({
    parents: [sidOf('IS')],
    fields: { sid: sidOf('CH', index), chat_service_sid: sidOf('IS') },
  }));
  const judgedOf = (read: number, url: string) => {
    const none = Object.fromEntries(sec02.reads.map(({ id }) => [id, reading([])]));
    const webhook = {
      parents: [sidOf('IS'), sidOf('CH', 0)],
      fields: { sid: sidOf('WH'), 'configuration.url': webUrl.read(url) },
    };
    const readings = {
      ...none,
      [conversations.id]: reading([], {
        items: all.slice(0, read),
        truncated: read < all.length,
      }),
      [conversationScopedWebhooks.id]: reading([], { items: [webhook], truncated: true }),
    };
    const scope = { inPhiScope: () => false, covered: () => false, attested: () => null };
    return judgeAccount(sec02, accountSnapshot({ readings }), NOW, scope);
  };

  test.each<[string, number, number | null]>([
    ['of one service', 1_000, null],
    ['of several services', 1_100, 1_100],
  ])('%s do not pass because a thousand are right', (_, read, total) => {
    const { verdict, findings, population } = judgedOf(read, 'https://a.example.com/');
    expect(verdict).toBe('NOT_TESTABLE');
    expect(population).toContainEqual({ what: 'conversations', looked_at: 1_000, total });
    expect(findings[0]?.message).toMatch(/^conversations: 1000 were read, and there are/);
  });

  test('fail for one webhook among those that were read', () => {
    expect(judgedOf(1_000, 'http://a.example.com/').verdict).toBe('FAIL');
  });
});

const HOSTS_THAT_MAY_BE_GONE =
  /^(?:chat|supersim|wireless|notify|proxy)\.twilio\.com$|ControlPlane|^voice\.twilio\.com\/v2/;

const goneWith = (status: number, code?: number) => ({
  resources: number({ voice_url: 'https://example.com/voice' }),
  fault: ({ operation: { host, path } }: ApiRequest): ApiFault =>
    [host, path, `${host}${path}`].some((each) => HOSTS_THAT_MAY_BE_GONE.test(each))
      ? { status, body: { status, code, message: 'no' } }
      : undefined,
});

test.each([
  [404, 20404],
  [403, 20403],
  [410, 20410],
])('passes when products are gone, and notes it: %i', async (status, code) => {
  const { resources, fault } = goneWith(status, code);
  const { verdict, findings } = await audited(sec02, resources, { fault });
  expect(verdict).toBe('PASS');
  expect(findings.map(({ message }) => message)).toContain(
    'chat.twilio.com: not there, so the product is not in use',
  );
});

test('does not say that a host is gone when it answers in another way', async () => {
  const { resources, fault } = goneWith(404, 20404);
  const { findings } = await audited(sec02, resources, { fault });
  const messages = findings.map(({ message }) => message);
  expect(messages).toContain(
    'intelligence.twilio.com/v3/ControlPlane/Configurations: not there, so the product is not in use',
  );
  expect(messages.filter((each) => /^(?:voice|intelligence)\.twilio\.com:/.test(each))).toEqual([]);
});

test.each([70051, 20003, 403, undefined])(
  'is an error when a key lacks the permission to read a product: 403 with the code %s',
  async (code) => {
    const { resources, fault } = goneWith(403, code);
    expect((await audited(sec02, resources, { fault })).verdict).toBe('ERROR');
  },
);

test('is an error when an endpoint cannot be read', async () => {
  const fault = { status: 500, body: {} };
  expect((await audited(sec02, {}, { fault })).verdict).toBe('ERROR');
});
