/** Between the values of a multi-select, of answers in a row, and the steps of a hierarchy. */
const BEFORE_SEPARATOR = /(?=[|;▸])/;
const SEPARATOR = /^[|;▸]/;

/** A part of a list, or parts in a row that are all in the vocabulary or all are not. */
interface Run {
  readonly isKnown: boolean;
  /**
   * With what stands before it: a finding may span the two sides of a separator as it was written.
   */
  readonly text: string;
}

/**
 * A list or hierarchy without those of its known parts that are not harmless beside others, each by
 * itself and those in a row together; nothing of it where all parts are known.
 *
 * What is harmless stays, because a finding may lie in it and in an unknown part: in `SSN|6789`, or
 * in two names of which one is in the vocabulary.
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
  // What is left of a list may be a value by itself: a given name after `Suite 200; `.
  return runs
    .map((run) => run.text)
    .join('')
    .replace(SEPARATOR, '');
}

/**
 * A given name is found where it is the whole value: beside others it is not, but with a surname
 * is.
 */
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
