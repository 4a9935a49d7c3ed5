import { ownValue, type PlainObject } from '../json/plain-object';

const RECORDING_SID = /^RE[0-9a-fA-F]{32}$/;

/**
 * The media URL that the parameters of a request name, or `undefined`.
 *
 * `RecordingUrl` and `RecordingSid` are the names of Twilio's recording callback, `MediaUrl` that of
 * its messages; a SID alone is taken for a recording of the account's own.
 */
export function mediaUrlIn(
  parameters: PlainObject,
  accountSid: string | undefined,
): string | undefined {
  for (const name of ['RecordingUrl', 'MediaUrl']) {
    const url = ownValue(parameters, name);
    if (typeof url === 'string' && url !== '') return url;
  }
  const sid = ownValue(parameters, 'RecordingSid');
  return typeof sid === 'string' && RECORDING_SID.test(sid) && accountSid !== undefined
    ? `https://api.twilio.com/2010-04-01/Accounts/${accountSid}/Recordings/${sid}`
    : undefined;
}
