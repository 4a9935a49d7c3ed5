import { stepsOf } from './formats/ivr-path';
import { isStorableText } from './is-storable-text';
import { type Criteria, judgePartsByVocabulary, judgeText } from './judge-value';
import { keep, type Outcome, remove } from './outcome';
import type { Removal } from './removal';

/**
 * Configured text in steps. Each step is judged as a text of its own; one bad step removes the
 * whole.
 *
 * @param path The attribute as reports and vocabularies name it.
 */
export function filterHierarchy(path: string, value: unknown, criteria: Criteria): Outcome {
  if (typeof value !== 'string' && !Array.isArray(value)) {
    return value === null ? keep(null) : remove({ reason: 'wrong_type' });
  }
  const steps: readonly unknown[] = typeof value === 'string' ? stepsOf(value) : value;
  if (!steps.every((step) => typeof step === 'string')) return remove({ reason: 'wrong_type' });
  // The text as a whole: between its steps there is more than their texts.
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
  // Joined as well: an identifier may be cut in two by a step.
  for (const text of [...steps, steps.join(' ')]) {
    const removal = judgeText(path, text, criteria);
    if (removal !== undefined) return removal;
  }
  return undefined;
}
