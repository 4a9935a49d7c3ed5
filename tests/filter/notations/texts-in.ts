/** Each of the texts that are written as one, with commas between them. */
export function textsIn(list: string): readonly string[] {
  return list.split(', ');
}
