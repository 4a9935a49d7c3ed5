import { misspeltParameter } from '../http/misspelt-parameter';
import { ownValue, type PlainObject } from '../json/plain-object';
import { isSid } from '../twilio-api/is-sid';
import type { AtLeastOne } from './at-least-one';
import { TargetError } from './target-error';
import { videoRecordingUrl } from './video-recording-url';

/** Answers stay far below the 64 kB that Studio reads; a message has ten media at most. */
const MAX_MEDIA = 100;
const MEDIA_URL_NAMES = [
  'MediaUrl',
  ...Array.from({ length: MAX_MEDIA }, (_, index) => `MediaUrl${index}`),
];

/** What is asked by; `MediaUrl` stands for those with a number as well. */
const PARAMETERS = ['RecordingUrl', 'RecordingSid', 'MediaUrl', 'WaitForMedia'] as const;

/**
 * Paths of the same media, which callbacks of video recordings have beside `RecordingSid`: their
 * names are no slips, as long as what they hold is a path (Twilio docs, "Status Callbacks").
 */
const VIDEO_PATHS = ['RecordingUri', 'MediaUri'] as const;

/**
 * The media URLs that the parameters of a request name, in the order RecordingUrl, MediaUrl,
 * MediaUrl0, MediaUrl1 …; each may be there several times.
 *
 * `RecordingUrl` and `RecordingSid` are the names of Twilio's recording callback, where both stand
 * for the same recording: the SID counts only without URL, and is taken for one of the account's
 * own. `MediaUrl0` and so on are the names of its messages.
 *
 * @throws {TargetError} `invalid_request` when they name none, too many, or one that is not text,
 *   or when one is misspelt: what cannot be checked must not be ignored.
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

/** Studio sends a variable that is not set as an empty text. */
function textsIn(parameters: PlainObject, name: string): readonly string[] {
  const value = ownValue(parameters, name);
  return (Array.isArray(value) ? value : [value ?? ''])
    .map((each: unknown) => {
      if (typeof each !== 'string') throw new TargetError('invalid_request', `${name} is not text`);
      return each;
    })
    .filter((each) => each !== '');
}
