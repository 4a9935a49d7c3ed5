/**
 * Names of the calls that pass URLs to Twilio: of its REST client, and of TwiML's verbs and nouns.
 */
const TWILIO_CALLS = new Set([
  'create',
  'update',
  'dial',
  'number',
  'sip',
  'client',
  'conference',
  'queue',
  'enqueue',
  'stream',
  'siprec',
  'play',
  'redirect',
  'gather',
  'record',
  'transcription',
  'pay',
  'connect',
  'refer',
  'message',
  'application',
]);

/** Whether a call of this name may pass a URL to Twilio. */
export function isTwilioCall(name: string | undefined): boolean {
  return name !== undefined && TWILIO_CALLS.has(name);
}

/** Whether the code generates TwiML. */
export function makesTwiml(text: string): boolean {
  return /\b(?:VoiceResponse|MessagingResponse)\b/.test(text);
}
