/**
 * How often a property is tried. `PROPERTY_SCALE` makes it less where the same tests are run for
 * hundreds of mutants (`npm run mutate`).
 */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil(count * Number(process.env['PROPERTY_SCALE'] ?? 1)) };
}

/** How many events of so many a soak delivers: a hundredth, or what `SOAK_SCALE` says. */
export function soakEvents(count: number): number {
  return Math.ceil(count * Number(process.env['SOAK_SCALE'] ?? 0.01));
}
