import { VOCABULARY_ONLY_PATHS } from '../src/filter/policy/vocabulary-paths';
import { jsonText } from '../src/json/json-text';
import { columns } from '../src/terminal/columns';
import { pluralise } from '../src/terminal/pluralise';
import { countValues } from '../src/vocabulary/count-values';
import {
  type CoveringValue,
  type ProposedVocabulary,
  proposeVocabularies,
  type Threshold,
} from '../src/vocabulary/propose-vocabularies';
import { ValueCounts } from '../src/vocabulary/value-counts';
import { defineCommand } from './command/define-command';
import { UsageError } from './command/usage-error';
import { readPolicyFile } from './files/read-policy-file';
import { requireSeparateFiles } from './files/require-separate-files';
import { requireStdin } from './files/require-stdin';
import { requireWritable, writeTextFile } from './files/text-file';
import { wholeNumber } from './options/whole-number';
import { print, tell } from './terminal/output';

/** Text repeated by one agent or customer is frequent too, but in few tasks. */
const MIN_TASKS = 5;
const PATHS: ReadonlySet<string> = new Set(VOCABULARY_ONLY_PATHS);

export const vocabularyCommand = defineCommand({
  help: `Usage: hipaa-guard vocabulary propose [--attribute PATH,…] [--min-count N] [--policy FILE] [--out FILE]

Reads events from stdin, in any form that filter reads, and proposes vocabularies for the policy: for
each attribute the values that are frequent and in which no identifier is found, the most frequent
first, with the share of the attribute's texts that each covers. Values that may name somebody are
listed separately, for you to decide. What the policy already lists is left out.

  --attribute PATH,…  only these, as the policy names them: conversations.queue,event.reason
  --min-count N       only values in at least N events (default: 20) of at least 5 tasks, or of N
                      tasks if N is less
  --policy FILE       own contacts, patterns and vocabularies (default: assets/policy.private.json)
  --out FILE          where to write the proposal, readable only by you
                      (default: a new file vocabulary-TIME.json in this folder)
  -h, --help          show help

Prints the name of the file on stdout, and counts without any value on stderr. The file holds values
from your events: read it before you copy its "vocabularies" into the policy, then delete it.

Exit code: 0 all events read; 1 something was not an event; 2 wrong usage.
`,
  options: {
    attribute: { type: 'string' },
    'min-count': { type: 'string', default: '20' },
    policy: { type: 'string' },
    out: { type: 'string' },
  },
  takesArguments: true,
  async run(values, [action, ...others]) {
    if (action !== 'propose' || others.length > 0) {
      throw new UsageError('the only action is propose: vocabulary propose < FILE');
    }
    const paths = pathsOf(values.attribute);
    const minCount = wholeNumber('--min-count', values['min-count'], { min: 1, max: 1_000_000 });
    const policy = readPolicyFile(values.policy);
    const file = values.out ?? `vocabulary-${new Date().toISOString().replace(/[:.]/g, '-')}.json`;
    requireWritable('--out', file);
    requireStdin();
    requireSeparateFiles(
      { stdout: process.stdout.fd, '--out': values.out },
      { '--policy': values.policy },
    );

    const threshold = { count: minCount, tasks: Math.min(MIN_TASKS, minCount) };
    const counts = new ValueCounts(threshold.tasks);
    const { events, unreadable } = await countValues(process.stdin, counts);
    const proposed = proposeVocabularies(
      counts.toArray().filter(({ path }) => paths.has(path)),
      threshold,
      policy,
    );
    writeTextFile('--out', file, `${jsonText(asFile(events, minCount, proposed))}\n`);
    tell(summary(events, unreadable, proposed, threshold));
    print(`${file}\n`);
    return unreadable > 0 ? 1 : 0;
  },
});

function pathsOf(option: string | undefined): ReadonlySet<string> {
  if (option === undefined) return PATHS;
  const paths = option.split(',').map((path) => path.trim());
  if (!paths.every((path) => PATHS.has(path))) {
    throw new UsageError(
      '--attribute must name attributes that vocabularyOnly takes; docs/policy.schema.json lists them',
    );
  }
  return new Set(paths);
}

/** The part to copy comes first, then the counts behind it. */
function asFile(events: number, minCount: number, proposed: readonly ProposedVocabulary[]) {
  const lists = (of: (vocabulary: ProposedVocabulary) => readonly CoveringValue[]) =>
    Object.fromEntries(
      proposed
        .filter((vocabulary) => of(vocabulary).length > 0)
        .map((vocabulary) => [vocabulary.path, of(vocabulary).map(({ value }) => value)]),
    );
  return {
    vocabularies: lists(({ values }) => values),
    look_like_names: lists(({ namesPerhaps }) => namesPerhaps),
    events,
    min_count: minCount,
    counts: Object.fromEntries(
      proposed.map(({ path, texts, values, namesPerhaps }) => [
        path,
        { texts, values: values.map(counted), look_like_names: namesPerhaps.map(counted) },
      ]),
    ),
  };
}

/** Omits the tasks: they are counted no further than needed, which tells a reader nothing. */
function counted({ value, count, covers }: CoveringValue) {
  return { value, count, covers };
}

function summary(
  events: number,
  unreadable: number,
  proposed: readonly ProposedVocabulary[],
  threshold: Threshold,
): string {
  const rows = proposed.map(({ path, texts, values, namesPerhaps }) => [
    path,
    pluralise(values.length, 'value'),
    `cover ${percentage(values)} % of ${pluralise(texts, 'text')}`,
    namesPerhaps.length === 0 ? '' : `${namesPerhaps.length} more may be names`,
  ]);
  const lines = [
    `${pluralise(events, 'event')} read${unreadable === 0 ? '' : `, ${unreadable} unreadable left out`}.`,
    ...(rows.length === 0 ? [noneSeen(threshold)] : columns(rows)),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function noneSeen({ count, tasks }: Threshold): string {
  return (
    `No new value was seen in at least ${pluralise(count, 'event')}` +
    ` of at least ${pluralise(tasks, 'task')}: --min-count N lowers that.`
  );
}

function percentage(values: readonly CoveringValue[]): string {
  return (100 * values.reduce((sum, { covers }) => sum + covers, 0)).toFixed(1);
}
