import { parse, stringify } from 'node:querystring';

// Invented callbacks of a Flex contact centre, as TaskRouter sends them: flat fields of text, the
// task's attributes as JSON in one of them. No two are alike, because engines remember the results
// of patterns on texts that they have seen. What makes an event long in practice is what the filter
// leaves behind: records of a CRM, transcripts, attributes of workers.

const QUEUES = ['Billing', 'Member Services', 'Pharmacy Refills', 'Nurse Line', 'Scheduling East'];
const OUTCOMES = ['Resolved', 'Payment plan agreed', 'Escalated to tier 2', 'Follow-up required'];
const CAMPAIGNS = ['Open Enrollment 2026', 'Spring Renewal', 'Flu Shots', 'Wellness Q3'];
const LABELS = ['Self-pay', 'New patient', 'Tier 2', 'After hours', 'Portal', 'Refill', 'IVR 4'];
const TEAMS = ['North ▸ Billing ▸ Tier 1', 'South ▸ Pharmacy', 'Central ▸ Intake ▸ Spanish'];
const NAMES = ['Alex Example', 'Jamie Doe', 'Robin Sample', 'Casey Placeholder'];
const NOTES = [
  'Called about the bill of last month and was told when the plan starts.',
  'Asks for a letter; wants to be called back in the afternoon.',
  'Prescription was sent to the wrong pharmacy and is on its way back.',
];

/** The policy of an organisation that sends them. */
export const POLICY = {
  mode: 'guarded',
  ownContacts: ['+15555550100', '+15555550101', 'desk@example.com'],
  mediaHosts: ['media.example.com'],
  vocabularies: {
    'conversations.content': ['billing question', 'refill', 'appointment'],
    'conversations.outcome': ['Dr. Jones follow-up'],
    'event.task_completed_reason': ['resolved', 'transferred'],
  },
  suppressTogether: ['customers.year_of_birth', 'customers.state', 'customers.gender'],
};

/** The sizes that {@link makeCallbacks} makes, in bytes of the fields as JSON. */
export const SIZES = [1_000, 4_000, 16_000];

/** `count` callbacks of about `bytes` each, the same for the same seed. */
export function makeCallbacks(bytes, count, seed = 1) {
  const random = generator(seed);
  return Array.from({ length: count }, () => makeCallback(bytes, random));
}

function makeCallback(bytes, random) {
  const sid = (prefix) => prefix + Array.from({ length: 4 }, () => hex(random)).join('');
  const pick = (list) => list[Math.floor(random() * list.length)];
  const number = (below) => Math.floor(random() * below);
  const caller = `+1555555${String(number(10_000)).padStart(4, '0')}`;
  const time = 1_795_000_000_000 + number(1_000_000_000);
  const name = pick(NAMES);

  const attributes = {
    call_sid: sid('CA'),
    from: caller,
    to: '+15555550100',
    direction: 'inbound',
    from_country: 'US',
    to_country: 'US',
    from_city: 'SPRINGFIELD',
    name: caller,
  };
  const fields = {
    AccountSid: sid('AC'),
    WorkspaceSid: sid('WS'),
    EventType: 'task.created',
    Sid: sid('EV'),
    Timestamp: String(Math.floor(time / 1000)),
    TimestampMs: String(time),
    ResourceType: 'task',
    ResourceSid: sid('WT'),
    TaskSid: sid('WT'),
    TaskAge: String(number(4_000)),
    TaskPriority: '0',
    TaskAssignmentStatus: 'pending',
    TaskQueueSid: sid('WQ'),
    TaskQueueName: pick(QUEUES),
    TaskChannelUniqueName: 'voice',
    WorkflowSid: sid('WW'),
    WorkflowName: 'Inbound voice',
  };
  if (bytes > SIZES[0]) {
    Object.assign(fields, {
      EventType: 'task.completed',
      EventDescription: `Task completed for ${caller}`,
      OperatingUnitSid: sid('OU'),
      TaskVersion: '7',
      TaskAssignmentStatus: 'completed',
      TaskCompletedReason: 'resolved',
      TaskChannelSid: sid('TC'),
      TaskQueueEnteredDate: String(Math.floor(time / 1000) - 300),
      WorkerSid: sid('WK'),
      WorkerName: `${name.toLowerCase().replace(' ', '.')}@example.com`,
      WorkspaceName: 'Example Clinic',
    });
    const link = `https://api.twilio.com/2010-04-01/Accounts/${fields.AccountSid}/Recordings/`;
    Object.assign(attributes, {
      conversations: {
        conversation_id: sid('WT'),
        queue: fields.TaskQueueName,
        outcome: pick(OUTCOMES),
        campaign: pick(CAMPAIGNS),
        content: pick(['billing question', pick(NOTES)]),
        language: 'English',
        ivr_path: '1 ▸ 2 ▸ 4',
        direction: 'Inbound',
        communication_channel: 'Web',
        initiated_by: 'Customer',
        hang_up_by: 'Agent',
        followed_by: 'Survey',
        in_business_hours: 'Yes',
        productive: true,
        date: new Date(time).toISOString().slice(0, 10),
        external_contact: '+15555550101',
        conversation_attribute_1: pick(LABELS),
        conversation_attribute_2: pick(LABELS),
        conversation_attribute_3: `call back at ${caller}`,
        conversation_label_1: pick(LABELS),
        conversation_measure_1: number(10),
        conversation_measure_2: number(1_000) / 8,
        handling_department_name: 'Patient Access',
        handling_team_id: `team-${number(100)}`,
        handling_team_name_in_hierarchy: pick(TEAMS),
        abandoned: 'No',
        activity_time: number(4_000),
        hold_time: number(300),
        queue_time: number(300),
        ring_time: number(30),
        talk_time: number(2_000),
        wrap_up_time: number(200),
        media: [
          {
            type: 'VoiceRecording',
            url: link + sid('RE'),
            start_time: time,
            channels: ['customer', 'others'],
          },
        ],
      },
      customers: {
        name,
        phone: caller,
        email: `${name.toLowerCase().replace(' ', '.')}@example.com`,
        category: pick(LABELS),
        market_segment: 'Commercial',
        state: 'CA',
        year_of_birth: String(1940 + number(60)),
        customer_label_1: pick(LABELS),
      },
    });
    fields.WorkerAttributes = JSON.stringify({
      full_name: name,
      contact_uri: 'client:agent',
      roles: ['agent'],
      routing: { skills: ['billing', 'spanish'], levels: { billing: 3 } },
    });
  }
  const size = () => JSON.stringify({ ...fields, TaskAttributes: '' }).length;
  const room = bytes - size();
  for (let index = 1; JSON.stringify(JSON.stringify(attributes)).length < room; index += 1) {
    attributes[`crm_record_${index}`] = {
      id: sid('').slice(0, 18),
      owner: pick(NAMES),
      note: pick(NOTES),
      amount: number(100_000) / 100,
      open: random() < 0.5,
      tags: [pick(LABELS), pick(LABELS)],
    };
  }
  // As the runtime has them from the request's body.
  return { ...parse(stringify({ ...fields, TaskAttributes: JSON.stringify(attributes) })) };
}

function hex(random) {
  return Math.floor(random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
