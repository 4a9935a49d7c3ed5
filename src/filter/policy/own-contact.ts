/** Characters of a phone number, as people write it. */
const PUNCTUATION = '[\\s().-]';
const digits = (count: string) => `(?:${PUNCTUATION}*\\d){${count}}${PUNCTUATION}*`;

/**
 * What an entry of the policy's `ownContacts` may be: a phone number with its country code (E.164),
 * or with area code in North America; a short code of five or six digits (CTIA); or an address or
 * identity, which has something other than digits. A shorter number cannot be an
 * `external_contact`, and would never match.
 */
export const OWN_CONTACT = new RegExp(
  `^(?:(?!\\+?[\\d\\s().-]*$)[\\s\\S]+|\\+${digits('8,15')}|${digits('10,15')}|\\d{5,6})$`,
);
