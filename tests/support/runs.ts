/**
 * How often a property is tried: `count` times in the pipeline, and at most 200 times on a
 * developer's machine, where nobody waits for more. `PROPERTY_SCALE` says what part of `count` it
 * is: 1 in the pipeline, and little when the same tests run for hundreds of mutants
 * (`npm run mutate`).
 */
export function runs(count: number): { readonly numRuns: number } {
  const scale = process.env['PROPERTY_SCALE'];
  return { numRuns: scale === undefined ? Math.min(count, 200) : Math.ceil(count * Number(scale)) };
}

/** How many of `count` events a soak delivers: a hundredth, or what `SOAK_SCALE` says. */
export function soakEvents(count: number): number {
  return Math.ceil(count * Number(process.env['SOAK_SCALE'] ?? 0.01));
}
