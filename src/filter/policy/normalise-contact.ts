const PHONE_NUMBER = /^\+?[\d\s().-]+$/;

/**
 * The form in which two contacts are compared: a phone number without its punctuation, everything
 * else (email or SIP address, client identity) in lower case.
 */
export function normaliseContact(contact: string): string {
  // Stryker disable next-line MethodExpression: equivalent, both are compared in the same case.
  return PHONE_NUMBER.test(contact) ? contact.replace(/[\s().-]/g, '') : contact.toLowerCase();
}
