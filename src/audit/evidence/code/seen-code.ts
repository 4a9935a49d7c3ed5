import type { CodeRule, CodeScan, PlacedFact } from '../../code/code-fact';
import { projectFolder } from '../../endpoints/project-folder';
import { serverlessFunctionContents } from '../../endpoints/runtime/serverless-function-contents';
import { studioRevisions } from '../../endpoints/runtime/studio-revisions';
import type { AccountView } from '../../model/check';
import { deployedBuilds } from './deployed-builds';

/** The sources of code in an account; builds are read to find their Functions. */
export const DEPLOYED_CODE = [serverlessFunctionContents, studioRevisions] as const;
/** The folders that the user adds to them. */
export const USER_FOLDERS = [projectFolder] as const;

/** A fact with the place that a finding names: `FILE:LINE`, or a SID with line or widget. */
export interface SeenFact extends PlacedFact {
  readonly resource: string | null;
  /** The line of a deployed Function, or the widget of a flow. */
  readonly field: string | null;
}

export interface SeenCode {
  readonly facts: readonly SeenFact[];
  readonly files: number;
  readonly flows: number;
  /** How many of the files lack code, or could not be parsed. */
  readonly unreadable: number;
  /** Files in languages of which only the texts were searched, by language. */
  readonly others: ReadonlyMap<string, number>;
  /** Deployed Assets: no API returns their contents. */
  readonly assets: number;
}

/** All code and flows of the account that were searched. */
export function seenCode(account: AccountView): SeenCode {
  const projects = account.items(projectFolder).map(({ code }) => ({ place: null, scan: code }));
  const functions = account
    .items(serverlessFunctionContents)
    .map(({ function_sid, content }) => ({ place: function_sid, scan: content }));
  const flows = account.items(studioRevisions).filter(({ definition }) => definition !== null);
  const scans = [...projects, ...functions];
  return {
    facts: [
      ...scans.flatMap(({ place, scan }) => (scan?.facts ?? []).map((fact) => placed(fact, place))),
      ...flows.flatMap(({ sid, definition }) =>
        (definition?.facts ?? []).map((fact) => placed(fact, sid)),
      ),
    ],
    files: sum(scans.map(({ scan }) => scan?.files ?? 1)),
    flows: flows.length,
    unreadable: sum(scans.map(({ scan }) => scan?.unreadable ?? 1)),
    others: otherFiles(scans.map(({ scan }) => scan)),
    assets: new Set(
      deployedBuilds(account).flatMap(({ asset_versions }) =>
        (asset_versions ?? []).map(({ asset_sid }) => asset_sid),
      ),
    ).size,
  };
}

export function factsOf({ facts }: SeenCode, rule: CodeRule): readonly SeenFact[] {
  return facts.filter((each) => each.rule === rule);
}

function otherFiles(scans: readonly (CodeScan | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [language, files] of scans.flatMap((scan) => Object.entries(scan?.others ?? {}))) {
    counts.set(language, (counts.get(language) ?? 0) + files);
  }
  return counts;
}

function placed(fact: PlacedFact, sid: string | null): SeenFact {
  const { file, line, widget } = fact;
  const lineText = line === null ? null : `line ${line}`;
  const inProject = file === null ? sid : line === null ? file : `${file}:${line}`;
  return { ...fact, resource: inProject, field: widget ?? (file === null ? lineText : null) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
