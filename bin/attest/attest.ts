import { openQuestions, type Question } from '../../src/audit/attest/open-questions';
import { questionSheet } from '../../src/audit/attest/question-sheet';
import { readAnswers } from '../../src/audit/attest/read-answers';
import { judge } from '../../src/audit/judge/judge';
import { snapshotPieces } from '../../src/audit/snapshot/saved-snapshot';
import { dayOf } from '../../src/terminal/day';
import { pluralise } from '../../src/terminal/pluralise';
import { statementsFiles } from '../audit/attestations-file';
import { AUDIT_OPTIONS } from '../audit/audit-options';
import { readSavedSnapshot } from '../audit/read-saved-snapshot';
import { takeLiveSnapshot } from '../audit/take-live-snapshot';
import { defineCommand, type ValuesOf } from '../command/define-command';
import { UsageError } from '../command/usage-error';
import { readAllowedSigners } from '../files/read-allowed-signers';
import { requireSeparateFiles } from '../files/require-separate-files';
import { readTextFile, requireWritable, writeTextFile } from '../files/text-file';
import { putOut, tell } from '../terminal/output';
import { askOpen } from './ask-open';
import { askRenewals } from './ask-renewals';
import { ATTEST_HELP } from './attest-help';
import { QuestionTerminal } from './question-terminal';
import { StatementsFile } from './statements-file';

const ATTEST_OPTIONS = {
  attestations: AUDIT_OPTIONS.attestations,
  'allowed-signers': AUDIT_OPTIONS['allowed-signers'],
  snapshot: AUDIT_OPTIONS.snapshot,
  'save-snapshot': AUDIT_OPTIONS['save-snapshot'],
  credentials: AUDIT_OPTIONS.credentials,
  samples: AUDIT_OPTIONS.samples,
  code: AUDIT_OPTIONS.code,
  probe: AUDIT_OPTIONS.probe,
  'frontline-url': AUDIT_OPTIONS['frontline-url'],
  concurrency: AUDIT_OPTIONS.concurrency,
  'access-log': AUDIT_OPTIONS['access-log'],
  actor: AUDIT_OPTIONS.actor,
  renew: { type: 'boolean' },
  export: { type: 'string' },
  import: { type: 'string' },
  sign: { type: 'string' },
} as const;

/** The file name by which `--export` means stdout. */
const STDOUT = '-';

type AttestValues = ValuesOf<typeof ATTEST_OPTIONS>;

export const attestCommand = defineCommand({
  help: ATTEST_HELP,
  options: ATTEST_OPTIONS,
  takesArguments: false,
  async run(values) {
    const { export: toSheet, import: fromSheet, sign, renew = false } = values;
    if ([toSheet, fromSheet, renew || undefined].filter((each) => each !== undefined).length > 1) {
      throw new UsageError('give only one of --export, --import and --renew');
    }
    const isTerminal = process.stdin.isTTY && process.stderr.isTTY;
    const asks = renew || [toSheet, fromSheet, sign].every((each) => each === undefined);
    if (asks && !isTerminal) {
      throw new UsageError(
        'attest asks its questions on a terminal; without one, --export FILE.csv writes them as a sheet, and --import FILE.csv reads the answers',
      );
    }
    requireFilesToWrite(values);
    const file = new StatementsFile(
      values.attestations,
      readAllowedSigners(values['allowed-signers']),
    );
    const today = dayOf(new Date());

    let left = 0;
    if (fromSheet !== undefined) takeOver(fromSheet, file, today);
    else if (toSheet !== undefined) await exportQuestions(values, toSheet, file);
    else if (asks) left = await askOnTerminal(values, file, today);
    if (sign !== undefined) file.sign(sign);
    return left > 0 ? 3 : 0;
  },
});

/** @throws {UsageError} for a file that cannot be written, or that another option names as well. */
function requireFilesToWrite(values: AttestValues): void {
  const { export: sheet = STDOUT, 'save-snapshot': snapshot } = values;
  const written = { '--export': sheet === STDOUT ? undefined : sheet, '--save-snapshot': snapshot };
  for (const [option, path] of Object.entries(written)) {
    if (path !== undefined) requireWritable(option, path);
  }
  requireSeparateFiles(
    {
      ...written,
      '--access-log': values['access-log'],
      ...statementsFiles(values.attestations),
    },
    {
      '--snapshot': values.snapshot,
      '--import': values.import,
      '--allowed-signers': values['allowed-signers'],
      '--credentials': values.credentials,
      '--sign': values.sign,
    },
  );
}

function takeOver(sheet: string, file: StatementsFile, today: string): void {
  const drafts = readTextFile('--import', sheet, (text) => readAnswers(text, today));
  if (drafts.length > 0) file.add(drafts);
  tell(`${pluralise(drafts.length, 'statement')} imported.\n`);
}

async function exportQuestions(
  values: AttestValues,
  path: string,
  file: StatementsFile,
): Promise<void> {
  const questions = (await questionsOfRun(values, file))();
  const sheet = questionSheet(questions);
  if (path === STDOUT) putOut(sheet);
  else writeTextFile('--export', path, sheet);
  tell(`${pluralise(questions.length, 'question')} written.\n`);
}

/** @returns How many questions are left. */
async function askOnTerminal(
  values: AttestValues,
  file: StatementsFile,
  today: string,
): Promise<number> {
  const questions = values.renew ? undefined : await questionsOfRun(values, file);
  const terminal = new QuestionTerminal(process.stdin, process.stderr);
  try {
    const session = { terminal, file, today };
    return await (questions ? askOpen(session, questions) : askRenewals(session));
  } finally {
    terminal.close();
  }
}

/** Reads the account or its snapshot; returns what the current statements leave open. */
async function questionsOfRun(
  values: AttestValues,
  file: StatementsFile,
): Promise<() => readonly Question[]> {
  const path = values['save-snapshot'];
  const read =
    values.snapshot === undefined
      ? await takeLiveSnapshot(values, undefined)
      : await readSavedSnapshot(values, values.snapshot);
  if (path !== undefined) writeTextFile('--save-snapshot', path, snapshotPieces(read));
  // Statements made now are newer than the snapshot, and count.
  const snapshot = { ...read, taken_at: new Date().toISOString() };
  return () => {
    const attestations = file.read();
    return openQuestions(judge(snapshot, attestations), attestations);
  };
}
