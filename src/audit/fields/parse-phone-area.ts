/**
 * What an audit keeps of a phone number: `+1` and the area code in the North American Numbering
 * Plan, and `+` for any other country. `null` for anything but an E.164 number, such as short codes
 * and SIP or client addresses.
 *
 * Source: ITU-T E.164; North American Numbering Plan, whose numbers have ten digits after the 1.
 */
export function parsePhoneArea(raw: unknown): string | null {
  if (typeof raw !== 'string' || !/^\+\d{7,15}$/.test(raw)) return null;
  return /^\+1\d{10}$/.test(raw) ? raw.slice(0, 5) : '+';
}
