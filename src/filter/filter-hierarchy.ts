import { stepsOf } from './formats/ivr-path';
import { isStorableText } from './is-storable-text';
import { type Criteria, judgePartsByVocabulary, judgeText } from './judge-value';
import { keep, type Outcome, remove } from './outcome';
import type { Removal } from './removal';

/**
 * Filters configured text in steps. Each step is judged separately; one bad step removes the whole.
 *
 * @param path The attribute's name in reports and vocabularies.
 */
export function filterHierarchy(path: string, value: unknown, criteria: Criteria): Outcome {
  if (typeof value !== 'string' && !Array.isArray(value)) {
    return value === null ? keep(null) : remove({ reason: 'wrong_type' });
  }
  const steps: readonly unknown[] = typeof value === 'string' ? stepsOf(value) : value;
  if (!steps.every((step) => typeof step === 'string')) return remove({ reason: 'wrong_type' });
  // The whole text, because there is more between its steps than their texts.
  const texts = typeof value === 'string' ? [value] : steps;
  if (!texts.every(isStorableText)) return remove({ reason: 'wrong_format' });
  const removal = judgeSteps(path, steps, criteria);
  if (removal !== undefined) return remove(removal);
  return keep(typeof value === 'string' ? value : [...steps]);
}

function judgeSteps(
  path: string,
  steps: readonly string[],
  criteria: Criteria,
): Removal | undefined {
  const { mode, policy } = criteria;
  if (policy.isRestricted(path)) return judgePartsByVocabulary(path, steps, policy);
  if (mode === 'keys' || steps.every((step) => policy.holds(path, step))) return undefined;
  // Also joined, since a step may cut an identifier in two.
  for (const text of [...steps, steps.join(' ')]) {
    const removal = judgeText(path, text, criteria);
    if (removal !== undefined) return removal;
  }
  return undefined;
}
