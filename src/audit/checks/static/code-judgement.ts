import { type Finding, type Judgement, judgement, note } from '../../check';
import type { CodeRule } from '../../code/code-fact';
import { type Verdict, worstVerdict } from '../../verdict';
import { factsOf, type SeenCode } from './seen-code';

/** What a fact means for a row. */
export type Meaning = readonly [rule: CodeRule, verdict: Verdict, message: string];

/** A finding with the verdict that it asks for. */
export interface Weighed {
  readonly verdict: Verdict;
  readonly finding: Finding;
}

/** The facts that mean something for a row. */
export function weigh(seen: SeenCode, meanings: readonly Meaning[]): readonly Weighed[] {
  return meanings.flatMap(([rule, verdict, message]) =>
    factsOf(seen, rule).map(({ resource, field, detail, file, line }) => ({
      verdict,
      finding: {
        resource,
        field,
        message: detail === null ? message : `${message}: ${detail}`,
        ...(file === null || line === null ? {} : { place: { file, line } }),
      },
    })),
  );
}

/** The worst of what was found. What was not found proves nothing. */
export function codeJudgement(seen: SeenCode, weighed: readonly Weighed[]): Judgement {
  if (weighed.length === 0) return judgement('NOT_TESTABLE', nothingFound(seen));
  return {
    verdict: worstVerdict(weighed.map(({ verdict }) => verdict)),
    findings: [...weighed.map(({ finding }) => finding), ...unreadNote(seen)],
  };
}

/** Says what was looked at. */
export function nothingFound({ files, flows, unreadable }: SeenCode): Finding {
  if (files + flows === 0) {
    return note(
      'no code to look at: nothing is deployed, no flow is published, no folder was given',
    );
  }
  const left = unreadable === 0 ? '' : `, ${unreadable} of the files not readable`;
  return note(
    `nothing found in ${files} files and ${flows} published flows${left}; this proves nothing about other code`,
  );
}

function unreadNote({ unreadable }: SeenCode): readonly Finding[] {
  return unreadable === 0 ? [] : [note(`${unreadable} files could not be read as code`)];
}
