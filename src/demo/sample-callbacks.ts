/** A callback as TaskRouter sends it: flat form fields. */
export interface SampleCallback {
  /** What happens in it, as shown to the user. */
  readonly story: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The account, workspace and people of the demo. All invented; the numbers are 555 numbers. */
export const DEMO_ACCOUNT_SID = `AC${'d'.repeat(32)}`;
const WORKSPACE = {
  AccountSid: DEMO_ACCOUNT_SID,
  WorkspaceSid: `WS${'1'.repeat(32)}`,
  WorkspaceName: 'Example Clinic',
};
const TASK = {
  ResourceType: 'task',
  ResourceSid: `WT${'2'.repeat(32)}`,
  TaskSid: `WT${'2'.repeat(32)}`,
  TaskPriority: '0',
  TaskVersion: '1',
  TaskQueueSid: `WQ${'3'.repeat(32)}`,
  TaskQueueName: 'Billing',
  TaskChannelSid: `TC${'4'.repeat(32)}`,
  TaskChannelUniqueName: 'voice',
  WorkflowSid: `WW${'5'.repeat(32)}`,
  WorkflowName: 'Inbound voice',
};
const WORKER = {
  WorkerSid: `WK${'6'.repeat(32)}`,
  WorkerName: 'j.doe@example.com',
  WorkerAttributes: '{"full_name":"Jamie Doe","email":"j.doe@example.com"}',
};
const CALLER = '+15555550123';
const CLINIC = '+15555550100';
/** Most of the attributes that Twilio itself sets on every voice task. */
const CALL_ATTRIBUTES = {
  call_sid: `CA${'7'.repeat(32)}`,
  from: CALLER,
  caller: CALLER,
  to: CLINIC,
  called: CLINIC,
  direction: 'inbound',
  from_country: 'US',
  to_country: 'US',
  from_city: 'SPRINGFIELD',
  from_zip: '00000',
  name: CALLER,
};

/** The policy of the demo's server: what a clinic would write for these tasks. */
export const DEMO_POLICY = {
  mode: 'guarded',
  ownContacts: [CLINIC],
  vocabularies: {
    'conversations.content': ['billing question'],
    'event.task_completed_reason': ['resolved'],
  },
} as const;

/** A day in a small contact centre. */
export const SAMPLE_CALLBACKS: readonly SampleCallback[] = [
  {
    story: 'A patient calls, and TaskRouter creates a task.',
    fields: {
      ...WORKSPACE,
      ...TASK,
      ...eventAt('task.created', 1, '2026-11-22T09:00:00.000Z'),
      EventDescription: `Task created for ${CALLER}`,
      TaskAge: '0',
      TaskAssignmentStatus: 'pending',
      TaskAttributes: JSON.stringify({
        ...CALL_ATTRIBUTES,
        conversations: {
          queue: 'Billing',
          language: 'English',
          ivr_path: '1 ▸ 2',
          external_contact: CLINIC,
        },
        customers: { name: 'Alex Example', phone: CALLER, email: 'alex@example.com' },
      }),
    },
  },
  {
    story: 'An agent takes the call; Flex knows the recording.',
    fields: {
      ...WORKSPACE,
      ...TASK,
      ...WORKER,
      ...eventAt('reservation.accepted', 2, '2026-11-22T09:00:12.000Z'),
      ResourceType: 'reservation',
      ResourceSid: `WR${'8'.repeat(32)}`,
      ReservationSid: `WR${'8'.repeat(32)}`,
      TaskAge: '12',
      TaskAssignmentStatus: 'assigned',
      TaskAttributes: JSON.stringify({
        ...CALL_ATTRIBUTES,
        conversations: {
          queue: 'Billing',
          media: [
            {
              type: 'VoiceRecording',
              url: `https://api.twilio.com/2010-04-01/Accounts/${DEMO_ACCOUNT_SID}/Recordings/RE${'9'.repeat(32)}`,
              title: 'Call of Alex Example',
              channels: ['customer', 'others'],
            },
          ],
        },
      }),
    },
  },
  {
    story: 'The agent wraps up, and types what should never be typed.',
    fields: {
      ...WORKSPACE,
      ...TASK,
      ...WORKER,
      ...eventAt('task.completed', 3, '2026-11-22T09:03:05.000Z'),
      TaskAge: '185',
      TaskAssignmentStatus: 'completed',
      TaskCompletedReason: 'resolved',
      TaskAttributes: JSON.stringify({
        ...CALL_ATTRIBUTES,
        conversations: {
          outcome: 'Payment plan agreed',
          content: `Alex Example, born 1984-03-02, call back at ${CALLER}`,
          case: 'MRN 0012345',
          conversation_attribute_1: 'reach at alex@example.com',
          conversation_attribute_2: 'Tier 2',
          conversation_measure_1: 4,
          talk_time: 93,
          hold_time: 15,
          followed_by: 'Survey',
        },
        customers: { category: 'Self-pay', state: 'CA', year_of_birth: '1931' },
      }),
    },
  },
  {
    story: 'The agent goes on a break.',
    fields: {
      ...WORKSPACE,
      ...WORKER,
      ...eventAt('worker.activity.update', 4, '2026-11-22T09:04:00.000Z'),
      EventDescription: 'Worker j.doe@example.com updated to Break Activity',
      ResourceType: 'worker',
      ResourceSid: WORKER.WorkerSid,
      WorkerActivitySid: `WA${'a'.repeat(32)}`,
      WorkerActivityName: 'Break',
      WorkerPreviousActivityName: 'Available',
      WorkerTimeInPreviousActivity: '185',
    },
  },
  {
    story:
      'A plugin has written attributes that are not JSON: the event is delivered without them.',
    fields: {
      ...WORKSPACE,
      ...TASK,
      ...eventAt('task.updated', 5, '2026-11-22T09:05:00.000Z'),
      TaskAge: '300',
      TaskAssignmentStatus: 'completed',
      TaskAttributes: '{"conversations": {"content": "Alex Example',
    },
  },
];

function eventAt(type: string, number: number, time: string) {
  const milliseconds = Date.parse(time);
  return {
    EventType: type,
    Sid: `EV${String(number).padStart(32, '0')}`,
    Timestamp: String(Math.floor(milliseconds / 1000)),
    TimestampMs: String(milliseconds),
  };
}
