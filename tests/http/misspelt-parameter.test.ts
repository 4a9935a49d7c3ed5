import { describe, expect, test } from '@jest/globals';
import { misspeltParameter } from '../../src/http/misspelt-parameter';

const SIDES = ['From', 'To', 'Channel'] as const;
const MEDIA = ['RecordingUrl', 'RecordingSid', 'MediaUrl', 'WaitForMedia'] as const;

/** Twilio docs: the parameters of webhooks for calls, messages and recordings, and of Studio. */
const SENT_BY_TWILIO = [
  ...['AccountSid', 'ApiVersion', 'CallSid', 'CallStatus', 'CallToken', 'Called', 'CalledCity'],
  ...[
    'Caller',
    'CallerCity',
    'CallerName',
    'Digits',
    'Direction',
    'ForwardedFrom',
    'ParentCallSid',
  ],
  ...['FromCity', 'FromCountry', 'FromState', 'FromZip', 'ToCity', 'ToCountry', 'ToState', 'ToZip'],
  ...['StirVerstat', 'SpeechResult', 'Confidence', 'Body', 'NumMedia', 'NumSegments', 'MessageSid'],
  ...['SmsSid', 'SmsStatus', 'SmsMessageSid', 'MessagingServiceSid', 'OptOutType', 'ProfileName'],
  ...['WaId', 'ButtonText', 'ChannelPrefix', 'ChannelInstallSid', 'ChannelToAddress', 'Latitude'],
  ...['MediaContentType0', 'MediaContentType', 'RecordingDuration', 'RecordingStatus', 'ErrorCode'],
  ...['RecordingChannels', 'RecordingSource', 'RecordingStartTime', 'RecordingTrack', 'Timestamp'],
  ...[
    'FlowSid',
    'ExecutionSid',
    'ConversationSid',
    'ParticipantSid',
    'Author',
    'TaskSid',
    'request',
  ],
];

describe('a parameter', () => {
  test.each([
    ['from', 'From'],
    ['FROM', 'From'],
    ['Form', 'From'],
    ['From2', 'From'],
    ['to', 'To'],
    ['Too', 'To'],
    ['channel', 'Channel'],
    ['Chanel', 'Channel'],
    ['Cahnnels', 'Channel'],
  ] as const)('%s is %s, misspelt', (given, meant) => {
    expect(misspeltParameter({ From: 'a', [given]: 'b' }, SIDES)).toBe(meant);
  });

  test('is not misspelt if it is spelt as documented', () => {
    expect(misspeltParameter({ From: 'a', To: 'b', Channel: 'c' }, SIDES)).toBeUndefined();
  });

  test.each(SENT_BY_TWILIO)('%s, which Twilio sends, is not misspelt', (given) => {
    expect(misspeltParameter({ [given]: 'a' }, SIDES)).toBeUndefined();
    expect(misspeltParameter({ [given]: 'a' }, MEDIA)).toBeUndefined();
  });

  test('of any other length and form is not misspelt', () => {
    const strange = ['', '7', '__proto__', 'x'.repeat(100_000), 'Language', 'phone'];
    const parameters = Object.fromEntries(strange.map((name) => [name, 'a']));
    expect(misspeltParameter(parameters, SIDES)).toBeUndefined();
  });
});
