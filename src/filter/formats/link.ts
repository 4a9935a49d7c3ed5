import { sidPattern } from '../../twilio-api/is-sid';
import { findIdentifiers } from '../detectors/find-identifiers';

const PRINTABLE_ASCII = /^[\x21-\x7e]+$/;
const CHANGE = /[a-z](?=\d)|\d(?=[a-z])/gi;
/** Names as code has them, of what has a SID. */
const SID_PARAMETER = `(?:(?:account|call|conference|recording|reservation|task|transcript|worker)(?:[_-]?(?:sid|id))?|sid|id)=${sidPattern()}`;
/** `?recording=RE…` (Twilio docs, "Secure Playback of Recordings from Custom Storage"). */
const SIDS_ONLY = new RegExp(`^\\?${SID_PARAMETER}(?:&${SID_PARAMETER}){0,3}$`, 'i');

/**
 * True for an https URL on one of the hosts, at the default port, whose path holds no identifier.
 *
 * User info, query and fragment carry access data (Twilio docs, "Add additional TaskRouter data",
 * `segment_link`) and rule a URL out, unless the query names nothing but SIDs of Twilio's.
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
    (!/[?#]/.test(text) || (SIDS_ONLY.test(url.search) && !text.includes('#'))) &&
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
