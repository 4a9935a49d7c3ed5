import { VERDICTS, type Verdict } from '../../../src/audit/model/verdict';

const NAMED = new RegExp(`\\b(?:${VERDICTS.join('|')})\\b`, 'g');
/** Phrases that rule a verdict out, such as "is not PASS", "cannot PASS" and "never fails". */
const RULED_OUT = /\b(?:not|[Nn]ever|cannot) (PASS|FAIL)\b/g;
const NEVER_FAILS = /\bnever fails\b/;
/** Words for a verdict other than its name. */
const PROMISES =
  /\b(?:stays? open|needs? an attest(?:ation|ed)|an attestation is due|takes? it out|worst verdict|no other row)\b/;

/** The sentences of a rule, each with its full stop. */
export function sentencesOf(rule: string): readonly string[] {
  return rule.split(/(?<=\.) (?=[A-Z`])/);
}

/** Whether a sentence states the row's verdict. */
export function namesVerdict(sentence: string): boolean {
  return sentence.search(NAMED) >= 0 || NEVER_FAILS.test(sentence) || PROMISES.test(sentence);
}

/** The verdicts that a sentence promises. */
export function promisedBy(sentence: string): readonly Verdict[] {
  const promised: readonly string[] = sentence.replace(RULED_OUT, '').match(NAMED) ?? [];
  return VERDICTS.filter((verdict) => promised.includes(verdict));
}

/** The verdicts that a sentence rules out for its row. */
export function ruledOutBy(sentence: string): readonly Verdict[] {
  const ruledOut: (string | undefined)[] = [...sentence.matchAll(RULED_OUT)].map(
    ([, verdict]) => verdict,
  );
  if (NEVER_FAILS.test(sentence)) ruledOut.push('FAIL');
  return VERDICTS.filter((verdict) => ruledOut.includes(verdict));
}
