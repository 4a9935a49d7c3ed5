import { createHash } from 'node:crypto';

/** A SID of the given kind, the same for the same seed. */
export function sidOf(prefix: string, seed: number | string = 0): string {
  return prefix + createHash('md5').update(`${prefix}${seed}`).digest('hex');
}
