import { isIP } from 'node:net';
import { hasManyDigits } from './has-many-digits';

/** RFC 1123, section 2.1, with the underscore of some names. The last label is not a number. */
const DNS_NAME = /^(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/;
const MAX_NAME_LENGTH = 253;

const HOST_AND_PORT = /^(\[[\da-f:.]+\]|[^:[\]]*)(:\d{1,5})?$/;

/**
 * The host of a URL as a report may name it, in lower case and with its port; `null` for anything
 * else. Accounts and code also hold phone numbers, names and notes in place of a host, above all in
 * `sip:` addresses, which no URL parser takes apart. A label with many digits becomes `…`, except
 * in the domain of a Twilio Service, where it distinguishes one's own from another's.
 */
export function shownHost(text: string): string | null {
  const [, name = '', port = ''] = HOST_AND_PORT.exec(text.toLowerCase()) ?? [];
  if (name === 'localhost' || isIP(name.replace(/^\[|\]$/g, '')) !== 0) return name + port;
  if (name.length > MAX_NAME_LENGTH || !DNS_NAME.test(name)) return null;
  if (name.endsWith('.twil.io')) return name + port;
  const labels = name.split('.').map((label) => (hasManyDigits(label) ? '…' : label));
  return labels.join('.') + port;
}
