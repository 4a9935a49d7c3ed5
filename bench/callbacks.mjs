import { parse, stringify } from 'node:querystring';

// Invented callbacks of a Flex contact centre in TaskRouter's form: flat text fields, one of them
// the task attributes as JSON. No two are alike, because engines cache the results of patterns on
// texts they have seen. As in a workspace, the account, its queues, workflows and workers recur,
// and most events are about reservations and workers. Long events consist mostly of what the filter
// removes: CRM records, transcripts, worker attributes.

const QUEUES = ['Billing', 'Member Services', 'Pharmacy Refills', 'Nurse Line', 'Scheduling East'];
const OUTCOMES = ['Resolved', 'Payment plan agreed', 'Escalated to tier 2', 'Follow-up required'];
const CAMPAIGNS = ['Open Enrollment 2026', 'Spring Renewal', 'Flu Shots', 'Wellness Q3'];
const LABELS = [
  ...['Self-pay', 'New patient', 'After hours', 'Portal', 'Refill', 'Callback', 'Claims'],
  ...['Enrollment', 'Prior auth', 'Transport', 'Lab results', 'Grievance', 'Interpreter'],
].flatMap((word) => [word, `${word} 2`, `${word} East`, `${word} / IVR 4`, `Tier 2 ${word}`]);
const FIRST_TYPES = [
  ...['task.created', 'workflow.entered', 'task-queue.entered', 'workflow.target-matched'],
  ...['reservation.created', 'reservation.accepted', 'reservation.wrapup', 'task.updated'],
];
const LAST_TYPES = ['task.completed', 'task.wrapup', 'reservation.completed'];
const ACTIVITIES = ['Available', 'Break', 'Offline', 'Lunch', 'Training'];
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
  const draw = drawing(generator(seed));
  const workspace = makeWorkspace(draw);
  return Array.from({ length: count }, () => makeCallback(bytes, workspace, draw));
}

/** `count` callbacks of workers that change activity, the same for the same seed. */
export function makeWorkerCallbacks(count, seed = 1) {
  const draw = drawing(generator(seed));
  const { account, workers } = makeWorkspace(draw);
  return Array.from({ length: count }, () => {
    const { pick, number, sid } = draw;
    const worker = pick(workers);
    const time = draw.time();
    return {
      ...account,
      EventType: 'worker.activity.update',
      Sid: sid('EV'),
      Timestamp: String(Math.floor(time / 1000)),
      TimestampMs: String(time),
      ResourceType: 'worker',
      ResourceSid: worker.WorkerSid,
      ...worker,
      WorkerActivityName: pick(ACTIVITIES),
      WorkerPreviousActivityName: pick(ACTIVITIES),
      WorkerTimeInPreviousActivity: String(number(4_000)),
      WorkerAttributes: JSON.stringify({
        full_name: pick(NAMES),
        contact_uri: `client:agent_${number(100)}`,
        roles: ['agent'],
        routing: { skills: ['billing', 'spanish'], levels: { billing: number(5) } },
      }),
    };
  });
}

/** What recurs in the events of one workspace. */
function makeWorkspace({ sid, number, pick }) {
  return {
    account: { AccountSid: sid('AC'), WorkspaceSid: sid('WS') },
    queues: QUEUES.map((name) => ({ TaskQueueSid: sid('WQ'), TaskQueueName: name })),
    workflows: ['Inbound voice', 'Callbacks', 'Web chat'].map((name) => ({
      WorkflowSid: sid('WW'),
      WorkflowName: name,
    })),
    workers: Array.from({ length: 80 }, () => ({
      WorkerSid: sid('WK'),
      WorkerName: `${pick(NAMES).toLowerCase().replace(' ', '.')}.${number(100)}@example.com`,
    })),
    channel: sid('TC'),
  };
}

/** Random choices, from the given numbers between 0 and 1. */
function drawing(random) {
  const number = (below) => Math.floor(random() * below);
  return {
    random,
    number,
    pick: (list) => list[number(list.length)],
    sid: (prefix) => prefix + Array.from({ length: 4 }, () => hex(random)).join(''),
    time: () => 1_795_000_000_000 + number(1_000_000_000),
  };
}

function makeCallback(bytes, workspace, draw) {
  const { number, pick, sid } = draw;
  const isFinished = bytes > SIZES[0];
  const task = {
    caller: `+1555555${String(number(10_000)).padStart(4, '0')}`,
    time: draw.time(),
    name: pick(NAMES),
    type: pick(isFinished ? LAST_TYPES : FIRST_TYPES),
    sid: sid('WT'),
  };
  const reservation = task.type.startsWith('reservation.')
    ? { ReservationSid: sid('WR'), ...pick(workspace.workers) }
    : {};
  const attributes = callAttributes(task, draw);
  const fields = eventFields(task, workspace, reservation, draw);
  if (isFinished) {
    Object.assign(fields, finishedFields(task, workspace, draw));
    Object.assign(attributes, insightsAttributes(task, fields, draw));
    fields.WorkerAttributes = JSON.stringify({
      full_name: task.name,
      contact_uri: 'client:agent',
      roles: ['agent'],
      routing: { skills: ['billing', 'spanish'], levels: { billing: 3 } },
    });
  }
  const room = bytes - JSON.stringify({ ...fields, TaskAttributes: '' }).length;
  for (let index = 1; JSON.stringify(JSON.stringify(attributes)).length < room; index += 1) {
    attributes[`crm_record_${index}`] = crmRecord(draw);
  }
  // In the runtime's form, parsed from the request's body.
  return { ...parse(stringify({ ...fields, TaskAttributes: JSON.stringify(attributes) })) };
}

/** The attributes that Twilio sets on a call's task. */
function callAttributes({ caller }, { sid }) {
  return {
    call_sid: sid('CA'),
    from: caller,
    to: '+15555550100',
    direction: 'inbound',
    from_country: 'US',
    to_country: 'US',
    from_city: 'SPRINGFIELD',
    name: caller,
  };
}

function eventFields({ type, time, sid: task }, workspace, reservation, { sid, number, pick }) {
  return {
    ...workspace.account,
    EventType: type,
    Sid: sid('EV'),
    Timestamp: String(Math.floor(time / 1000)),
    TimestampMs: String(time),
    ResourceType: type.slice(0, type.indexOf('.')),
    ResourceSid: reservation.ReservationSid ?? task,
    TaskSid: task,
    TaskAge: String(number(4_000)),
    TaskPriority: '0',
    TaskAssignmentStatus: 'pending',
    ...pick(workspace.queues),
    TaskChannelUniqueName: 'voice',
    ...pick(workspace.workflows),
    ...reservation,
  };
}

/** Further fields of an event, once a worker has finished the task. */
function finishedFields({ caller, time }, { workers, channel }, { sid, pick }) {
  return {
    EventDescription: `Task completed for ${caller}`,
    OperatingUnitSid: sid('OU'),
    TaskVersion: '7',
    TaskAssignmentStatus: 'completed',
    TaskCompletedReason: 'resolved',
    TaskChannelSid: channel,
    TaskQueueEnteredDate: String(Math.floor(time / 1000) - 300),
    ...pick(workers),
    WorkspaceName: 'Example Clinic',
  };
}

/** The attributes that a contact centre sets for Flex Insights. */
function insightsAttributes({ caller, time, name }, fields, { number, pick, sid }) {
  const link = `https://api.twilio.com/2010-04-01/Accounts/${fields.AccountSid}/Recordings/`;
  return {
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
  };
}

function crmRecord({ random, number, pick, sid }) {
  return {
    id: sid('').slice(0, 18),
    owner: pick(NAMES),
    note: pick(NOTES),
    amount: number(100_000) / 100,
    open: random() < 0.5,
    tags: [pick(LABELS), pick(LABELS)],
  };
}

function hex(random) {
  return Math.floor(random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
