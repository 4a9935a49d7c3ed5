import { describe, expect, test } from '@jest/globals';
import { IDENTIFIER_KINDS } from '../../src/filter/detectors/detector';
import { filterEvent } from '../../src/filter/filter-event';
import { MODES, type Mode } from '../../src/filter/mode';
import { Policy } from '../../src/filter/policy/policy';
import { filterAttributes, keptAttributes as kept } from '../support/events/filter-attributes';
import { asCallback, SKETCH } from '../support/events/wire-forms';
import { sidOf } from '../support/sids';

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

  test.each(
    MODES.flatMap((mode) =>
      ['Resolved\0', 'Re\u001bsolved', '\u0085', '\ud800', 'Billing \udc00'].map((text) => [
        mode,
        text,
      ]),
    ) as [Mode, string][],
  )('%s: a text that receivers cannot store goes wherever it stands: %j', (mode, text) => {
    const policy = new Policy({
      vocabularies: {
        'conversations.handling_team_name_in_hierarchy': ['Sales', text],
        'conversations.queue': [text],
        'conversations.content': [text],
        'conversations.conversation_label_1': [text],
        'media.title': [text],
      },
      vocabularyOnly: ['conversations.conversation_label_1'],
    });
    const media = { type: 'ChatTranscript', sid: sidOf('CH') };
    const { event, report } = filterAttributes(
      {
        conversations: {
          handling_team_name_in_hierarchy: ['Sales', text],
          handling_department_name_in_hierarchy: `Sales ▸ ${text}`,
          queue: text,
          content: text,
          conversation_label_1: text,
          media: [{ ...media, title: text }],
        },
      },
      policy,
      mode,
    );
    expect(event.data.task_attributes).toEqual({ conversations: { media: [media] } });
    expect(new Set(report.removals.map(({ reason }) => reason))).toEqual(new Set(['wrong_format']));
    expect(report.removals).toHaveLength(6);
  });

  test.each(MODES)('%s: a text may contain tabs and line ends', (mode) => {
    const attributes = { conversations: { queue: 'Billing\tNorth\r\nTier 2 😀' } };
    const policy = new Policy({
      vocabularies: { 'conversations.queue': [attributes.conversations.queue] },
    });
    expect(kept(attributes, policy, mode)).toEqual(attributes);
  });

  test.each(MODES)('%s: nothing nested stays in the place of a scalar', (mode) => {
    const attributes = { direction: ['inbound'], conversations: { queue: { name: 'Billing' } } };
    expect(kept(attributes, new Policy(), mode)).toEqual({ conversations: {} });
  });

  test.each(MODES)('%s: a listed object must be an object', (mode) => {
    for (const wrong of ['text', 7, true, null, ['queue']]) {
      const attributes = { conversations: wrong, customers: wrong, reservation_attributes: wrong };
      expect(kept(attributes, new Policy(), mode)).toEqual({});
    }
  });

  test.each(MODES)('%s: a hierarchy is a text, or a list of texts only', (mode) => {
    const policy = new Policy({
      vocabularies: {
        'conversations.handling_team_name_in_hierarchy': ['East', 'North', 'East North'],
      },
    });
    const steps = (handling_team_name_in_hierarchy: unknown) =>
      kept({ conversations: { handling_team_name_in_hierarchy } }, policy, mode);
    for (const value of ['East', ['East', 'North'], null]) {
      expect(steps(value)).toEqual({ conversations: { handling_team_name_in_hierarchy: value } });
    }
    for (const value of [7, true, { East: 1 }, ['East', 7], ['East', ['North']], [{ East: 1 }]]) {
      expect(steps(value)).toEqual({ conversations: {} });
    }
  });

  test.each(MODES)(
    '%s: an external contact is kept only when it is the organisation’s own',
    (mode) => {
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
    },
  );

  test.each(MODES)("%s: the task's hipaa_enabled changes nothing", (mode) => {
    const attributes = { hipaa_enabled: false, from: '+15555550123' };
    expect(kept(attributes, new Policy(), mode)).toEqual({ hipaa_enabled: false });
  });
});

describe('in keys mode', () => {
  test('only the name decides whether a scalar stays', () => {
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

  test('a text may be a number that JSON readers would round', () => {
    const conversations = { content: '9007199254740993', order: Number.MAX_SAFE_INTEGER };
    expect(kept({ conversations }, new Policy(), 'keys')).toEqual({ conversations });
  });

  test('a hierarchy is kept as it is, in a list that is not shared', () => {
    const steps = ['Team', 'call 555-555-0123'];
    const attributes = { conversations: { handling_team_name_in_hierarchy: steps } };
    const { event } = filterEvent(
      { ...asCallback(SKETCH), TaskAttributes: attributes },
      { mode: 'keys' },
    );
    expect(event.data.task_attributes).toEqual(attributes);
    const output = event.data.task_attributes?.['conversations'] as typeof attributes.conversations;
    expect(output.handling_team_name_in_hierarchy).not.toBe(steps);
  });
});

describe('in guarded mode', () => {
  test('free text needs the vocabulary', () => {
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

  test('a multi-select passes when the vocabulary has each of its values', () => {
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

  test('a structural id has fewer digits than any number of a person', () => {
    const id = (handling_team_id: string) => kept({ conversations: { handling_team_id } });
    for (const team of ['team-123-456', '98109', 'T448812']) {
      expect(id(team)).toEqual({ conversations: { handling_team_id: team } });
    }
    for (const wrong of ['555-555-0123', '000-12-3456', '1984-03-03', '1234567']) {
      expect(id(wrong)).toEqual({ conversations: {} });
    }
  });

  test.each([[['555', '555', '0123']], [['Team of John', 'Smith']]])(
    'an identifier split between steps of a hierarchy is found: %j',
    (handling_team_name_in_hierarchy) => {
      const attributes = { conversations: { handling_team_name_in_hierarchy } };
      expect(kept(attributes)).toEqual({ conversations: {} });
    },
  );

  test('a step of a hierarchy in the vocabulary vouches for no other', () => {
    const policy = new Policy({
      vocabularies: { 'conversations.handling_team_name_in_hierarchy': ['North'] },
    });
    const conversations = { handling_team_name_in_hierarchy: ['North', 'call 555-555-0123'] };
    expect(kept({ conversations }, policy)).toEqual({ conversations: {} });
  });

  test('IVR menus must be in the vocabulary', () => {
    const policy = new Policy({ vocabularies: { 'conversations.ivr_path': ['Main menu'] } });
    const attributes = { conversations: { ivr_path: 'Main menu ▸ 1' } };
    expect(kept(attributes, policy)).toEqual(attributes);
    expect(kept(attributes)).toEqual({ conversations: {} });
  });

  test('a flag is one word', () => {
    const flag = (hipaa_enabled: unknown) => kept({ hipaa_enabled });
    for (const word of ['yes', 'No', 'TRUE', false, 1, 'Y']) {
      expect(flag(word)).toHaveProperty('hipaa_enabled');
    }
    for (const text of ['yes, Alex Example', 'Alex Example: no', 2]) expect(flag(text)).toEqual({});
  });

  test.each([
    ...['Follow-Up', 'No', 'true', true, false].map((abandoned) => ({ abandoned })),
    ...['Call', 'Voice', 'SMS', 'Facebook Messenger'].map((channel) => ({
      channel,
      communication_channel: channel,
    })),
  ])('a word of a closed list is kept: %j', (conversations) => {
    expect(kept({ conversations })).toEqual({ conversations });
  });

  test('an order and a priority are whole numbers in their range', () => {
    const ordered = (order: unknown) => kept({ conversations: { order } });
    for (const order of [0, 999, '7']) {
      expect(ordered(order)).toEqual({ conversations: { order } });
    }
    for (const order of [1.5, '1.5', 1000, -1, 5_550_123]) {
      expect(ordered(order)).toEqual({ conversations: {} });
    }
  });

  test('a birth year goes when the person is over 89 at the time of the event', () => {
    const born = (year_of_birth: unknown) => kept({ customers: { year_of_birth } });
    expect(born('1937')).toEqual({ customers: { year_of_birth: '1937' } });
    expect(born(1937)).toEqual({ customers: { year_of_birth: 1937 } });
    expect(born('1936')).toEqual({ customers: {} });
    expect(born('2026')).toEqual({ customers: { year_of_birth: '2026' } });
    expect(born('2027')).toEqual({ customers: {} });
  });

  test('the age is computed at the time of the event, and without one no birth year stays', () => {
    const born = (year_of_birth: string, time: object) => {
      const { Timestamp, TimestampMs, ...event } = asCallback(SKETCH);
      const TaskAttributes = JSON.stringify({ customers: { year_of_birth } });
      return filterEvent({ ...event, ...time, TaskAttributes }).event.data.task_attributes;
    };
    const in2015 = { TimestampMs: String(Date.parse('2015-06-01T00:00:00Z')) };
    expect(born('1926', in2015)).toEqual({ customers: { year_of_birth: '1926' } });
    expect(born('1925', in2015)).toEqual({ customers: {} });
    const noTimes = [{}, { TimestampMs: 'yesterday' }];
    for (const time of noTimes) {
      for (const year of ['1926', '1937', '2000']) {
        expect(born(year, time)).toEqual({ customers: {} });
      }
    }
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

  test("a conversation's own date is kept", () => {
    const attributes = { conversations: { date: '2026-11-22' } };
    expect(kept(attributes, new Policy(), 'strict')).toEqual(attributes);
  });
});

test('the filtered event has nothing that the event does not have', () => {
  const { Timestamp, TimestampMs, TaskAttributes, ...bare } = asCallback(SKETCH);
  const { event, report } = filterEvent(bare);
  expect(event).not.toHaveProperty('time');
  expect(event.data).not.toHaveProperty('task_attributes');
  expect(report.task_attributes).toBe('absent');
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

test('attributes 10,000 levels deep are filtered like any others', () => {
  const deep = `${'{"conversations":'.repeat(10_000)}{}${'}'.repeat(10_000)}`;
  const TaskAttributes = `{"direction":"inbound","conversations":${deep}}`;
  const { event } = filterEvent({ ...asCallback(SKETCH), TaskAttributes });
  expect(event.data.task_attributes).toEqual({ direction: 'inbound', conversations: {} });
});

test('the report counts what was kept and removed, and has no unlisted name', () => {
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
    fields: { kept: 7, removed: 0 },
    findings: Object.fromEntries(IDENTIFIER_KINDS.map((kind) => [kind, 0])),
    removals: [{ attribute: 'conversations.content', reason: 'not_in_vocabulary' }],
  });
});

test.each(MODES)('%s: a number that JSON readers would round is removed, not rewritten', (mode) => {
  const TaskAttributes = '{"conversations":{"segment_name":9007199254740993,"order":7}}';
  const { event, report } = filterEvent({ ...asCallback(SKETCH), TaskAttributes }, { mode });
  expect(event.data.task_attributes).toEqual({ conversations: { order: 7 } });
  expect(report.removals).toEqual([
    { attribute: 'conversations.segment_name', reason: 'wrong_format' },
  ]);
});

test('a listed attribute without a value, from a program, counts as unlisted', () => {
  const TaskAttributes = { direction: undefined, from: '+15555550123' };
  const { event, report } = filterEvent({ ...asCallback(SKETCH), TaskAttributes });
  expect(event.data.task_attributes).toEqual({});
  expect(report).toMatchObject({ kept: 0, removed: 2, unlisted: 2, removals: [] });
});

test('the report gives a reason for each removed listed attribute', () => {
  const { report } = filterAttributes({
    channelSid: 'CH7',
    customers: { gender: 'call 555-555-0123' },
    hipaa_enabled: { value: true },
    recordings: 'text',
    reservation_attributes: { [sidOf('WT')]: {} },
    conversations: {
      external_contact: '+15555550123',
      handling_department_name_in_hierarchy: 7,
      handling_team_name_in_hierarchy: ['East', 7],
      media: [],
      queue: 'call 555-555-0123',
    },
  });
  expect(
    Object.fromEntries(report.removals.map(({ attribute, reason }) => [attribute, reason])),
  ).toEqual({
    channelSid: 'wrong_format',
    'customers.gender': 'wrong_format',
    hipaa_enabled: 'wrong_type',
    recordings: 'wrong_type',
    reservation_attributes: 'nothing_left',
    'conversations.external_contact': 'not_own_contact',
    'conversations.handling_department_name_in_hierarchy': 'wrong_type',
    'conversations.handling_team_name_in_hierarchy': 'wrong_type',
    'conversations.media': 'nothing_left',
    'conversations.queue': 'identifier_found',
  });
  for (const list of [[], ['{"media":[]}']]) {
    expect(filterAttributes({ reservation_attributes: list }).report.removals).toEqual([
      { attribute: 'reservation_attributes', reason: 'wrong_type' },
    ]);
  }
});

test('the report names the kinds found in an id, but not that it has a number', () => {
  const { report } = filterAttributes({
    conversations: { handling_team_id: 'john_smith_12345' },
  });
  expect(report.removals).toEqual([
    {
      attribute: 'conversations.handling_team_id',
      reason: 'identifier_found',
      findings: ['name'],
    },
  ]);
});

test.each(['conversations', 'customers', 'recordings', 'reservation_attributes'])(
  'the report says when %s came as JSON text',
  (attribute) => {
    for (const text of ['{"queue":"Billing"}', ' [{"sid":"x"}]']) {
      expect(filterAttributes({ [attribute]: text }).report.removals).toEqual([
        { attribute, reason: 'json_text' },
      ]);
    }
    for (const other of ['Billing', 'Billing {"queue":1}', 7]) {
      expect(filterAttributes({ [attribute]: other }).report.removals).toEqual([
        { attribute, reason: 'wrong_type' },
      ]);
    }
  },
);
