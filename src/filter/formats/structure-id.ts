import { isSid } from '../../taskrouter/is-sid';

const TOKEN = /^(?!(?:\D*\d){7})[A-Za-z0-9_-]{1,64}$/;

/** True for a SID, or a short token with fewer digits than the seven that a number of a person has. */
export function isStructureId(text: string): boolean {
  return isSid(text) || TOKEN.test(text);
}
