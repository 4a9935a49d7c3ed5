import { hasMatch } from '../patterns/has-match';

const PHONE_NUMBER = /^\+?[\d\s().-]+$/;

/** A possible phone number: the whole run, so that half a number never matches. */
const NUMBER = /\+?\(?\d[\d\s().-]{5,22}\d/g;
/** Or an address, for a text with an `@`, so that a number is not cut out of an address. */
const NUMBER_OR_ADDRESS = new RegExp(
  `${NUMBER.source}|(?<![^\\s,;<>()|])[^\\s,;<>()|@]{1,200}@[^\\s,;<>()|@]{1,200}`,
  'g',
);
const FULL_STOP = /[.:!?]+$/;

/** The organisation's own phone numbers and addresses. */
export class KnownContacts {
  readonly #contacts: ReadonlySet<string>;
  /** The phone numbers as texts may write them: with or without `+` and the country code 1. */
  readonly #numbers: ReadonlySet<string>;

  constructor(contacts: readonly string[]) {
    this.#contacts = new Set(contacts.map(normaliseContact));
    this.#numbers = new Set(
      [...this.#contacts]
        .map((contact) => contact.replace('+', ''))
        .flatMap((digits) => (/^1\d{10}$/.test(digits) ? [digits, digits.slice(1)] : [digits])),
    );
  }

  has(contact: string): boolean {
    return this.#contacts.has(normaliseContact(contact));
  }

  /** The text with a space instead of each contact that is the organisation's own. */
  blankIn(text: string): string {
    // Stryker disable next-line ConditionalExpression: equivalent, a shortcut.
    if (this.#contacts.size === 0) return text;
    const candidates = text.includes('@') ? NUMBER_OR_ADDRESS : NUMBER;
    // Hardly any text has one, and replacing takes longer than looking.
    return hasMatch(text, candidates, ([candidate]) => this.#isIn(candidate))
      ? text.replace(candidates, (candidate) => (this.#isIn(candidate) ? ' ' : candidate))
      : text;
  }

  #isIn(candidate: string): boolean {
    return candidate.includes('@')
      ? this.has(candidate.replace(FULL_STOP, ''))
      : this.#numbers.has(candidate.replace(/\D/g, ''));
  }
}

/**
 * A contact in the form for comparison: phone numbers without punctuation, everything else (email
 * or SIP address, client identity) in lower case.
 */
function normaliseContact(contact: string): string {
  // Stryker disable next-line MethodExpression: equivalent, both are compared in the same case.
  return PHONE_NUMBER.test(contact) ? contact.replace(/[\s().-]/g, '') : contact.toLowerCase();
}
