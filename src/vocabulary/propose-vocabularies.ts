import { findUnknownIdentifiers } from '../filter/find-unknown-identifiers';
import type { Policy } from '../filter/policy/policy';
import { looksLikeName } from './looks-like-name';
import type { AttributeCounts, ValueCount } from './value-counts';

/** How often a value must have been seen. */
export interface Threshold {
  readonly count: number;
  readonly tasks: number;
}

/** A frequent value, and what it would cover of its attribute. */
export interface CoveringValue extends ValueCount {
  /** The share of the attribute's texts that have this value, from 0 to 1. */
  readonly covers: number;
}

/** A possible vocabulary for an attribute. */
export interface ProposedVocabulary {
  readonly path: string;
  readonly texts: number;
  /** Values without findings that name nobody. */
  readonly values: readonly CoveringValue[];
  /** Values that may name somebody: for a person to decide. */
  readonly namesPerhaps: readonly CoveringValue[];
}

/**
 * Vocabularies of the frequent values in which no identifier is found, most frequent first. Values
 * that the policy already lists are not proposed.
 */
export function proposeVocabularies(
  counts: readonly AttributeCounts[],
  threshold: Threshold,
  policy: Policy,
): readonly ProposedVocabulary[] {
  return counts
    .map(({ path, texts, values }) => {
      const candidates = values
        .filter(({ count, tasks }) => count >= threshold.count && tasks >= threshold.tasks)
        .filter(({ value }) => !policy.holds(path, value))
        .map((counted) => ({
          counted: { ...counted, covers: share(counted.count, texts) },
          judgement: judge(path, counted.value, policy),
        }));
      const those = (judgement: Judgement) =>
        candidates.filter((each) => each.judgement === judgement).map(({ counted }) => counted);
      return { path, texts, values: those('clean'), namesPerhaps: those('name') };
    })
    .filter(({ values, namesPerhaps }) => values.length + namesPerhaps.length > 0);
}

type Judgement = 'clean' | 'name' | 'identifier';

function judge(path: string, value: string, policy: Policy): Judgement {
  const kinds = findUnknownIdentifiers(path, value, policy);
  if (kinds.some((kind) => kind !== 'name')) return 'identifier';
  return kinds.length > 0 || looksLikeName(value) ? 'name' : 'clean';
}

/** Rounded to four decimals. */
function share(count: number, of: number): number {
  return Math.round((10_000 * count) / of) / 10_000;
}
