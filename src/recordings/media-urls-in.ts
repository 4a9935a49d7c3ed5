import { misspeltParameter } from '../http/misspelt-parameter';
import { ownValue, type PlainObject } from '../json/plain-object';
import { isSid } from '../twilio-api/is-sid';
import type { AtLeastOne } from './at-least-one';
import { TargetError } from './target-error';
import { videoRecordingUrl } from './video-recording-url';

/** Keeps answers far below the 64 kB that Studio reads; a message has at most ten media. */
const MAX_MEDIA = 100;
const MEDIA_URL_NAMES = [
  'MediaUrl',
  ...Array.from({ length: MAX_MEDIA }, (_, index) => `MediaUrl${index}`),
];

/** The parameters of a question; `MediaUrl` also stands for those with a number. */
const PARAMETERS = ['RecordingUrl', 'RecordingSid', 'MediaUrl', 'WaitForMedia'] as const;

/**
 * Paths of the same media, which video callbacks send beside `RecordingSid`: their names are not
 * misspelt as long as they hold a path (Twilio docs, "Status Callbacks").
 */
const VIDEO_PATHS = ['RecordingUri', 'MediaUri'] as const;

/**
 * The media URLs that the parameters of a request name, in the order RecordingUrl, MediaUrl,
 * MediaUrl0, MediaUrl1 …; each may be repeated.
 *
 * `RecordingUrl` and `RecordingSid` are parameters of Twilio's recording callback, where both mean
 * the same recording: the SID counts only without a URL, and is taken for one of the account's own.
 * `MediaUrl0` and so on are parameters of its message callbacks.
 *
 * @throws {TargetError} `invalid_request` when they name none, too many, or one that is not text,
 *   or when a name is misspelt: what cannot be checked must not be ignored.
 */
export function mediaUrlsIn(
  parameters: PlainObject,
  accountSid: string | undefined,
): AtLeastOne<string> {
  const misspelt = misspeltParameter(
    parameters,
    PARAMETERS,
    (name) => isRead(name) || isVideoPath(parameters, name),
  );
  if (misspelt !== undefined) {
    throw new TargetError('invalid_request', `${misspelt} is misspelt`);
  }
  const recordings = textsIn(parameters, 'RecordingUrl');
  const [first, ...others] = [
    ...(recordings.length > 0 ? recordings : recordingsBySid(parameters, accountSid)),
    ...MEDIA_URL_NAMES.flatMap((name) => textsIn(parameters, name)),
  ];
  if (first === undefined) {
    throw new TargetError('invalid_request', 'no RecordingUrl, RecordingSid or MediaUrl');
  }
  if (others.length >= MAX_MEDIA) {
    throw new TargetError('invalid_request', `more than ${MAX_MEDIA} media`);
  }
  return [first, ...others];
}

function isRead(name: string): boolean {
  return MEDIA_URL_NAMES.includes(name) || PARAMETERS.some((each) => each === name);
}

function isVideoPath(parameters: PlainObject, name: string): boolean {
  const value = ownValue(parameters, name);
  return (
    VIDEO_PATHS.some((each) => each === name) && typeof value === 'string' && value.startsWith('/')
  );
}

function recordingsBySid(parameters: PlainObject, accountSid: string | undefined) {
  return textsIn(parameters, 'RecordingSid').map((sid) => {
    if (isSid(sid, 'RT')) return videoRecordingUrl(sid);
    if (!isSid(sid, 'RE')) {
      throw new TargetError('invalid_request', 'RecordingSid is not the SID of a recording');
    }
    if (accountSid === undefined) {
      throw new TargetError('invalid_request', 'RecordingSid needs ACCOUNT_SID to be set');
    }
    return `https://api.twilio.com/2010-04-01/Accounts/${accountSid}/Recordings/${sid}`;
  });
}

/** Studio sends an unset variable as an empty text. */
function textsIn(parameters: PlainObject, name: string): readonly string[] {
  const value = ownValue(parameters, name);
  return (Array.isArray(value) ? value : [value ?? ''])
    .map((each: unknown) => {
      if (typeof each !== 'string') throw new TargetError('invalid_request', `${name} is not text`);
      return each;
    })
    .filter((each) => each !== '');
}
