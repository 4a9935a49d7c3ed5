/** A pattern that matches in any case. */
export function ignoringCase(pattern: string): RegExp {
  return new RegExp(pattern, 'i');
}
