/**
 * Before a separator of values of a multi-select, of successive answers, or of steps of a
 * hierarchy.
 */
const BEFORE_SEPARATOR = /(?=[|;▸])/;
const SEPARATOR = /^[|;▸]/;

/** Consecutive parts of a list that are all in the vocabulary, or all not. */
interface Run {
  readonly isKnown: boolean;
  /** Including the separator before it, since a finding may span a separator. */
  readonly text: string;
}

/**
 * A list or hierarchy without its known parts, except those that are harmless beside others, judged
 * singly and in consecutive runs; empty when all parts are known.
 *
 * Harmless parts stay, because a finding may span one and an unknown part: `SSN|6789`, or two names
 * of which one is in the vocabulary.
 */
export function withoutKnownParts(
  vocabulary: ReadonlySet<string>,
  text: string,
  isHarmless: (text: string) => boolean,
): string {
  const parts = text.split(BEFORE_SEPARATOR).map((part): Run => {
    const value = part.replace(SEPARATOR, '').trim();
    return { isKnown: vocabulary.has(value), text: part };
  });
  if (!parts.some((part) => part.isKnown)) return text;
  const isCounting = (run: Run) => !run.isKnown || isHarmless(besideOthers(run.text));
  const runs = runsOf(parts.filter(isCounting)).filter(isCounting);
  if (runs.every((run) => run.isKnown)) return '';
  // The rest of a list may be a value by itself: a given name after `Suite 200; `.
  return runs
    .map((run) => run.text)
    .join('')
    .replace(SEPARATOR, '');
}

/** A given name is found as the whole value or with a surname, but not beside other words. */
function besideOthers(text: string): string {
  return `other|${text}|other`;
}

function runsOf(parts: readonly Run[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { isKnown, text } of parts) {
    const last = runs.at(-1);
    if (last?.isKnown === isKnown) runs.splice(-1, 1, { isKnown, text: last.text + text });
    else runs.push({ isKnown, text });
  }
  return runs;
}
