import { sidPattern } from '../../twilio-api/is-sid';

const PRINTABLE_ASCII = /^[\x21-\x7e]+$/;
/** Parameter names of resources with a SID. */
const SID_PARAMETER = `(?:(?:account|call|conference|recording|reservation|task|transcript|worker)(?:[_-]?(?:sid|id))?|sid|id)=${sidPattern()}`;
/** `?recording=RE…` (Twilio docs, "Secure Playback of Recordings from Custom Storage"). */
const SIDS_ONLY = new RegExp(`^\\?${SID_PARAMETER}(?:&${SID_PARAMETER}){0,3}$`, 'i');

/**
 * True for an https URL on one of the hosts, at the default port, whose path is allowed.
 *
 * User info, query and fragment carry access data (Twilio docs, "Add additional TaskRouter data",
 * `segment_link`) and rule a URL out, unless the query holds only Twilio SIDs.
 */
export function isOwnLink(
  text: string,
  hosts: ReadonlySet<string>,
  isAllowed: (path: string) => boolean,
): boolean {
  if (!PRINTABLE_ASCII.test(text)) return false;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return (
    url !== undefined &&
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    // `url.search` is also empty for a lone `?`.
    (!/[?#]/.test(text) || (SIDS_ONLY.test(url.search) && !text.includes('#'))) &&
    hosts.has(url.hostname) &&
    isAllowed(url.pathname)
  );
}
