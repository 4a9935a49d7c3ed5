import { findIdentifiers } from '../detectors/find-identifiers';

const TWILIO_RECORDING =
  /^https:\/\/api\.twilio\.com\/2010-04-01\/Accounts\/AC[0-9a-fA-F]{32}\/Recordings\/RE[0-9a-fA-F]{32}(?:\.(?:mp3|wav|json))?$/;
const CHANGE = /[a-z](?=\d)|\d(?=[a-z])/gi;
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
export function isOwnLink(
  text: string,
  hosts: ReadonlySet<string>,
  extraPatterns: readonly RegExp[],
): boolean {
  if (!PRINTABLE_ASCII.test(text)) return false;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return (
    url !== undefined &&
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    // `url.search` is empty for a lone `?` as well.
    !/[?#]/.test(text) &&
    hosts.has(url.hostname) &&
    isCleanPath(url.pathname, extraPatterns)
  );
}

function isCleanPath(path: string, extraPatterns: readonly RegExp[]): boolean {
  let readable: string;
  try {
    readable = decodeURIComponent(path);
  } catch {
    return false;
  }
  const named = readable.split('/').filter((segment) => !isOpaque(segment));
  return findIdentifiers(named.join('/'), extraPatterns).length === 0;
}

/** A random token of a storage: it mixes letters and digits as no name or number does. */
function isOpaque(segment: string): boolean {
  const token = segment.slice(0, segment.search(/\.|$/));
  return /^[a-z0-9]{16,64}$/i.test(token) && [...token.matchAll(CHANGE)].length > 3;
}
