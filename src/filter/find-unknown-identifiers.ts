import type { IdentifierKind } from './detectors/detector';
import type { Policy } from './policy/policy';
import { findIdentifiers } from './search/find-identifiers';

/**
 * The kinds of identifier in the text of an attribute that the policy does not know: neither as an
 * own contact nor as wholly inside parts that the attribute's vocabulary holds.
 */
export function findUnknownIdentifiers(
  path: string,
  text: string,
  policy: Policy,
): readonly IdentifierKind[] {
  const kinds = findIdentifiers(text, policy.extraPatterns);
  // What the policy knows is asked for only where something was found, which is rare.
  if (kinds.length === 0) return kinds;
  const isHarmless = (part: string) => findIdentifiers(part, policy.extraPatterns).length === 0;
  const unknown = policy.unknownPart(path, text, isHarmless);
  return unknown === text ? kinds : findIdentifiers(unknown, policy.extraPatterns);
}
