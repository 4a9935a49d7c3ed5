import type { CodeFact } from './code-fact';

/** How much is reported of one file: generated code repeats itself. */
const MAX_FACTS = 200;

/** Each fact once, and not too many of them. */
export function distinctFacts(facts: readonly CodeFact[]): readonly CodeFact[] {
  const byContent = new Map(facts.map((fact) => [JSON.stringify(fact), fact]));
  return [...byContent.values()].slice(0, MAX_FACTS);
}
