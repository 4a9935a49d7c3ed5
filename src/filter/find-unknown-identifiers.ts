import type { IdentifierKind } from './detectors/detector';
import type { Policy } from './policy/policy';
import { findIdentifiers } from './search/find-identifiers';

/**
 * The kinds of identifier in an attribute's text that the policy does not know, neither as an own
 * contact nor inside parts that the attribute's vocabulary holds.
 */
export function findUnknownIdentifiers(
  path: string,
  text: string,
  policy: Policy,
): readonly IdentifierKind[] {
  const kinds = findIdentifiers(text, policy.extraPatterns);
  // The policy is asked only when something was found, which is rare.
  if (kinds.length === 0) return kinds;
  const isHarmless = (part: string) => findIdentifiers(part, policy.extraPatterns).length === 0;
  const unknown = policy.unknownPart(path, text, isHarmless);
  return unknown === text ? kinds : findIdentifiers(unknown, policy.extraPatterns);
}
