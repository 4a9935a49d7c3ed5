/**
 * The words that system-written attributes may hold, in lower case.
 *
 * The first words of each list are those of Twilio's documentation and published code; those after
 * the empty line are spellings that Flex configurations use and that cannot name a person.
 */
export const WORDS = {
  /** Twilio docs, Call resource, `direction`; Flex, task `direction`. */
  direction: words(
    'inbound',
    'outbound',
    'internal',
    'outbound-api',
    'outbound-dial',

    'trunking-originating',
    'trunking-terminating',
  ),
  abandoned: words('yes', 'no', 'follow-up', 'n', 'y', 'true', 'false'),
  abandonedPhase: words('queue', 'voicemail', 'ivr', 'ringing'),
  /** TaskRouter's and Flex's: what `channel` and `communication_channel` may be. */
  channel: words(
    'call',
    'chat',
    'voice',
    'sms',
    'email',
    'web',
    'whatsapp',
    'messenger',

    'callback',
    'custom',
    'default',
    'facebook',
    'facebook messenger',
    'instagram',
    'line',
    'rcs',
    'telegram',
    'video',
    'viber',
    'voicemail',
    'webchat',
  ),
  initiatedBy: words('customer', 'agent', 'api'),
  /** What a conversation followed or led to. */
  neighbour: words(
    'external transfer',
    'warm transfer',

    'callback',
    'cold transfer',
    'conference',
    'consult',
    'external cold transfer',
    'external warm transfer',
    'internal transfer',
    'survey',
    'transfer',
    'voicemail',
  ),
  hangUpBy: words(
    'customer',
    'agent',
    'consult',
    'cold transfer',
    'warm transfer',
    'external cold transfer',
    'external warm transfer',

    'supervisor',
    'system',
  ),
  kind: words(
    'conversation',
    'queue',
    'conversation in progress',
    'rejected conversation',
    'missed conversation',
    'revoked conversation',
    'agent status',
    'agent status in progress',
  ),
  /** Twilio docs, Recording resource, `status`. */
  recordingStatus: words(
    'in-progress',
    'paused',
    'stopped',
    'processing',
    'completed',
    'absent',
    'deleted',

    'failed',
  ),
  gender: words(
    'male',
    'female',

    'f',
    'm',
    'non-binary',
    'nonbinary',
    'other',
    'prefer not to say',
    'undisclosed',
    'unknown',
    'x',
  ),
} as const;

function words(...list: string[]): ReadonlySet<string> {
  return new Set(list);
}
