/** The texts that are written as one, separated by commas. */
export function textsIn(list: string): readonly string[] {
  return list.split(', ');
}
