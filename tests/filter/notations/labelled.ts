import { textsIn } from './texts-in';

/** Each label followed by each number. */
export function labelled(labels: string, numbers = ['4471', 'b1c2d3']): readonly string[] {
  return textsIn(labels).flatMap((label) => numbers.map((number) => `${label} ${number}`));
}
