import type { CodeFact } from './code-fact';

/** The maximum of facts reported per file: generated code repeats itself. */
const MAX_FACTS = 200;

/** Each fact once, up to a maximum. */
export function distinctFacts(facts: readonly CodeFact[]): readonly CodeFact[] {
  const byContent = new Map(facts.map((fact) => [JSON.stringify(fact), fact]));
  return [...byContent.values()].slice(0, MAX_FACTS);
}
