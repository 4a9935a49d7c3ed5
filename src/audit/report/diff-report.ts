import { visible } from '../../terminal/visible';
import { findRequirement } from '../catalog/find-requirement';
import {
  CHANGE_KINDS,
  type ChangeKind,
  type ResultDiff,
  type RowChange,
} from '../diff/diff-results';
import { findingLine } from './wording/finding-line';

const HEADINGS: Readonly<Record<ChangeKind, string>> = {
  new: 'New',
  lapsed: 'No longer closed by a statement or exception',
  untested: 'No longer tested',
  changed: 'Changed',
  fixed: 'Fixed',
};

/** The changes since an earlier run, as text for a terminal or a ticket. */
export function diffReport(diff: ResultDiff): string {
  const { before, after, changes } = diff;
  const sections = CHANGE_KINDS.map((kind) => section(kind, changes)).filter((text) => text !== '');
  const blocks = [
    `From ${visible(before)} to ${visible(after)}\n`,
    ...sections,
    ...(sections.length === 0 ? ['Nothing changed.\n'] : []),
    ...notCompared(diff),
  ];
  return blocks.join('\n');
}

function section(kind: ChangeKind, changes: readonly RowChange[]): string {
  const some = changes.filter((change) => change.kind === kind);
  if (some.length === 0) return '';
  return `${HEADINGS[kind]} (${some.length})\n${some.map(lines).join('')}`;
}

function lines({ id, account, before, after, findings_added, findings_gone }: RowChange): string {
  const verdict = before === after ? after : `${before} → ${after}`;
  return [
    `  ${id.padEnd(9)} ${verdict}  ${visible(account)}  ${findRequirement(id).title}\n`,
    ...findings_added.map((finding) => `    + ${findingLine(finding, '  ')}\n`),
    ...findings_gone.map((finding) => `    - ${findingLine(finding, '  ')}\n`),
  ].join('');
}

function notCompared(diff: ResultDiff): readonly string[] {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['Accounts that only the later run has', diff.accounts_added],
    ['Accounts that only the earlier run has', diff.accounts_gone],
    ['Rows that only the later run has', diff.rows_added],
    ['Rows that only the earlier run has', diff.rows_gone],
  ];
  return lists
    .filter(([, names]) => names.length > 0)
    .map(([heading, names]) => `${heading}, not compared: ${visible(names.join(', '))}\n`);
}
