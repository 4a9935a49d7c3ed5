import { isPlainObject, ownValue } from '../json/plain-object';

/** What a line shows the input to be, instead of events on a line each. */
export type OtherForm = 'gzip' | 'utf_16' | 'csv' | 'indented_list' | 'indented' | 'list' | 'page';

/** Of a line that is not UTF-8. */
export function otherFormOfBytes([first, second]: Uint8Array): OtherForm | undefined {
  if (first === 0x1f && second === 0x8b) return 'gzip';
  // A byte order mark of either order.
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'utf_16';
  return undefined;
}

/** Of a line that is not JSON. */
export function otherFormOfText(text: string): OtherForm | undefined {
  const trimmed = text.trim();
  if (trimmed === '[') return 'indented_list';
  if (trimmed === '{') return 'indented';
  return /^[^[{].*[,;\t]/.test(trimmed) ? 'csv' : undefined;
}

/** Of a line that is JSON, and no event. */
export function otherFormOfValue(value: unknown): OtherForm | undefined {
  if (Array.isArray(value) && value.length > 0) return 'list';
  return isPlainObject(value) && Array.isArray(ownValue(value, 'events')) ? 'page' : undefined;
}
