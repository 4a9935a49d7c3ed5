const NAME_OR_TOKEN = /^(?=.{1,64}$)(?!(?:\D*\d){7})[A-Za-z0-9_-]+(?: [A-Za-z0-9_-]+)*$/;

/**
 * True for a short token, or a name of such words, with fewer than the seven digits of a person's
 * number. Programs write the name of a team as its id (Twilio docs, "Add additional TaskRouter
 * data", and public plugins).
 */
export function isStructureId(text: string): boolean {
  return NAME_OR_TOKEN.test(text);
}
