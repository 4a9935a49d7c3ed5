import { sidOf } from '../../support/sids';
import type { Shape } from './shape';

const ENHANCE = 'twilio.com/docs/flex/developer/insights/enhance-integration';
const FLEX_PROJECT = 'twilio-professional-services/flex-project-template';
const HELPLINE = 'techmatters/flex-plugins, plugin-hrm-form/src/services/InsightsService.ts';
const VIRTUAL_TASK = 'public Functions that report calls in an IVR as virtual tasks';
const BOT_TASK = 'public Functions of clinics that report bot conversations as virtual tasks';

/** What becomes of system words and listed words in `strict`, where nothing else lets them pass. */
export const WORD_SHAPES: readonly Shape<object>[] = [
  words('a call that ended in the IVR', VIRTUAL_TASK, {
    conversation_id: sidOf('CA'),
    virtual: 'Yes',
    abandoned: 'Yes',
    abandoned_phase: 'IVR',
    kind: 'IVR',
    communication_channel: 'IVR',
    ivr_time: 12,
    queue_time: 0,
  }),
  words('a call whose IVR keys are joined by >', VIRTUAL_TASK, { ivr_path: '1 > 2', virtual: 1 }),
  words('a conversation with a bot', BOT_TASK, {
    conversation_id: sidOf('CH'),
    virtual: 'Yes',
    abandoned: 'No',
    abandoned_phase: 'BOT',
    kind: 'Bot',
    direction: 'outbound',
    communication_channel: 'Chat',
  }),
  words('a survey after a call', 'public Functions of post-call surveys', {
    conversation_id: sidOf('WT'),
    virtual: 'Yes',
    abandoned: 'Yes',
    abandoned_phase: 'Survey',
    kind: 'Survey',
    communication_channel: 'Survey',
    hang_up_by: 'Customer',
    talk_time: 0,
    wrap_up_time: 0,
  }),
  words('a score of voice quality', 'public Function that reports MOS as a virtual task', {
    channel: 'mos_score',
    virtual: 'Yes',
    conversation_measure_5: 4.2,
  }),
  words('an agent out of a queue', 'public Function that reports blocked queues', {
    kind: 'Queue Block',
    virtual: 'Yes',
    hang_up_by: 'system',
    initiated_by: sidOf('WK'),
  }),
  words('a warm transfer to a queue', 'public disposition plugin for Flex', {
    followed_by: 'WARM:QUEUE:accepted',
    preceded_by: 'COLD:WORKER:complete',
    initiated_by: sidOf('WK', 2),
    hang_up_by: 'Agent',
  }),
  words('an external warm transfer', `${FLEX_PROJECT}, hang-up-by`, {
    hang_up_by: 'External Warm Transfer',
    followed_by: 'External Transfer',
  }),
  words('a task of a dialer', 'public power dialer plugin for Flex', {
    preceded_by: 'Power Dialer',
    direction: 'Outbound',
    initiated_by: 'Dialer',
  }),
  words('a caller who left a voicemail', `${FLEX_PROJECT}, callback-and-voicemail`, {
    abandoned: 'Follow-Up',
    abandoned_phase: 'Voicemail',
  }),
  words("Twilio's sample of conversation attributes", ENHANCE, {
    abandoned: 'No',
    abandoned_phase: null,
    channel: 'Call',
    direction: 'Outbound',
    followed_by: 'External Transfer',
    hang_up_by: 'Customer',
    in_business_hours: 'Yes',
    initiated_by: 'Customer',
    ivr_path: '1 ▸ 2',
    language: 'English',
    order: 1,
    preceded_by: 'Warm Transfer',
    productive: null,
    virtual: 'No',
  }),
  words('an interaction that an agent began', 'twilio.com/docs/flex/developer/conversations', {
    communication_channel: 'SMS',
    initiated_by: 'agent',
    direction: 'outbound',
  }),
  words('a visit in person that a helpline enters later', HELPLINE, {
    communication_channel: 'In-person',
    language: 'isiZulu',
    date: 1_790_000_000_000,
  }),
  words('a chat with several languages', HELPLINE, {
    communication_channel: 'Facebook Messenger',
    language: 'English;Español',
  }),
  words('flags as programs write them', 'public Functions that set Insights attributes', {
    virtual: 1,
    productive: true,
    in_business_hours: 'Y',
  }),
  {
    name: "a child's gender and country, as a helpline has them",
    source: HELPLINE,
    mode: 'strict',
    input: {
      from_country: 'us',
      customers: { gender: 'Girl', country: 'USA', state: 'Ontario', name: 'Mara Example' },
    },
    kept: { from_country: 'us', customers: { gender: 'Girl', country: 'USA', state: 'Ontario' } },
    gone: ['Mara Example'],
  },
  {
    name: 'names where system words belong',
    source: 'public plugins that write workers into Insights attributes',
    mode: 'guarded',
    input: {
      conversations: {
        initiated_by: 'Mara Example',
        hang_up_by: 'agent mara@example.com',
        followed_by: 'WARM:WORKER:Mara Example',
        kind: 'Call of Mara Example',
        language: 'English, Mara Example',
        channel: '+15555550123',
      },
    },
    kept: { conversations: {} },
    gone: ['Mara Example', 'mara@example.com', '+15555550123'],
  },
  {
    name: "a helpline's own use of system attributes, with a vocabulary",
    source: 'techmatters/flex-plugins, form-definitions/et/v1/insights',
    mode: 'strict',
    policy: {
      vocabularies: {
        'conversations.in_business_hours': ['Ongoing', 'Once Off'],
        'conversations.initiated_by': ['Grandparent', 'Neighbour'],
      },
    },
    input: {
      conversations: {
        in_business_hours: 'Once Off',
        initiated_by: 'Neighbour',
        productive: 'Maybe',
      },
    },
    kept: { conversations: { in_business_hours: 'Once Off', initiated_by: 'Neighbour' } },
    gone: ['Maybe'],
  },
];

function words(name: string, source: string, conversations: object): Shape<object> {
  return {
    name,
    source,
    mode: 'strict',
    input: { conversations },
    kept: { conversations },
    gone: [],
  };
}
