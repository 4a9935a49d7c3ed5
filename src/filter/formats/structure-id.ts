const TOKEN = /^(?!(?:\D*\d){7})[A-Za-z0-9_-]{1,64}$/;

/** True for a short token with fewer than the seven digits of a person's number. */
export function isStructureId(text: string): boolean {
  return TOKEN.test(text);
}
