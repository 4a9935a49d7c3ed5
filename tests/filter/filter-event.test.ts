import { describe, expect, test } from '@jest/globals';
import { FINDING_KINDS } from '../../src/filter/detectors/detector';
import { filterEvent } from '../../src/filter/filter-event';
import { MODES, type Mode } from '../../src/filter/mode';
import { Policy } from '../../src/filter/policy/policy';
import { sidOf } from '../support/sids';
import { asCallback, EVERY_FIELD, SKETCH } from '../support/wire-forms';

const filterAttributes = (attributes: unknown, policy = new Policy(), mode: Mode = policy.mode) =>
  filterEvent(
    { ...asCallback(SKETCH), TaskAttributes: JSON.stringify(attributes) },
    { policy, mode },
  );
const kept = (...args: Parameters<typeof filterAttributes>) =>
  filterAttributes(...args).event.data.task_attributes;

test('the filtered event is a CloudEvent of the documented form', () => {
  const callback = {
    ...asCallback(SKETCH),
    TaskAttributes:
      '{"conversations":{"queue":"Billing","talk_time":93},"direction":"inbound","from":"+15555550123"}',
    WorkerName: 'Jamie Doe',
    EventDescription: 'Task created by Jamie Doe',
  };
  expect(filterEvent(callback).event).toEqual({
    specversion: '1.0',
    id: SKETCH.id,
    source: `/accounts/${SKETCH.fields.account_sid}/workspaces/${SKETCH.fields.workspace_sid}`,
    type: 'com.twilio.taskrouter.task.created',
    time: '2026-11-22T00:00:00.123Z',
    datacontenttype: 'application/json',
    data: {
      event_type: 'task.created',
      account_sid: SKETCH.fields.account_sid,
      workspace_sid: SKETCH.fields.workspace_sid,
      resource_type: 'task',
      resource_sid: SKETCH.fields.resource_sid,
      task_sid: SKETCH.fields.task_sid,
      task_age: 12,
      task_attributes: {
        conversations: { queue: 'Billing', talk_time: 93 },
        direction: 'inbound',
      },
    },
  });
});

describe('in every mode', () => {
  test.each(MODES)('%s: names match exactly and as own properties', (mode) => {
    const attributes = JSON.parse(
      '{"Direction":"inbound","direction ":"inbound","__proto__":{"direction":"inbound"},"constructor":{"direction":"inbound"}}',
    );
    expect(kept(attributes, new Policy(), mode)).toEqual({});
  });

  test.each(MODES)('%s: nothing nested stays where a scalar belongs', (mode) => {
    const attributes = { direction: ['inbound'], conversations: { queue: { name: 'Billing' } } };
    expect(kept(attributes, new Policy(), mode)).toEqual({ conversations: {} });
  });

  test.each(MODES)('%s: an object is required where one is listed', (mode) => {
    for (const wrong of ['text', 7, true, null, ['queue']]) {
      const attributes = { conversations: wrong, customers: wrong, reservation_attributes: wrong };
      expect(kept(attributes, new Policy(), mode)).toEqual({});
    }
  });

  test.each(MODES)('%s: an external contact is kept only when it is the own', (mode) => {
    const policy = new Policy({ ownContacts: ['+1 (555) 555-0100', 'Desk@example.com'] });
    const contact = (external_contact: unknown) =>
      kept({ conversations: { external_contact } }, policy, mode);
    expect(contact('+15555550100')).toEqual({
      conversations: { external_contact: '+15555550100' },
    });
    expect(contact('desk@EXAMPLE.com')).toEqual({
      conversations: { external_contact: 'desk@EXAMPLE.com' },
    });
    expect(contact('+15555550123')).toEqual({ conversations: {} });
    expect(contact('5555550100')).toEqual({ conversations: {} });
  });

  test.each(MODES)("%s: the task's hipaa_enabled switches nothing", (mode) => {
    const attributes = { hipaa_enabled: false, from: '+15555550123' };
    expect(kept(attributes, new Policy(), mode)).toEqual({ hipaa_enabled: false });
  });
});

describe('in keys mode', () => {
  test('the name alone decides about a scalar', () => {
    const attributes = {
      direction: 'sideways',
      conversations: { content: 'call 555-555-0123', talk_time: 'long' },
      customers: { year_of_birth: 1901, name: 'Alex Example' },
    };
    expect(kept(attributes, new Policy(), 'keys')).toEqual({
      direction: 'sideways',
      conversations: { content: 'call 555-555-0123', talk_time: 'long' },
      customers: { year_of_birth: 1901 },
    });
  });
});

describe('in guarded mode', () => {
  test('what people type freely needs the vocabulary', () => {
    const typed = {
      reason: 'resolved',
      conversations: {
        content: 'resolved',
        case: 'resolved',
        destination: 'resolved',
        external_id_label: 'resolved',
      },
    };
    expect(kept(typed)).toEqual({ conversations: {} });
    const paths = [
      'reason',
      ...Object.keys(typed.conversations).map((name) => `conversations.${name}`),
    ];
    const vocabularies = Object.fromEntries(paths.map((path) => [path, ['resolved']]));
    expect(kept(typed, new Policy({ vocabularies }))).toEqual(typed);
  });

  test('a multi-select passes when the vocabulary holds each of its values', () => {
    const policy = new Policy({ vocabularies: { 'conversations.content': ['refund', 'delay'] } });
    const content = (text: string) => kept({ conversations: { content: text } }, policy);
    expect(content('refund|delay')).toEqual({ conversations: { content: 'refund|delay' } });
    expect(content('refund|call 555-555-0123')).toEqual({ conversations: {} });
  });

  test('every other text needs a clean detection', () => {
    const attributes = {
      conversations: {
        queue: 'Billing',
        outcome: 'call 555-555-0123',
        campaign: 'write to alex@example.com',
      },
    };
    const { event, report } = filterAttributes(attributes);
    expect(event.data.task_attributes).toEqual({ conversations: { queue: 'Billing' } });
    expect(report.removals).toEqual([
      {
        attribute: 'conversations.campaign',
        reason: 'identifier_found',
        findings: ['email', 'url'],
      },
      { attribute: 'conversations.outcome', reason: 'identifier_found', findings: ['phone'] },
    ]);
    expect(report.findings).toMatchObject({ phone: 1, email: 1, url: 1, ssn: 0 });
  });

  test('an id of the structure has fewer digits than any number of a person', () => {
    const id = (handling_team_id: string) => kept({ conversations: { handling_team_id } });
    expect(id('team-123-456')).toEqual({ conversations: { handling_team_id: 'team-123-456' } });
    for (const wrong of ['555-555-0123', '000-12-3456', '1984-03-03', '1234567']) {
      expect(id(wrong)).toEqual({ conversations: {} });
    }
  });

  test('an identifier cut in two by the steps of a hierarchy is found', () => {
    const attributes = {
      conversations: { handling_team_name_in_hierarchy: ['555', '555', '0123'] },
    };
    expect(kept(attributes)).toEqual({ conversations: {} });
  });

  test('a birth year goes when the person is over 89 at the time of the event', () => {
    const born = (year_of_birth: unknown) => kept({ customers: { year_of_birth } });
    expect(born('1937')).toEqual({ customers: { year_of_birth: '1937' } });
    expect(born(1937)).toEqual({ customers: { year_of_birth: 1937 } });
    expect(born('1936')).toEqual({ customers: {} });
    expect(born('2027')).toEqual({ customers: {} });
  });
});

describe('what the policy knows', () => {
  const policy = new Policy({
    ownContacts: ['+15555550100', 'Desk@example.com'],
    vocabularies: { 'conversations.outcome': ['Dr. Jones follow-up', 'Suite 200'] },
  });
  const outcome = (text: string) =>
    Object.hasOwn(
      (kept({ conversations: { outcome: text } }, policy) as { conversations: object })
        .conversations,
      'outcome',
    );

  test.each([
    'Line +1 (555) 555-0100',
    'Line (555) 555-0100',
    'Line 1-555-555-0100, night',
    'write to desk@example.com.',
    'Dr. Jones follow-up',
    'Resolved; Suite 200',
    'Resolved ▸ Dr. Jones follow-up ▸ Suite 200',
  ])('%s is no identifier', (text) => {
    expect(outcome(text)).toBe(true);
  });

  test.each([
    'Line +1 (555) 555-0123',
    '555-555-0100 555-555-0123',
    '555-555-01001',
    'write to desk@example.com.org',
    'write to xdesk@example.com',
    'by Dr. Jones follow-up',
    'Suite 200; Suite 201',
  ])('%s is one all the same', (text) => {
    expect(outcome(text)).toBe(false);
  });

  test('a pattern of its own is found as custom, in whatever digits it is written', () => {
    const own = new Policy({
      extraPatterns: [{ name: 'chart', pattern: '\\bKX[A-Z]?-[0-9]{4}\\b' }],
    });
    const findings = (text: string) =>
      filterAttributes({ conversations: { queue: text } }, own).report.removals[0]?.findings;
    expect(findings('see kx-1234')).toEqual(['custom']);
    expect(findings('see KXB-１２３４')).toEqual(['custom']);
    expect(findings('see KXBB-1234')).toBeUndefined();
    expect(findings('see KX-12345')).toBeUndefined();
  });
});

describe('attributes that the policy keeps apart', () => {
  const policy = new Policy({
    suppressTogether: [
      'customers.gender',
      'customers.year_of_birth',
      'customers.state',
      'customers.gender',
    ],
  });
  const customers = { gender: 'Female', year_of_birth: '1980', state: 'CA', type: 'VIP' };

  test('all go when two or more would be kept, and are counted', () => {
    const { event, report } = filterAttributes({ customers }, policy);
    expect(event.data.task_attributes).toEqual({ customers: { type: 'VIP' } });
    expect(report).toMatchObject({ kept: 1, removed: 3 });
    expect(report.removals).toContainEqual({
      attribute: 'customers.state',
      reason: 'combination',
    });
  });

  test('one alone stays, beside others that are removed or unset', () => {
    const alone = { gender: null, year_of_birth: '1901', state: 'CA', type: 'VIP' };
    expect(kept({ customers: alone }, policy)).toEqual({
      customers: { gender: null, state: 'CA', type: 'VIP' },
    });
  });

  test('in keys mode the name alone decides', () => {
    expect(kept({ customers }, policy, 'keys')).toEqual({ customers });
  });
});

describe('in strict mode', () => {
  test('text needs the vocabulary, and typed values their rule', () => {
    const policy = new Policy({
      mode: 'strict',
      vocabularies: { 'conversations.queue': ['Billing'], 'event.task_queue_name': ['Billing'] },
    });
    const attributes = {
      direction: 'inbound',
      conversations: { queue: 'Billing', outcome: 'Resolved', talk_time: 93 },
    };
    expect(kept(attributes, policy)).toEqual({
      direction: 'inbound',
      conversations: { queue: 'Billing', talk_time: 93 },
    });
  });

  test('an acquisition date is no finer than a year', () => {
    const acquired = (acquisition_date: string, mode: Mode) =>
      kept({ customers: { acquisition_date } }, new Policy(), mode);
    expect(acquired('2024-05-01', 'guarded')).toEqual({
      customers: { acquisition_date: '2024-05-01' },
    });
    expect(acquired('2024-05-01', 'strict')).toEqual({ customers: {} });
    expect(acquired('2024', 'strict')).toEqual({ customers: { acquisition_date: '2024' } });
  });
});

describe('of the lists', () => {
  const recording = `https://api.twilio.com/2010-04-01/Accounts/${sidOf('AC')}/Recordings/${sidOf('RE')}`;

  test('media items are rebuilt from their documented keys, in their order', () => {
    const media = [
      {
        type: 'VoiceRecording',
        url: recording,
        start_time: 1_763_800_000_000,
        channels: ['customer', 'others'],
        title: 'Call of Alex Example',
        url_provider: 'https://provider.example.com/',
        note: 'Alex Example',
      },
      { type: 'ChatTranscript', sid: sidOf('CH') },
      { conversation_sid: sidOf('CH', 2) },
    ];
    expect(kept({ conversations: { media } })).toEqual({
      conversations: {
        media: [
          {
            type: 'VoiceRecording',
            url: recording,
            start_time: 1_763_800_000_000,
            channels: ['customer', 'others'],
          },
          { type: 'ChatTranscript', sid: sidOf('CH') },
          { conversation_sid: sidOf('CH', 2) },
        ],
      },
    });
  });

  test('an item of an unknown type, or that leads nowhere, goes; so does a list of none', () => {
    const media = [
      { type: 'Hologram', url: recording },
      { type: 'Raw', url: 'https://crm.example.com/patients/7' },
      { type: 'Raw' },
      'text',
      null,
    ];
    expect(kept({ conversations: { media } })).toEqual({ conversations: {} });
  });

  test('links to a configured host are kept when their path holds no identifier', () => {
    const policy = new Policy({ mediaHosts: ['media.example.com'] });
    const linked = (segment_link: string) => kept({ conversations: { segment_link } }, policy);
    const clean = 'https://media.example.com/calls/a1b2.wav';
    expect(linked(clean)).toEqual({ conversations: { segment_link: clean } });
    for (const link of [
      'http://media.example.com/calls/a1b2.wav',
      'https://media.example.com:8443/calls/a1b2.wav',
      'https://user@media.example.com/calls/a1b2.wav',
      'https://media.example.com/calls/a1b2.wav?token=x',
      'https://media.example.com/calls/a1b2.wav?',
      'https://media.example.com/calls/a1b2.wav#x',
      'https://media.example.com/calls/555-555-0123.wav',
      'https://media.example.com/calls/%35%35%35-555-0123.wav',
      'https://media.example.com/calls/%zz',
      'https://media.example.com.evil.example/calls/a1b2.wav',
      'https://other.example.com/calls/a1b2.wav',
      ' https://media.example.com/calls/a1b2.wav',
      'https://media.example.com/ca\nlls/a1b2.wav',
    ]) {
      expect(linked(link)).toEqual({ conversations: {} });
    }
  });

  test('reservation attributes keep media by reservation SID, and nothing else', () => {
    const media = [{ type: 'ChatTranscript', sid: sidOf('CH') }];
    const attributes = {
      reservation_attributes: {
        [sidOf('WR')]: { media, note: 'Alex Example' },
        [sidOf('WR', 2)]: { note: 'Alex Example' },
        'Alex Example': { media },
      },
    };
    expect(kept(attributes)).toEqual({ reservation_attributes: { [sidOf('WR')]: { media } } });
  });

  test('recordings keep what names a recording', () => {
    const recordings = [
      { sid: sidOf('RE'), url: recording, duration: 93, channels: 2, type: 'full', name: 'x' },
      { duration: 93 },
    ];
    expect(kept({ recordings })).toEqual({
      recordings: [{ sid: sidOf('RE'), url: recording, duration: 93, channels: 2 }],
    });
  });
});

describe("of the event's own fields", () => {
  const everyField = asCallback({ ...SKETCH, fields: EVERY_FIELD });

  test('names are kept when nothing is found in them', () => {
    const { event } = filterEvent({ ...everyField, TaskQueueName: 'Queue of 555-555-0123' });
    expect(event.data).toMatchObject({ workflow_name: 'Billing', activity_name: 'Billing' });
    expect(event.data).not.toHaveProperty('task_queue_name');
  });

  test.each(MODES)('%s: reasons need the vocabulary', (mode) => {
    expect(filterEvent(everyField, { mode }).event.data).not.toHaveProperty(
      'task_completed_reason',
    );
    const policy = new Policy({ vocabularies: { 'event.task_completed_reason': ['resolved'] } });
    const { data } = filterEvent(everyField, { mode, policy }).event;
    expect(data).toMatchObject({ task_completed_reason: 'resolved' });
    expect(data).not.toHaveProperty('reason');
  });

  test.each([
    'EventDescription',
    'WorkspaceName',
    'TaskChannelName',
    'WorkerName',
    'WorkerAttributes',
    'TaskQueueTargetExpression',
    'WorkflowConfiguration',
    'Addons',
    'request',
  ])('%s is never carried', (name) => {
    const { event, report } = filterEvent({ ...everyField, [name]: 'canary' });
    expect(JSON.stringify([event, report])).not.toContain('canary');
  });

  test('an event of an unknown type keeps what has a format, and no words', () => {
    const { event, report } = filterEvent({ ...everyField, EventType: 'task.put-on-ice' });
    expect(event.type).toBe('com.twilio.taskrouter.task.put-on-ice');
    expect(event.data).toMatchObject({ task_sid: SKETCH.fields.task_sid, task_attributes: {} });
    expect(event.data).not.toHaveProperty('task_queue_name');
    expect(report).toMatchObject({ event_type_known: false, task_attributes: 'withheld' });
  });
});

test.each([
  ['broken', '{"direction":'],
  ['doubly encoded', JSON.stringify('{"direction":"inbound"}')],
  ['an array', '["inbound"]'],
  ['a number', '7'],
])('attributes that are %s leave the event with its safe fields', (_, TaskAttributes) => {
  const { event, report } = filterEvent({ ...asCallback(SKETCH), TaskAttributes });
  expect(event.data).toMatchObject({ task_sid: SKETCH.fields.task_sid, task_attributes: {} });
  expect(report.task_attributes).toBe('unreadable');
});

test('attributes 10,000 levels deep are filtered as any other', () => {
  const deep = `${'{"conversations":'.repeat(10_000)}{}${'}'.repeat(10_000)}`;
  const TaskAttributes = `{"direction":"inbound","conversations":${deep}}`;
  const { event } = filterEvent({ ...asCallback(SKETCH), TaskAttributes });
  expect(event.data.task_attributes).toEqual({ direction: 'inbound', conversations: {} });
});

test('the report counts what was kept and removed, and holds no name that is on no list', () => {
  const { report } = filterAttributes({
    direction: 'inbound',
    from: '+15555550123',
    conversations: { talk_time: 93, secret_plan: 'x', content: 'typed' },
    customers: { name: 'Alex Example' },
  });
  expect(report).toEqual({
    mode: 'guarded',
    event_type_known: true,
    task_attributes: 'filtered',
    kept: 2,
    removed: 4,
    unlisted: 3,
    fields: { kept: 7, removed: 4 },
    findings: Object.fromEntries(FINDING_KINDS.map((kind) => [kind, 0])),
    removals: [{ attribute: 'conversations.content', reason: 'not_in_vocabulary' }],
  });
});
