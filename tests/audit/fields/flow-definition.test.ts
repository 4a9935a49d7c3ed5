import { describe, expect, test } from '@jest/globals';
import { flowDefinition } from '../../../src/audit/fields/flow-definition';
import { pathDigest } from '../../../src/audit/fields/path-digest';
import { sidOf } from '../../support/sids';

const NOTHING = {
  widgets: [],
  guard: null,
  urls: [],
  calls: [],
  subflows: [],
  triggers: [],
  hits: [],
  facts: [],
};

function read(...states: object[]) {
  return flowDefinition.read({ initial_state: 'Trigger', states });
}

describe('a Studio flow’s definition', () => {
  test('gives the URLs that it calls, without path and query', () => {
    const definition = read(
      {
        name: 'http_1',
        type: 'make-http-request',
        properties: { method: 'POST', url: 'http://example.com/patient?id=5550100' },
      },
      { name: 'say_1', type: 'say-play', properties: { play: 'https://example.org/a.mp3' } },
    );
    expect(definition?.urls.map(({ scheme, host }) => `${scheme}:${host}`)).toEqual([
      'http:example.com',
      'https:example.org',
    ]);
    expect(JSON.stringify(definition)).not.toMatch(/patient|5550100/);
  });

  test('says how each URL is called, according to the method beside it', () => {
    const definition = read({
      name: 'queue',
      type: 'enqueue-call',
      properties: {
        url: 'https://example.com/a',
        method: 'GET',
        wait_url: 'https://example.com/b',
        wait_url_method: 'POST',
        recording_status_callback_url: 'https://example.com/c',
        recording_status_callback_method: 'GET',
        play: 'https://example.com/d.mp3',
        waitUrl: 'https://example.com/e',
        waitUrlMethod: 'GET',
      },
    });
    const methods = definition?.calls?.map(({ method }) => method);
    expect(methods).toEqual(['GET', 'POST', 'GET', null, 'GET']);
  });

  test('gives whole URLs only if Twilio calls them unchanged', () => {
    const properties = {
      url: 'https://example.com/{{flow.sid}}',
      endpoint: 'https://example.com/whole?a=1',
      play: 'https://example.com/music.mp3',
    };
    const raw = { states: [{ name: 'a', type: 'make-http-request', properties }] };
    expect(flowDefinition.urls?.(raw)).toEqual([
      { url: 'https://example.com/whole?a=1', method: null },
    ]);
  });

  test.each([
    ['https://example.com/p?phone={{contact.channel.address}}', 'https', 'example.com'],
    ['https://example.com:8443/{{flow.sid}}', 'https', 'example.com:8443'],
    ['HTTP://example.com/{% if a %}b{% endif %}', 'http', 'example.com'],
    ['https://{{flow.variables.host}}/x', 'https', ''],
    ['https://api{{flow.variables.stage}}.example.com/x', 'https', ''],
    ['https://name:{{flow.variables.word}}@example.com/x', 'https', ''],
    ['{{flow.variables.base}}/x', '', ''],
    ['{{scheme}}://example.com/x', '', ''],
    ['http{{s}}://example.com/x', '', ''],
    ['{% if a %}http://example.com/{% endif %}', '', ''],
    ["{% assign b='http://example.com' %}{{b}}", '', ''],
    ['{% comment %}x{% endcomment %}http://example.com/', '', ''],
  ])('gives the constant part of %s', (url, scheme, host) => {
    const definition = read({ type: 'make-http-request', properties: { url, method: 'GET' } });
    expect(definition?.calls).toMatchObject([
      { url: { scheme, host }, method: 'GET', templated: true },
    ]);
    expect(JSON.stringify(definition)).not.toMatch(/contact|variables|word/);
  });

  test('identifies a Function when only its query is filled in', () => {
    const functionOf = (url: string) =>
      read({ type: 'run-function', properties: { url } })?.calls?.[0]?.url.function;
    expect(functionOf('https://app-1234.twil.io/intake?id={{flow.sid}}')).toBe(
      pathDigest.read('/intake'),
    );
    expect(functionOf('https://app-1234.twil.io/intake{{flow.variables.rest}}')).toBeNull();
  });

  test.each([{ method: '{{flow.variables.method}}' }, { method: '' }, {}])(
    'leaves open how a request with %j is made',
    (method) => {
      const properties = { url: 'https://example.com/', ...method };
      const definition = read({ type: 'make-http-request', properties });
      expect(definition?.calls).toMatchObject([{ method: null, methodOpen: true }]);
    },
  );

  test.each([
    ['send-to-flex', 'attributes'],
    ['enqueue-call', 'task_attributes'],
  ])('shows what %s writes into the attributes of a task', (type, property) => {
    const attributes = '{"conversations":{"external_contact":"{{trigger.call.From}}"}}';
    const definition = read({ type, properties: { [property]: attributes } });
    expect(definition?.facts.map(({ rule }) => rule)).toEqual([
      'attribute_written',
      'external_contact_personal',
    ]);
  });

  test('does not confuse a message’s attributes with a task’s', () => {
    const properties = { attributes: '{"phone":"{{contact.channel.address}}"}' };
    expect(read({ type: 'send-message', properties })?.facts).toEqual([]);
  });

  test('shows a stream to a connector’s name, but not where it is stopped', () => {
    const fork = (stream_action: string) =>
      read({
        type: 'fork-stream',
        properties: {
          stream_action,
          stream_transport_type: 'siprec',
          stream_connector: 'Vendor_1',
        },
      })?.facts.map(({ rule, detail }) => [rule, detail]);
    expect(fork('start')).toEqual([['stream', null]]);
    expect(fork('stop')).toEqual([]);
  });

  test('names the flows that it runs, with their revisions', () => {
    const subflow = (properties: object) => ({ type: 'run-subflow', properties });
    const definition = read(
      subflow({ flow_sid: sidOf('FW'), flow_revision: 'LatestPublished', parameters: [] }),
      subflow({ flow_sid: sidOf('FW'), flow_revision: 3 }),
      subflow({ flow_sid: '{{flow.variables.next}}' }),
    );
    expect(definition?.subflows).toEqual([
      { flow: sidOf('FW'), revision: 'LatestPublished' },
      { flow: sidOf('FW'), revision: 3 },
      { flow: null, revision: null },
    ]);
  });

  test('names the widget that calls an unencrypted URL, if its name is a plain word', () => {
    const widgets = ['http_1', 'call 415-555-0100'].map((name) => ({
      name,
      type: 'make-http-request',
      properties: { url: 'http://example.com/api' },
    }));
    expect(read(...widgets)?.facts).toEqual(
      ['http_1', null].map((widget) => ({
        rule: 'insecure_callback',
        file: null,
        line: null,
        widget,
        detail: null,
      })),
    );
  });

  test('gives URLs that end in a variable, and none that begin with one', () => {
    const url = (value: string) => ({ type: 'make-http-request', properties: { url: value } });
    expect(read(url('http://example.com/{{flow.sid}}'))?.urls).toHaveLength(1);
    expect(read(url('{{flow.variables.url}}'))?.urls).toEqual([]);
  });

  test('does not count a URL in a message as one that Twilio calls', () => {
    const body = 'http://example.com/for-the-patient';
    expect(read({ type: 'send-message', properties: { body } })?.urls).toEqual([]);
  });

  test.each([
    ['whatsapp_address', 'send-message', { channel_address: 'whatsapp:+15550100' }],
    ['whatsapp_address', 'send-message', { to: ' WhatsApp:15550100' }],
    ['whatsapp_address', 'send-message', { to: 'whatsapp:{{contact.channel.address}}' }],
    ['whatsapp_address', 'send-message', { to: 'whatsapp:{% if x %}{{x}}{% endif %}' }],
    ['whatsapp_address', 'send-message', { to: '{{ contact.phone | prepend: "whatsapp:" }}' }],
    ['whatsapp_address', 'send-message', { to: '{% if x %}whatsapp:+1{% else %}+1{% endif %}5' }],
    ['whatsapp_address', 'make-http-request', { body: '{ "From": "whatsapp:{{x}}" }' }],
    ['whatsapp_address', 'make-http-request', { body: 'To={{x}}&From=whatsapp%3A%2B15550100' }],
    ['rcs_address', 'send-message', { from: 'rcs:clinic_agent' }],
    ['messenger_address', 'send-message', { to: 'messenger:1234567890' }],
    ['messenger_address', 'send-message', { to: 'facebook:1234567890' }],
    ['messenger_address', 'send-message', { to: 'messenger:{{flow.variables.user}}' }],
    ['autopilot_widget', 'send-to-auto-pilot', {}],
    ['assistant_widget', 'send-to-assistant', {}],
    [
      'add_on_lookup',
      'make-http-request',
      { url: 'https://lookups.twilio.com/v1/PhoneNumbers/x?AddOns=y' },
    ],
    [
      'add_on_lookup',
      'make-http-request',
      { url: 'https://lookups.twilio.com/v1/PhoneNumbers/{{contact.x}}?Type=z&AddOns={{y}}' },
    ],
    [
      'add_on_lookup',
      'make-http-request',
      {
        url: 'https://lookups.twilio.com/v1/PhoneNumbers/{{contact.x}}',
        parameters: [{ key: 'AddOns', value: 'y' }],
      },
    ],
    ['ineligible_host', 'make-http-request', { url: 'http://assistants.twilio.com/{{flow.sid}}' }],
    ['ineligible_host', 'make-http-request', { url: 'https://eu.autopilot.twilio.com' }],
    ['ineligible_host', 'make-http-request', { url: 'https://marketplace.twilio.com:443/v1' }],
    ['ineligible_host', 'make-http-request', { url: 'https://api.sendgrid.com/v3/mail/send' }],
    ['ineligible_host', 'make-http-request', { url: 'https://api.sendgrid.com./v3/mail/send' }],
  ])('shows %s', (hit, type, properties) => {
    const definition = read({ type, properties }, { type, properties });
    expect(definition?.hits).toEqual([{ widget: type, hit }]);
  });

  test('is clean with hosts and texts that only look similar', () => {
    const definition = read({
      type: 'make-http-request',
      properties: { url: 'https://notsendgrid.com/' },
    });
    expect(definition?.hits).toEqual([]);
  });

  test.each([
    'We are on whatsapp: ask us',
    '{ "Body": "We are on whatsapp: ask us" }',
    '{% if trigger.message.From contains "whatsapp:+1" %}Please call{% endif %}',
    'WhatsApp: not offered here. Please call the clinic.',
    'WhatsApp: +1 555 0100 is not ours',
    'Messenger: please do not write there',
    'Facebook: follow {{flow.variables.page}}',
    'SendGrid: no mail is sent',
    'See lookups.twilio.com?AddOns=x',
  ])('is clean with an ordinary message: %s', (body) => {
    expect(read({ type: 'send-message', properties: { body } })?.hits).toEqual([]);
  });

  test.each([null, 'text', [], { states: 'none' }, { states: [null, 1] }])(
    'of another shape (%j) gives nothing',
    (raw) => {
      const definition = flowDefinition.read(raw);
      expect(definition ?? NOTHING).toEqual(NOTHING);
    },
  );
});
