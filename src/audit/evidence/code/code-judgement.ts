import { pluralise } from '../../../terminal/pluralise';
import type { CodeRule } from '../../code/code-fact';
import { type Finding, type GradedFinding, note } from '../../model/finding';
import { type Judgement, judgement } from '../../model/judgement';
import { type Verdict, worstVerdict } from '../../model/verdict';
import type { SeenCode, SeenFact } from './seen-code';

/** The meaning of a fact for a row. */
export type Meaning = readonly [rule: CodeRule, verdict: Verdict, message: string];

/** The facts that matter to a row. */
export function gradedFacts(
  facts: readonly SeenFact[],
  meanings: readonly Meaning[],
): readonly GradedFinding[] {
  return meanings.flatMap(([rule, verdict, message]) =>
    facts
      .filter((fact) => fact.rule === rule)
      .map((fact) => ({
        ...findingAt(fact, fact.detail === null ? message : `${message}: ${fact.detail}`),
        verdict,
      })),
  );
}

/** The finding of a fact, with its file and line if it is in a folder. */
export function findingAt({ resource, field, file, line }: SeenFact, message: string): Finding {
  const place = file === null || line === null ? {} : { place: { file, line } };
  return { resource, field, message, ...place };
}

/** The worst of the findings. What was not found proves nothing. */
export function codeJudgement(seen: SeenCode, graded: readonly GradedFinding[]): Judgement {
  if (graded.length === 0) return judgement('NOT_TESTABLE', nothingFound(seen));
  return {
    verdict: worstVerdict(graded.map(({ verdict }) => verdict)),
    findings: [...graded, ...unreadNotes(seen)],
  };
}

/** A note on what was searched. */
export function nothingFound({ files, flows, unreadable, assets, others }: SeenCode): Finding {
  const out = [
    ...(others.size === 0 ? [] : [`; ${textsOnly(others)}`]),
    ...(assets === 0 ? [] : [`; ${withoutContent(assets)}`]),
  ].join('');
  if (files + flows === 0) {
    return note(`no code to look at: no Function is deployed, and no flow is published${out}`);
  }
  const left = unreadable === 0 ? '' : `, ${unreadable} of the files not readable`;
  return note(
    `nothing found in ${pluralise(files, 'file')} and ${pluralise(flows, 'published flow')}${left}; this proves nothing about other code${out}`,
  );
}

function unreadNotes({ unreadable, assets, others }: SeenCode): readonly Finding[] {
  return [
    ...(others.size === 0 ? [] : [note(textsOnly(others))]),
    ...(unreadable === 0
      ? []
      : [note(`${pluralise(unreadable, 'file')} could not be read as code`)]),
    ...(assets === 0 ? [] : [note(withoutContent(assets))]),
  ];
}

/** A note on languages in which only texts were searched. */
function textsOnly(others: SeenCode['others']): string {
  const files = [...others].map(
    ([language, count]) => `${pluralise(count, 'file')} in ${language}`,
  );
  return `only the texts of ${files.join(', ')} were searched`;
}

function withoutContent(assets: number): string {
  return `${pluralise(assets, 'deployed Asset')} whose content no API returns`;
}
