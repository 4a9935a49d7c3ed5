import type { Shape } from './shape';

const QUEUED_CALLBACKS = 'twilio-labs/plugin-queued-callbacks, pull request 32';
const UUID = '4f3a9c1d-7e2b-4a6f-8c5d-1e9b0a2f3c4d';
const OWN_IDS = {
  conversationIdPatterns: [
    { name: 'video_visit', pattern: 'video-\\d{13}' },
    { name: 'ticket', pattern: 'T-[A-Z]{2}\\d{4}' },
  ],
};

/** Ids of conversations and containers, in the notations of senders. */
export const ID_SHAPES: readonly Shape<object>[] = [
  {
    name: 'a conversation by its UUID',
    source: QUEUED_CALLBACKS,
    mode: 'strict',
    input: { conversations: { conversation_id: UUID } },
    kept: { conversations: { conversation_id: UUID } },
    gone: [],
  },
  {
    name: 'a conversation by an id of the organisation',
    source: 'public Function that makes tasks of video visits',
    mode: 'strict',
    policy: OWN_IDS,
    input: { conversations: { conversation_id: 'video-1790000000000' } },
    kept: { conversations: { conversation_id: 'video-1790000000000' } },
    gone: [],
  },
  {
    name: 'a conversation by an id that the policy does not know',
    source: 'public Function that makes tasks of video visits',
    mode: 'guarded',
    input: { conversations: { conversation_id: 'video-1790000000000' } },
    kept: { conversations: {} },
    gone: ['video-1790000000000'],
  },
  {
    name: 'a conversation by more than its id',
    source: QUEUED_CALLBACKS,
    mode: 'guarded',
    policy: OWN_IDS,
    input: { conversations: { conversation_id: 'video-1790000000000 of Mara Example' } },
    kept: { conversations: {} },
    gone: ['Mara Example'],
  },
  {
    name: "a conversation by the caller's number",
    source: 'twilio.com/docs/flex/developer/insights/enhance-integration',
    mode: 'guarded',
    policy: OWN_IDS,
    input: { conversations: { conversation_id: '+15555550123' } },
    kept: { conversations: {} },
    gone: ['+15555550123'],
  },
  {
    name: 'conversations encoded twice',
    source: 'public Studio flow that sends conversations as JSON text',
    mode: 'keys',
    input: { conversations: '{"queue":"Billing","content":"Mara Example"}', direction: 'inbound' },
    kept: { direction: 'inbound' },
    gone: ['Mara Example'],
  },
];
