import { sidOf } from '../../support/sids';
import type { Shape } from './shape';

const FLEX_PROJECT = 'twilio-professional-services/flex-project-template';
const HELPLINES = 'techmatters/flex-plugins, lambdas/packages/hrm-form-definitions';
const DOCS = 'twilio.com/docs';

const CALLER = '+15555550123';
const NAME = 'Mara Example';
const RECORDING = `https://api.twilio.com/2010-04-01/Accounts/${sidOf('AC')}/Recordings/${sidOf('RE')}`;

/** Whole task attributes from public code and pages. */
export const PAYLOAD_SHAPES: readonly Shape<object>[] = [
  {
    name: 'a call that TaskRouter was given by TwiML',
    source: `${DOCS}/taskrouter/twiml-queue-calls`,
    mode: 'guarded',
    input: {
      call_sid: sidOf('CA'),
      account_sid: sidOf('AC'),
      from: CALLER,
      caller: CALLER,
      from_city: 'SPRINGFIELD',
      from_zip: '62701',
      from_state: 'IL',
      from_country: 'US',
      to_country: 'US',
      to: '+15555550100',
      direction: 'inbound',
      call_status: 'ringing',
      api_version: '2010-04-01',
    },
    kept: { from_country: 'US', to_country: 'US', direction: 'inbound' },
    gone: [CALLER, 'SPRINGFIELD', '62701'],
  },
  {
    name: 'a call that Studio sends to Flex',
    source: `${DOCS}/studio/widget-library/send-flex`,
    mode: 'guarded',
    input: {
      type: 'inbound',
      name: CALLER,
      flow_execution_sid: sidOf('FN'),
      conversations: { conversation_id: sidOf('CA'), ivr_path: '1 ▸ 2', language: 'es-MX' },
      customers: { phone: CALLER, external_id: 'MRN 5550123' },
    },
    kept: {
      conversations: { conversation_id: sidOf('CA'), ivr_path: '1 ▸ 2', language: 'es-MX' },
      customers: {},
    },
    gone: [CALLER, '5550123'],
  },
  {
    name: 'an SMS that comes in as an interaction',
    source: `${DOCS}/flex/developer/conversations/interactions-api`,
    mode: 'strict',
    input: {
      from: CALLER,
      customerAddress: CALLER,
      customerName: NAME,
      channelType: 'sms',
      conversationSid: sidOf('CH'),
      flexInteractionSid: sidOf('KD'),
      direction: 'inbound',
      conversations: {
        conversation_id: sidOf('KD'),
        communication_channel: 'Sms',
        direction: 'Inbound',
        initiated_by: 'Customer',
        external_contact: '+15555550100',
        media: [{ conversation_sid: sidOf('CH') }],
      },
      customers: { name: NAME, phone: CALLER },
    },
    policy: { ownContacts: ['+1 555 555 0100'] },
    kept: {
      direction: 'inbound',
      conversations: {
        conversation_id: sidOf('KD'),
        communication_channel: 'Sms',
        direction: 'Inbound',
        initiated_by: 'Customer',
        external_contact: '+15555550100',
        media: [{ conversation_sid: sidOf('CH') }],
      },
      customers: {},
    },
    gone: [CALLER, NAME],
  },
  {
    name: 'an email that an agent begins',
    source: `${DOCS}/flex/developer/conversations/interactions-api`,
    mode: 'guarded',
    input: {
      customerAddress: 'mara@example.com',
      subject: 'Results of Mara Example',
      channelType: 'email',
      direction: 'outbound',
      conversations: {
        communication_channel: 'Email',
        initiated_by: 'Agent',
        external_contact: 'mara@example.com',
      },
    },
    kept: {
      direction: 'outbound',
      conversations: { communication_channel: 'Email', initiated_by: 'Agent' },
    },
    gone: ['mara@example.com', NAME],
  },
  {
    name: 'a web chat with what its form asked',
    source: 'twilio/twilio-webchat-react-app',
    mode: 'guarded',
    input: {
      channelType: 'web',
      channelSid: sidOf('CH'),
      identity: 'mara_40example_2Ecom',
      pre_engagement_data: { friendlyName: NAME, email: 'mara@example.com', query: 'my results' },
      conversations: { communication_channel: 'Web', conversation_attribute_1: 'portal' },
    },
    kept: {
      channelSid: sidOf('CH'),
      conversations: { communication_channel: 'Web', conversation_attribute_1: 'portal' },
    },
    gone: ['mara_40example_2Ecom', 'mara@example.com', NAME, 'my results'],
  },
  {
    name: 'a callback with what the caller said',
    source: `${FLEX_PROJECT}, callback-and-voicemail, callback-operations`,
    mode: 'guarded',
    input: {
      from: CALLER,
      name: CALLER,
      taskType: 'callback',
      direction: 'inbound',
      callBackData: {
        numberToCall: CALLER,
        recordingSid: sidOf('RE'),
        recordingUrl: RECORDING,
        transcriptText: 'This is Mara Example about my prescription',
        attempts: 0,
        isDeleted: false,
      },
      conversations: { conversation_id: sidOf('WT'), abandoned: 'Follow-Up' },
    },
    kept: {
      direction: 'inbound',
      conversations: { conversation_id: sidOf('WT'), abandoned: 'Follow-Up' },
    },
    gone: [CALLER, NAME, 'prescription'],
  },
  {
    name: 'a voicemail with its recording',
    source: 'public Studio flow with voicemail for Flex',
    mode: 'strict',
    input: {
      voicemail: { caller: CALLER, transcription: `${NAME}, please call me` },
      conversations: {
        segment_link: RECORDING,
        abandoned: 'Follow-Up',
        abandoned_phase: 'Voicemail',
      },
    },
    kept: {
      conversations: {
        segment_link: RECORDING,
        abandoned: 'Follow-Up',
        abandoned_phase: 'Voicemail',
      },
    },
    gone: [CALLER, NAME],
  },
  {
    name: 'a callback that is called',
    source: `${FLEX_PROJECT}, callback-and-voicemail, CallbackService`,
    mode: 'strict',
    input: {
      taskType: 'callback-outbound',
      parentTask: sidOf('WT', 2),
      outbound_to: CALLER,
      autoClose: true,
      direction: 'outbound',
      conversations: { conversation_id: sidOf('WT', 2) },
    },
    kept: { direction: 'outbound', conversations: { conversation_id: sidOf('WT', 2) } },
    gone: [CALLER],
  },
  {
    name: 'a chat that is transferred to a queue',
    source: `${FLEX_PROJECT}, chat-transfer`,
    mode: 'strict',
    input: {
      transferTargetSid: sidOf('WQ'),
      transferQueueName: 'Nurses of Mara Example',
      transferTargetType: 'queue',
      ignoreWorkerContactUri: 'client:okafor_40example_2Ecom',
      workerSidsInConversation: [sidOf('WK')],
      conversations: { conversation_id: sidOf('WT') },
    },
    kept: { conversations: { conversation_id: sidOf('WT') } },
    gone: [NAME, 'okafor'],
  },
  {
    name: 'a disposition with notes and a case number',
    source: `${FLEX_PROJECT}, dispositions`,
    mode: 'guarded',
    input: {
      conversations: {
        outcome: 'Payment plan agreed',
        content: 'Mara Example asks for her results',
        case: 'C-5550123',
        conversation_attribute_3: 'Billing|Claims',
      },
    },
    kept: {
      conversations: { outcome: 'Payment plan agreed', conversation_attribute_3: 'Billing|Claims' },
    },
    gone: [NAME, 'C-5550123'],
  },
  {
    name: 'a disposition whose notes and outcome the policy lists',
    source: `${FLEX_PROJECT}, dispositions`,
    mode: 'strict',
    policy: {
      vocabularies: {
        'conversations.outcome': ['Resolved'],
        'conversations.content': ['question about a statement'],
        'conversations.destination': ['Tier 2'],
      },
    },
    input: {
      conversations: {
        outcome: 'Resolved',
        content: 'question about a statement',
        destination: 'Tier 2',
        case: '5550123',
      },
    },
    kept: {
      conversations: {
        outcome: 'Resolved',
        content: 'question about a statement',
        destination: 'Tier 2',
      },
    },
    gone: ['5550123'],
  },
  {
    name: 'an external transfer to a number that was dialled',
    source: `${FLEX_PROJECT}, hang-up-by`,
    mode: 'guarded',
    input: { conversations: { hang_up_by: 'External Cold Transfer', destination: CALLER } },
    kept: { conversations: { hang_up_by: 'External Cold Transfer' } },
    gone: [CALLER],
  },
  {
    name: 'a call within the house',
    source: 'twilio-labs/function-templates, experimental-flex-dialpad',
    mode: 'guarded',
    input: {
      to: 'client:okafor_40example_2Ecom',
      name: 'Dr. Okafor',
      fromName: NAME,
      targetWorker: 'client:okafor_40example_2Ecom',
      direction: 'outbound',
      client_call: true,
      conference: { sid: sidOf('CF'), friendlyName: sidOf('WT') },
    },
    kept: { direction: 'outbound' },
    gone: ['okafor', 'Okafor', NAME],
  },
  {
    name: 'a survey with its answers',
    source: `${HELPLINES}, as/v1/insights/postSurvey.json`,
    mode: 'guarded',
    input: {
      conversations: {
        conversation_attribute_9: 'yes;no;5',
        conversation_attribute_10: 'very helpful',
        conversation_measure_1: 5,
      },
      memory: { answers: { name: NAME } },
    },
    kept: {
      conversations: {
        conversation_attribute_9: 'yes;no;5',
        conversation_attribute_10: 'very helpful',
        conversation_measure_1: 5,
      },
    },
    gone: [NAME],
  },
  {
    name: "a survey that names the agent by address, and the caller's number",
    source: 'public Function of a post-call survey',
    mode: 'guarded',
    input: {
      callSurveyFor: CALLER,
      conversations: {
        conversation_id: sidOf('CA'),
        kind: 'Survey',
        queue: 'Billing',
        conversation_attribute_1: sidOf('CA'),
        conversation_attribute_4: CALLER,
        conversation_attribute_6: 'okafor@example.com',
      },
    },
    kept: {
      conversations: {
        conversation_id: sidOf('CA'),
        kind: 'Survey',
        queue: 'Billing',
        conversation_attribute_1: sidOf('CA'),
      },
    },
    gone: [CALLER, 'okafor@example.com'],
  },
  {
    name: "a helpline's contact",
    source: `${HELPLINES}, zm/v1/insights`,
    mode: 'guarded',
    input: {
      conversations: {
        communication_channel: 'Call',
        language: 'Bemba',
        conversation_attribute_8: 'Childline',
        case: '5550123',
      },
      customers: {
        gender: 'Girl',
        year_of_birth: '2012',
        name: NAME,
        zip: '62701',
        city: 'Lusaka',
      },
    },
    kept: {
      conversations: {
        communication_channel: 'Call',
        language: 'Bemba',
        conversation_attribute_8: 'Childline',
      },
      customers: { gender: 'Girl', year_of_birth: '2012' },
    },
    gone: [NAME, '62701', 'Lusaka', '5550123'],
  },
  {
    name: "a helpline's contact with the child's age in the place of a year",
    source: `${HELPLINES}, et/v1/insights`,
    mode: 'guarded',
    input: { customers: { year_of_birth: '13', gender: 'Boy' } },
    kept: { customers: { gender: 'Boy' } },
    gone: ['13'],
  },
  {
    name: "a clinic's bot that joins what it was told",
    source: 'public Functions of clinics that report bot conversations as virtual tasks',
    mode: 'guarded',
    input: {
      conversations: {
        kind: 'Bot',
        conversation_label_1: 'Conversation Sid',
        conversation_attribute_1: sidOf('CH'),
        conversation_label_2: 'Flow Name',
        conversation_attribute_2: 'Appointments',
        conversation_attribute_5: `${NAME}, born 03/14/1962, ${CALLER}`,
      },
    },
    kept: {
      conversations: {
        kind: 'Bot',
        conversation_label_1: 'Conversation Sid',
        conversation_attribute_1: sidOf('CH'),
        conversation_label_2: 'Flow Name',
        conversation_attribute_2: 'Appointments',
      },
    },
    gone: [NAME, '03/14/1962', CALLER],
  },
  {
    name: 'a video visit in a queue',
    source: 'public Function that makes tasks of video visits',
    mode: 'guarded',
    policy: { conversationIdPatterns: [{ name: 'visit', pattern: 'video-\\d{13}' }] },
    input: {
      roomName: 'visit of Mara Example',
      conversations: {
        conversation_id: 'video-1790000000000',
        communication_channel: 'Video',
        queue: 'Telehealth',
      },
    },
    kept: {
      conversations: {
        conversation_id: 'video-1790000000000',
        communication_channel: 'Video',
        queue: 'Telehealth',
      },
    },
    gone: [NAME],
  },
  {
    name: 'a tab of a CRM',
    source: 'public Flex plugins that open a record of a CRM',
    mode: 'guarded',
    input: {
      crmUrl: 'https://crm.example.com/contacts/5550123',
      hubspot_contact_id: 5550123,
      customers: {
        customer_link: 'https://crm.example.com/contacts/5550123',
        customer_label_1: 'Lead or Patient',
        customer_attribute_1: 'patient',
        organization: 'Example Clinic',
      },
    },
    kept: {
      customers: {
        customer_label_1: 'Lead or Patient',
        customer_attribute_1: 'patient',
        organization: 'Example Clinic',
      },
    },
    gone: ['5550123', 'crm.example.com'],
  },
  {
    name: 'a department and a team by name and id',
    source: `${DOCS}/flex/developer/insights/enhance-integration`,
    mode: 'guarded',
    input: {
      conversations: {
        handling_department_id: '1',
        handling_department_name: 'Department 1',
        handling_department_name_in_hierarchy: 'Company ▸ Department 1',
        handling_team_id: '2',
        handling_team_name: 'Sales 2',
        handling_team_name_in_hierarchy: ['London', 'Sales', 'Sales 2'],
      },
    },
    kept: {
      conversations: {
        handling_department_id: '1',
        handling_department_name: 'Department 1',
        handling_department_name_in_hierarchy: 'Company ▸ Department 1',
        handling_team_id: '2',
        handling_team_name: 'Sales 2',
        handling_team_name_in_hierarchy: ['London', 'Sales', 'Sales 2'],
      },
    },
    gone: [],
  },
  {
    name: "Twilio's sample of customers",
    source: `${DOCS}/flex/developer/insights/enhance-integration`,
    mode: 'guarded',
    input: {
      customers: {
        name: NAME,
        email: 'mara@example.com',
        phone: CALLER,
        geo_location: '-22.5743922;17.0790688',
        category: 'VIP',
        gender: 'Female',
        market_segment: 'Pensioners',
        year_of_birth: '1947',
        acquisition_cost: 150,
        business_value: 7500,
      },
    },
    kept: {
      customers: {
        category: 'VIP',
        gender: 'Female',
        market_segment: 'Pensioners',
        year_of_birth: '1947',
        acquisition_cost: 150,
        business_value: 7500,
      },
    },
    gone: [NAME, 'mara@example.com', CALLER, '-22.5743922'],
  },
  {
    name: 'an agent who is known to the task',
    source: `${DOCS}/flex/developer/insights/taskrouter-data`,
    mode: 'keys',
    input: {
      agents: { full_name: NAME, email: 'mara@example.com' },
      conversations: { queue: 'Billing', agents: { full_name: NAME } },
    },
    kept: { conversations: { queue: 'Billing' } },
    gone: [NAME, 'mara@example.com'],
  },
  {
    name: 'attributes that a screen reads for the agent',
    source: 'public Flex plugins that show who calls',
    mode: 'keys',
    input: {
      conversations: { content: `${NAME} calls`, conversation_label_1: 'Name' },
      displayName: NAME,
    },
    kept: { conversations: { content: `${NAME} calls`, conversation_label_1: 'Name' } },
    gone: ['displayName'],
  },
  {
    name: 'an outbound call of a campaign',
    source: 'public power dialer plugin for Flex',
    mode: 'guarded',
    input: {
      to: CALLER,
      direction: 'outbound',
      conversations: {
        campaign: 'Open Enrollment 2026',
        initiated_by: 'Campaign',
        preceded_by: 'Power Dialer',
        order: 3,
        external_contact: CALLER,
      },
    },
    kept: {
      direction: 'outbound',
      conversations: {
        campaign: 'Open Enrollment 2026',
        initiated_by: 'Campaign',
        preceded_by: 'Power Dialer',
        order: 3,
      },
    },
    gone: [CALLER],
  },
];
