import { describe, expect, test } from '@jest/globals';
import { conv02 } from '../../../../src/audit/checks/conversations/conv-02-sms-and-chat-requirements';
import { conv06 } from '../../../../src/audit/checks/conversations/conv-06-no-autopilot';
import { sms10 } from '../../../../src/audit/checks/messaging/sms-10-webhooks-by-post';
import { sms14 } from '../../../../src/audit/checks/messaging/sms-14-no-autopilot';
import { sec02 } from '../../../../src/audit/checks/security/sec-02-https-webhooks';
import { chatChannelWebhooks } from '../../../../src/audit/endpoints/chat/chat-channel-webhooks';
import { conversationScopedWebhooks } from '../../../../src/audit/endpoints/conversations/conversation-scoped-webhooks';
import { rcsSenders } from '../../../../src/audit/endpoints/messaging/channel-senders';
import { messagingServiceShortCodes } from '../../../../src/audit/endpoints/messaging/messaging-service-short-codes';
import { messagingServices } from '../../../../src/audit/endpoints/messaging/messaging-services';
import { shortCodes } from '../../../../src/audit/endpoints/phone-numbers/short-codes';
import { studioRevisions } from '../../../../src/audit/endpoints/runtime/studio-revisions';
import { webhookFieldsOf } from '../../../../src/audit/evidence/webhooks/webhook-fields';
import { type Brought, judged } from '../../../support/audit/judged';
import { sidOf } from '../../../support/sids';

const AUTOPILOT = 'https://channels.autopilot.twilio.com/v1/AC/UA/twilio-messaging';

/** An API resource with these fields; a dot leads into an object. */
function resourceWith(fields: Readonly<Record<string, unknown>>): object {
  const resource: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    const [first = '', ...rest] = field.split('.');
    const inner = rest.length === 0 ? value : resourceWith({ [rest.join('.')]: value });
    const before = resource[first];
    resource[first] = rest.length === 0 ? inner : { ...(before as object), ...(inner as object) };
  }
  return resource;
}

const WITH_METHOD = webhookFieldsOf('sms', 'rcs', 'whatsapp', 'conversations', 'chat')
  .filter(({ methodField }) => methodField !== null)
  .map((each) => [`${each.endpoint.id} ${each.field}`, each] as const);

describe('each messaging webhook of the table', () => {
  test.each(WITH_METHOD)('is found by SMS-10 when it is called by GET: %s', (_, webhookField) => {
    const { endpoint, field, methodField, resource } = webhookField;
    const { verdict, findings } = judged(sms10, {
      from: endpoint,
      items: [
        resourceWith({
          [resource]: sidOf('XX'),
          [field]: 'https://example.com/',
          [String(methodField)]: 'GET',
        }),
      ],
    });
    expect(verdict).toBe('WARN');
    expect(findings).toEqual([
      { resource: sidOf('XX'), field: methodField, message: 'the webhook is called with GET' },
    ]);
  });
});

const scoped = (url: string, method = 'POST') => [
  { sid: sidOf('WH'), configuration: { url, method } },
];

/** A short code whose Messaging Service answers instead. */
function overriddenShortCode(fields: object): readonly Brought[] {
  return [
    { from: shortCodes, items: [{ sid: sidOf('SC'), ...fields }] },
    {
      from: messagingServices,
      items: [{ sid: sidOf('MG'), use_inbound_webhook_on_number: false }],
    },
    {
      from: messagingServiceShortCodes,
      items: [{ sid: sidOf('SC') }],
      parents: [sidOf('MG')],
    },
  ];
}

describe('rows about webhooks agree', () => {
  test('that a short code’s URL is overridden by its Messaging Service', () => {
    const url = AUTOPILOT.replace('https', 'http');
    const brought = overriddenShortCode({ sms_url: url, sms_method: 'GET' });
    expect([sec02, sms10, sms14].map((check) => judged(check, ...brought).verdict)).toEqual([
      'WARN',
      'WARN',
      'WARN',
    ]);
  });

  test('that a conversation’s own webhook counts', () => {
    const from = conversationScopedWebhooks;
    expect(judged(sms10, { from, items: scoped('https://example.com/', 'GET') }).verdict).toBe(
      'WARN',
    );
    expect(judged(conv02, { from, items: scoped('http://example.com/') }).verdict).toBe('FAIL');
    expect(judged(conv06, { from, items: scoped(AUTOPILOT) }).verdict).toBe('FAIL');
    expect(judged(sec02, { from, items: scoped('http://example.com/') }).verdict).toBe('FAIL');
  });

  test('that a chat channel’s webhook counts', () => {
    const from = chatChannelWebhooks;
    expect(judged(sms10, { from, items: scoped('https://example.com/', 'GET') }).verdict).toBe(
      'WARN',
    );
    expect(judged(sec02, { from, items: scoped('http://example.com/') }).verdict).toBe('FAIL');
  });

  test('that a sender’s webhook counts', () => {
    const items = [{ sid: sidOf('XE'), webhook: { callback_url: AUTOPILOT } }];
    expect(judged(sms14, { from: rcsSenders, items }).verdict).toBe('FAIL');
    expect(judged(sec02, { from: rcsSenders, items }).verdict).toBe('PASS');
  });

  test.each([
    ['incomingMessage', 'WARN'],
    ['incomingConversationMessage', 'WARN'],
    ['incomingCall', 'NOT_APPLICABLE'],
  ])('that a Studio widget is about messages when %s starts the flow', (event, verdict) => {
    const trigger = {
      name: 'Trigger',
      type: 'trigger',
      transitions: [{ event: 'incomingRequest' }, { event, next: 'ask' }],
    };
    const widget = {
      name: 'ask',
      type: 'make-http-request',
      properties: { url: 'https://example.com/', method: 'GET' },
    };
    const definition = { states: [trigger, widget] };
    const brought = { from: studioRevisions, items: [{ sid: sidOf('FW'), definition }] };
    expect(judged(sms10, brought).verdict).toBe(verdict);
  });

  test.each([
    '{{flow.variables.base}}/x',
    '{% if a %}http://example.com/{% endif %}',
    "{% assign b='http://example.com' %}{{b}}",
    '{{scheme}}://example.com/x',
    '{% comment %}x{% endcomment %}http://example.com/',
  ])('that only the method of a URL put together at run time is known: %s', (url) => {
    const requests = (method?: string) =>
      flows({ states: [STARTED_BY_MESSAGE, { ...REQUEST, properties: { url, method } }] });
    expect(judged(sec02, requests('GET')).verdict).toBe('NOT_TESTABLE');
    expect(judged(sms10, requests('GET')).verdict).toBe('WARN');
    expect(judged(sms10, requests('POST')).verdict).toBe('PASS');
    expect(judged(sms10, requests('{{flow.variables.method}}')).verdict).toBe('NOT_TESTABLE');
  });

  test.each([null, undefined, {}, { states: null }])(
    'that nothing is known about a flow whose definition is %j',
    (definition) => {
      for (const check of [sec02, sms10]) {
        expect(judged(check, flows(definition)).verdict).toBe('NOT_TESTABLE');
      }
    },
  );

  test.each([
    ['LatestPublished', 'NOT_APPLICABLE'],
    [7, 'NOT_APPLICABLE'],
    [6, 'NOT_TESTABLE'],
    ['LatestDraft', 'NOT_TESTABLE'],
    [undefined, 'NOT_TESTABLE'],
    ['{{flow.variables.revision}}', 'NOT_TESTABLE'],
  ])('that only the published revision of a subflow was read, and not %j', (revision, verdict) => {
    const brought = flows({ states: [STARTED_BY_MESSAGE, runs(SUB, revision)] }, SUBFLOW);
    for (const check of [sec02, sms10]) expect(judged(check, brought).verdict).toBe(verdict);
  });

  test.each([sidOf('FW', 'never published'), '{{flow.variables.next}}'])(
    'that nothing is known about the subflow %s',
    (flow) => {
      const brought = flows({ states: [STARTED_BY_MESSAGE, runs(flow, 'LatestPublished')] });
      for (const check of [sec02, sms10]) {
        expect(judged(check, brought).verdict).toBe('NOT_TESTABLE');
      }
    },
  );

  test('that a message that starts a flow also starts its subflows, and theirs', () => {
    const next = { states: [{ type: 'trigger', transitions: [] }, runs(SUB, 'LatestPublished')] };
    const byGet = { states: [{ ...REQUEST, properties: { url: HTTPS, method: 'GET' } }] };
    const inner = (trigger: object) =>
      flows({ states: [trigger, runs(NEXT, 'LatestPublished')] }, byGet, next);
    expect(judged(sms10, inner(STARTED_BY_MESSAGE)).verdict).toBe('WARN');
    expect(judged(sms10, inner({ type: 'trigger', transitions: [] })).verdict).toBe(
      'NOT_APPLICABLE',
    );
  });

  test('that a flow sends what its subflows send, but not what other flows that run them do', () => {
    const sends = { states: [{ type: 'send-message' }] };
    const request = { ...REQUEST, properties: { url: HTTPS, method: 'GET' } };
    const parent = { states: [request, runs(SUB, 'LatestPublished')] };
    expect(judged(sms10, flows(parent, sends)).verdict).toBe('WARN');
    const sender = { states: [{ type: 'send-message' }, runs(SUB, 'LatestPublished')] };
    expect(judged(sms10, flows(parent, SUBFLOW, sender)).verdict).toBe('NOT_APPLICABLE');
  });

  test('that flows may run each other', () => {
    const other = { states: [runs(FLOW, 'LatestPublished')] };
    const brought = flows({ states: [STARTED_BY_MESSAGE, runs(SUB, 'LatestPublished')] }, other);
    expect(judged(sms10, brought).verdict).toBe('NOT_APPLICABLE');
  });
});

const HTTPS = 'https://example.com/';
const FLOW = sidOf('FW');
const SUB = sidOf('FW', 'sub');
const NEXT = sidOf('FW', 'next');
const STARTED_BY_MESSAGE = {
  type: 'trigger',
  transitions: [{ event: 'incomingMessage', next: 'ask' }],
};
const REQUEST = { type: 'make-http-request', name: 'ask' };
const SUBFLOW = { states: [] };

/** A widget that runs another flow. */
function runs(flow_sid: string, flow_revision: unknown): object {
  return { type: 'run-subflow', properties: { flow_sid, flow_revision, parameters: [] } };
}

/** Published flows, which may run one another by their SIDs. */
function flows(...definitions: readonly unknown[]): Brought {
  const items = definitions.map((definition, index) => ({
    sid: [FLOW, SUB, NEXT][index],
    revision: 7,
    definition,
  }));
  return { from: studioRevisions, items };
}
