import { sidOf } from '../../support/sids';
import type { Shape } from './shape';

const CUSTOM_STORAGE = 'twilio.com/docs/flex/developer/insights/playback-recordings-custom-storage';
const CUSTOM_MEDIA = 'twilio.com/docs/flex/developer/insights/custom-media-attached-conversations';
const DUAL_CHANNEL = 'twilio.com/docs/flex/developer/insights/enable-dual-channel-recordings';
const FLEX_PROJECT = 'twilio-professional-services/flex-project-template';
const REGIONS = 'twilio.com/docs/global-infrastructure/understanding-twilio-regions';

const RECORDING = `https://api.twilio.com/2010-04-01/Accounts/${sidOf('AC')}/Recordings/${sidOf('RE')}`;
const OWN_STORAGE = { mediaHosts: ['play.clinic.example.com'] };

/** A `media` list that comes out unchanged, except for what is `gone`. */
function media(
  name: string,
  source: string,
  item: object,
  { mode = 'guarded', policy, gone = [], left = item }: Partial<Shape<object>> & { left?: object },
): Shape<object> {
  const list = (items: readonly object[]) => ({ conversations: { media: items } });
  return {
    name,
    source,
    mode,
    input: list([item]),
    kept: Object.keys(left).length === 0 ? { conversations: {} } : list([left]),
    gone,
    ...(policy === undefined ? {} : { policy }),
  };
}

/** Recordings, transcripts and other media of a task. */
export const MEDIA_SHAPES: readonly Shape<object>[] = [
  media(
    'a recording known only by its provider',
    CUSTOM_STORAGE,
    { type: 'VoiceRecording', url_provider: 'https://play.clinic.example.com/rec' },
    { policy: OWN_STORAGE },
  ),
  media(
    'a recording that the provider is asked for by its SID',
    CUSTOM_STORAGE,
    {
      type: 'VoiceRecording',
      url_provider: `https://play.clinic.example.com/?recording=${sidOf('RE')}`,
    },
    { mode: 'strict', policy: OWN_STORAGE },
  ),
  media(
    'a recording that the provider is asked for by the caller’s number',
    CUSTOM_STORAGE,
    {
      type: 'VoiceRecording',
      url_provider: 'https://play.clinic.example.com/?caller=5555550123',
    },
    { policy: OWN_STORAGE, left: {}, gone: ['5555550123'] },
  ),
  media(
    'a recording of a provider that the policy does not name',
    CUSTOM_STORAGE,
    {
      type: 'VoiceRecording',
      url: RECORDING,
      url_provider: 'https://play.stranger.example.com/rec',
    },
    {
      policy: OWN_STORAGE,
      left: { type: 'VoiceRecording', url: RECORDING },
      gone: ['stranger'],
    },
  ),
  media(
    'a recording of two channels, as a Function attaches it',
    FLEX_PROJECT,
    {
      url: RECORDING,
      type: 'VoiceRecording',
      start_time: 1_790_000_000_000,
      channels: ['customer', 'others'],
    },
    { mode: 'strict' },
  ),
  media(
    'a recording of two channels, as Studio attaches it',
    DUAL_CHANNEL,
    {
      url: RECORDING,
      type: 'VoiceRecording',
      start_time: '2026-11-20T10:11:12Z',
      channels: ['customer', 'others'],
    },
    { mode: 'strict' },
  ),
  media(
    'a recording whose start is epoch milliseconds as text',
    DUAL_CHANNEL,
    { url: RECORDING, type: 'VoiceRecording', start_time: '1790000000000' },
    { mode: 'strict' },
  ),
  media(
    "a recording with a callback's RecordingStartTime and RecordingChannels",
    'twilio.com/docs/voice/api/recording',
    {
      url: RECORDING,
      type: 'VoiceRecording',
      start_time: 'Fri, 20 Nov 2026 10:11:12 +0000',
      channels: '2',
    },
    {},
  ),
  media(
    'a recording whose start is a sentence',
    DUAL_CHANNEL,
    { url: RECORDING, start_time: 'after Mara Example called' },
    { left: { url: RECORDING }, gone: ['Mara Example'] },
  ),
  media(
    'a recording in a region',
    REGIONS,
    { type: 'VoiceRecording', url: RECORDING.replace('api', 'api.dublin.ie1') },
    { mode: 'strict' },
  ),
  media(
    'a recording below its call',
    'twilio.com/docs/voice/api/recording',
    { url: RECORDING.replace('/Recordings', `/Calls/${sidOf('CA')}/Recordings`) },
    { mode: 'strict' },
  ),
  media(
    'a recording of which one channel is asked for',
    'twilio.com/docs/voice/api/recording',
    { url: `${RECORDING}.mp3?RequestedChannels=2` },
    { mode: 'strict' },
  ),
  media(
    'a recording to be saved',
    'twilio.com/docs/voice/api/recording',
    { url: `${RECORDING}.mp3?Download=true` },
    { mode: 'strict' },
  ),
  media(
    'a video recording',
    'twilio.com/docs/video/api/recordings-resource',
    { type: 'Referenced', url: `https://video.twilio.com/v1/Recordings/${sidOf('RT')}/Media` },
    {},
  ),
  media(
    'a link to the record of a customer',
    CUSTOM_MEDIA,
    { type: 'Embedded', title: 'Chart of Mara Example', url: 'https://crm.example.com/c/5550123' },
    { left: {}, gone: ['Mara Example', 'crm.example.com'] },
  ),
  media(
    'a transcript by the SID of its channel',
    CUSTOM_MEDIA,
    { type: 'ChatTranscript', sid: sidOf('CH') },
    { mode: 'strict' },
  ),
  media(
    'a transcript by the SID of its conversation',
    'twilio.com/docs/flex/developer/conversations/interactions-api',
    { conversation_sid: sidOf('CH') },
    { mode: 'strict' },
  ),
  media(
    'a direct link to an image that was sent',
    'support.twilio.com article 223183748',
    {
      type: 'Raw',
      url: `https://mms.twiliocdn.com/${sidOf('AC')}/0123456789abcdef0123456789abcdef`,
    },
    { left: {}, gone: ['twiliocdn'] },
  ),
  {
    name: "a segment's own link to its recording",
    source: 'twilio.com/docs/flex/developer/insights/enhance-integration',
    mode: 'strict',
    input: {
      conversations: {
        segment_link: RECORDING.replace('/Recordings', `/Calls/${sidOf('CA')}/Recordings`),
      },
    },
    kept: {
      conversations: {
        segment_link: RECORDING.replace('/Recordings', `/Calls/${sidOf('CA')}/Recordings`),
      },
    },
    gone: [],
  },
  {
    name: 'media of a reservation by their provider',
    source: CUSTOM_STORAGE,
    mode: 'guarded',
    policy: OWN_STORAGE,
    input: {
      reservation_attributes: {
        [sidOf('WR')]: {
          media: [
            { type: 'VoiceRecording', url_provider: 'https://play.clinic.example.com/rec' },
            { type: 'VoiceRecording', url: 'https://bucket.example.com/mara-example.wav' },
          ],
        },
      },
    },
    kept: {
      reservation_attributes: {
        [sidOf('WR')]: {
          media: [{ type: 'VoiceRecording', url_provider: 'https://play.clinic.example.com/rec' }],
        },
      },
    },
    gone: ['bucket.example.com'],
  },
];
