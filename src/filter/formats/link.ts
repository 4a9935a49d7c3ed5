import { findIdentifiers } from '../detectors/find-identifiers';

const TWILIO_RECORDING =
  /^https:\/\/api\.twilio\.com\/2010-04-01\/Accounts\/AC[0-9a-fA-F]{32}\/Recordings\/RE[0-9a-fA-F]{32}(?:\.(?:mp3|wav|json))?$/;
const PRINTABLE_ASCII = /^[\x21-\x7e]+$/;

/** True for the URL of a voice recording at Twilio (Twilio docs, "Recording resource"). */
export function isTwilioRecordingUrl(text: string): boolean {
  return TWILIO_RECORDING.test(text);
}

/**
 * True for an https URL on one of the hosts, at the default port, whose path holds no identifier.
 *
 * User info, query and fragment carry access data (Twilio docs, "Add additional TaskRouter data",
 * `segment_link`) and rule a URL out.
 */
export function isOwnLink(text: string, hosts: ReadonlySet<string>): boolean {
  if (hosts.size === 0 || !PRINTABLE_ASCII.test(text)) return false;
  const url = parseUrl(text);
  return (
    url !== undefined &&
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    // `url.search` is empty for a lone `?` as well.
    !/[?#]/.test(text) &&
    hosts.has(url.hostname) &&
    isCleanPath(url.pathname)
  );
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function isCleanPath(path: string): boolean {
  let readable: string;
  try {
    readable = decodeURIComponent(path);
  } catch {
    return false;
  }
  return findIdentifiers(readable).length === 0;
}
