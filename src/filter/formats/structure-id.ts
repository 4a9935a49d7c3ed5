import { unicodePattern } from '../../cold-start/unicode-pattern';

const LIMITS = '(?=.{1,64}$)(?!(?:\\D*\\d){7})';
const NAME_OR_TOKEN = new RegExp(`^${LIMITS}[A-Za-z0-9_-]+(?: [A-Za-z0-9_-]+)*$`);
/** `Facturación`, its accent in the letter or after it. */
const IN_ANY_ALPHABET = unicodePattern(`^${LIMITS}[\\p{L}\\p{M}0-9_-]+(?: [\\p{L}\\p{M}0-9_-]+)*$`);

/**
 * True for a short token, or a name of such words, with fewer digits than the seven of a person's
 * number. Programs write a team's name as its id (Twilio docs, "Add additional TaskRouter data",
 * and public plugins).
 */
export function isStructureId(text: string): boolean {
  return NAME_OR_TOKEN.test(text) || IN_ANY_ALPHABET().test(text);
}
