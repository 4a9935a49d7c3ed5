import { describe, expect, test } from '@jest/globals';
import { misspeltParameter } from '../../src/http/misspelt-parameter';

const SIDES = ['From', 'To', 'Channel'] as const;
const MEDIA = ['RecordingUrl', 'RecordingSid', 'MediaUrl', 'WaitForMedia'] as const;

/** Twilio docs: what its webhooks of calls, messages and recordings hold, and its Studio adds. */
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

  test('is not, where it is spelt as it is read', () => {
    expect(misspeltParameter({ From: 'a', To: 'b', Channel: 'c' }, SIDES)).toBeUndefined();
  });

  test.each(SENT_BY_TWILIO)('%s of Twilio is something else', (given) => {
    expect(misspeltParameter({ [given]: 'a' }, SIDES)).toBeUndefined();
    expect(misspeltParameter({ [given]: 'a' }, MEDIA)).toBeUndefined();
  });

  test('of any length and form is something else', () => {
    const strange = ['', '7', '__proto__', 'x'.repeat(100_000), 'Language', 'phone'];
    const parameters = Object.fromEntries(strange.map((name) => [name, 'a']));
    expect(misspeltParameter(parameters, SIDES)).toBeUndefined();
  });
});
