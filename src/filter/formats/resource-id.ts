import { isSid } from '../../twilio-api/is-sid';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * True for an id that a machine gives a resource, never a person: a Twilio SID, a UUID (RFC 9562).
 */
export function isResourceId(text: string): boolean {
  return isSid(text) || UUID.test(text);
}
