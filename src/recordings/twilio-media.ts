import { lazy } from '../cold-start/lazy';
import { quickSidPattern, sidPattern } from '../twilio-api/is-sid';

/** The kinds of media at Twilio. */
export type TwilioMediaResource =
  | 'recording'
  | 'message_media'
  | 'video_recording'
  | 'video_composition'
  | 'conversation_media';

/** Media at Twilio, of any account. */
export interface TwilioMedia {
  readonly resource: TwilioMediaResource;
  /** The media's SID; `null` for a direct link to a message's media, which has none. */
  readonly sid: string | null;
  /** The account's SID, if the URL names it. */
  readonly account: string | undefined;
  /** Whether Twilio requires credentials whatever the account's settings are. */
  readonly alwaysAuthenticated: boolean;
}

interface MediaForm {
  readonly resource: TwilioMediaResource;
  /** Matches a URL without its scheme; the groups are `sid` and `account`, if it names them. */
  readonly form: RegExp;
  readonly alwaysAuthenticated: boolean;
}

/**
 * The edges where connections enter Twilio's network, over the internet or Interconnect (Twilio
 * docs, "Edge Locations" and "Interconnect: Configure your application").
 */
const EDGE =
  '(?:roaming|dublin|umatilla|(?:ashburn|frankfurt|sao-paulo|singapore|sydney|tokyo)(?:-ix)?|(?:london|san-jose)-ix)';

/** The second date is the API's first version, still found in old call logs. */
const ACCOUNT = `/(?:2010-04-01|2008-08-01)/Accounts/(?<account>${sidPattern('AC')})`;
const RECORDING = `${ACCOUNT}(?:/Calls/${sidPattern('CA')}|/Conferences/${sidPattern('CF')})?/Recordings/(?<sid>${sidPattern('RE')})`;
const MESSAGE_MEDIA = `${ACCOUNT}/Messages/${sidPattern('(?:MM|SM)')}/Media/(?<sid>${sidPattern('ME')})`;
/** The options of a recording's URL: one or two channels, a download, a deleted recording. */
const OPTION =
  '(?:RequestedChannels=[12]|Download=(?:true|false)|IncludeSoftDeleted=(?:true|false))';
const OPTIONS = `(?:\\?${OPTION}(?:&${OPTION}){0,2})?`;
const METADATA = `\\.(?:json|xml)${OPTIONS}`;

/**
 * Hosts of the content of message media, to which Twilio's own media URLs redirect. The URL names
 * the account and a random token.
 */
const CONTENT_HOSTS = [
  'media\\.twiliocdn\\.com',
  'mms\\.twiliocdn\\.com',
  's3(?:-external-1)?\\.amazonaws\\.com/media\\.twiliocdn\\.com',
  'media\\.twiliocdn\\.com\\.s3(?:-external-1)?\\.amazonaws\\.com',
];
const MESSAGE_CONTENT = `(?:${CONTENT_HOSTS.join('|')})/(?<account>${sidPattern('AC')})/[0-9a-zA-Z]{16,64}`;

/**
 * Twilio docs: "Recording resource", "Media subresource", "Video Recordings", "Compositions" and
 * "Media Content" of Conversations; support.twilio.com article 223183748 for the direct links.
 * Metadata, video and Conversations media always require credentials.
 */
const forms = lazy((): readonly MediaForm[] => [
  form('recording', `${hostOf('api')}${RECORDING}(?:\\.(?:wav|mp3))?${OPTIONS}`),
  form('message_media', `${hostOf('api')}${MESSAGE_MEDIA}`),
  form('message_media', MESSAGE_CONTENT),
  alwaysAuthenticated('recording', `${hostOf('api')}${RECORDING}${METADATA}`),
  alwaysAuthenticated('message_media', `${hostOf('api')}${MESSAGE_MEDIA}\\.(?:json|xml)`),
  alwaysAuthenticated(
    'video_recording',
    `${hostOf('video')}/v1(?:/Rooms/${sidPattern('RM')})?/Recordings/(?<sid>${sidPattern('RT')})(?:/Media)?`,
  ),
  alwaysAuthenticated(
    'video_composition',
    `${hostOf('video')}/v1/Compositions/(?<sid>${sidPattern('CJ')})(?:/Media)?`,
  ),
  alwaysAuthenticated(
    'conversation_media',
    `${hostOf('mcs')}/v1/Services/${sidPattern('IS')}/Media/(?<sid>${sidPattern('ME')})(?:/Content)?`,
  ),
]);

const SCHEME = 'https://';
/** A recording as TaskRouter and Flex write it: the other forms take long to compile and try. */
const USUAL_RECORDING = new RegExp(
  `^https://api\\.twilio\\.com/2010-04-01/Accounts/${quickSidPattern('AC')}/Recordings/${quickSidPattern('RE')}$`,
);
const RECORDED: ReadonlySet<TwilioMediaResource> = new Set([
  'recording',
  'video_recording',
  'video_composition',
]);
const recordedForms = lazy(() => forms().filter(({ resource }) => RECORDED.has(resource)));

/** The media at Twilio that a URL names, or `undefined` for any other text. */
export function twilioMediaAt(text: string): TwilioMedia | undefined {
  if (!text.startsWith(SCHEME)) return undefined;
  for (const { resource, form, alwaysAuthenticated } of forms()) {
    const match = form.exec(text.slice(SCHEME.length));
    if (match === null) continue;
    const { sid = null, account } = match.groups ?? {};
    return { resource, sid, account, alwaysAuthenticated };
  }
  return undefined;
}

/** True for the URL of a voice or video recording at Twilio: it names SIDs, and no person. */
export function isTwilioRecordingUrl(text: string): boolean {
  if (!text.startsWith(SCHEME)) return false;
  if (USUAL_RECORDING.test(text)) return true;
  const rest = text.slice(SCHEME.length);
  return recordedForms().some(({ form }) => form.test(rest));
}

function form(resource: TwilioMediaResource, text: string): MediaForm {
  return { resource, form: new RegExp(`^${text}$`), alwaysAuthenticated: false };
}

function alwaysAuthenticated(resource: TwilioMediaResource, text: string): MediaForm {
  return { ...form(resource, text), alwaysAuthenticated: true };
}

/** `api.twilio.com`, or with a region and perhaps an edge: `api.sydney.au1.twilio.com`. */
function hostOf(product: string): string {
  return `${product}(?:(?:\\.${EDGE})?\\.[a-z]{2}\\d)?\\.twilio\\.com`;
}
