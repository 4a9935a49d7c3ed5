import { existsSync, statSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:https';
import { type Attestations, NO_ATTESTATIONS } from '../src/audit/attestations/attestation';
import { attestationsTemplate } from '../src/audit/attestations/attestations-template';
import { AttestationsError, parseAttestations } from '../src/audit/attestations/parse-attestations';
import { CATALOG } from '../src/audit/catalog/catalog';
import type { RequirementId } from '../src/audit/catalog/requirement-id';
import { CHECKS } from '../src/audit/checks/all-checks';
import { checksOf } from '../src/audit/checks/checks-of';
import { exitCodeOf, FAIL_ON } from '../src/audit/exit-code';
import { judge } from '../src/audit/judge';
import { actionPlan } from '../src/audit/report/action-plan';
import { explainRow, rowList } from '../src/audit/report/explain-row';
import { collectSnapshot } from '../src/audit/snapshot/collect-snapshot';
import { endpointsOf } from '../src/audit/snapshot/endpoints-of';
import { parseSnapshot, SnapshotError } from '../src/audit/snapshot/parse-snapshot';
import type { Snapshot } from '../src/audit/snapshot/snapshot';
import { parseSubaccountCredentials } from '../src/audit/subaccount-credentials';
import { atMost } from '../src/network/at-most';
import { ProxyAgent } from '../src/network/proxy-agent';
import { type Credentials, CredentialsError, readCredentials } from '../src/twilio-api/credentials';
import { type TwilioApi, twilioApi } from '../src/twilio-api/twilio-api';
import { AuditProgress } from './audit-progress';
import { type Command, type OptionValues, UsageError } from './command';
import { endQuietlyOnBrokenPipe } from './end-quietly-on-broken-pipe';
import { proxyUrl } from './proxy-url';
import { readEnvironment } from './read-environment';
import { REPORT_FORMATS } from './report-formats';
import { readTextFile, writeTextFile } from './text-file';

const ATTESTATIONS_FILE = 'hipaa-attestations.yaml';
const MAX_CONCURRENCY = 50;

export const audit: Command = {
  summary: 'compare the account with what the HIPAA documents ask for',
  help: `Usage: hipaa-guard audit [OPTIONS]
       hipaa-guard audit --init-attestations [FILE]

Reads the account and its active subaccounts, and judges the ${CATALOG.length} rows of the catalogue
(docs/audit). Every request is a GET, and of the answers only listed fields are kept: no secret, no
number, no text that people wrote.

Credentials: ACCOUNT_SID with AUTH_TOKEN, or TWILIO_API_KEY and TWILIO_API_SECRET, of the
environment or .env. HTTPS_PROXY and HTTP_PROXY are used.

  --credentials FILE    subaccounts' own credentials: YAML or JSON, account SID to auth_token, or to
                        api_key and api_secret; nobody but you may read the file
  --attestations FILE   what persons state (default: ${ATTESTATIONS_FILE}, where there is one)
  --init-attestations   write a blank file of attestations to FILE (default: that name), and end
  --only ID,…           judge these rows, and read what they need
  --samples             also look at samples of what holds PHI, such as messages, in memory alone: what
                        is kept is whether a setting shows in them
  --save-snapshot FILE  keep what was read, to judge it again later
  --snapshot FILE       judge a kept snapshot, without any request
  --concurrency N       calls at the same time (1 to ${MAX_CONCURRENCY}, default 10)

  --format FORMAT       ${[...REPORT_FORMATS.keys()].join(', ')} (default: table)
  --out FILE            write the report there, and not to stdout
  --action-plan FILE    write what is open as CSV, with what mends it and columns for who and when
  --fail-on LEVEL       what ends with 1: required (the default: a required row is FAIL), recommended
                        (any row is FAIL or WARN), review (or REVIEW or MANUAL), never (always 0)

  --list                the rows: id, level, how each is verified, what the evidence can show
  --explain ID          one row: source, rule, what mends it, where the documents differ
  -h, --help            show this

Exit code: 0 clean; 1 findings; 2 wrong usage or settings; 3 only rows that need a person are open;
4 API errors, or Ctrl-C, left required rows untested. Of several the first of 2, 1, 4, 3.
After Ctrl-C what was read is judged and kept; a second Ctrl-C ends at once.
`,
  options: {
    credentials: { type: 'string' },
    attestations: { type: 'string' },
    'init-attestations': { type: 'boolean' },
    only: { type: 'string' },
    samples: { type: 'boolean' },
    'save-snapshot': { type: 'string' },
    snapshot: { type: 'string' },
    concurrency: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    'action-plan': { type: 'string' },
    'fail-on': { type: 'string' },
    list: { type: 'boolean' },
    explain: { type: 'string' },
  },
  takesArguments: true,
  async run(values, args) {
    process.stdout.on('error', endQuietlyOnBrokenPipe);
    if (values['init-attestations'] === true) return initAttestations(args);
    if (args.length > 0) throw new UsageError('a file name is taken by --init-attestations alone');
    const only = rowsOf('--only', values['only']);
    if (values['list'] === true) {
      process.stdout.write(rowList(CATALOG.filter(({ id }) => only?.includes(id) ?? true)));
      return 0;
    }
    const explained = rowsOf('--explain', values['explain']);
    if (explained !== undefined) {
      const rows = CATALOG.filter(({ id }) => explained.includes(id));
      process.stdout.write(rows.map(explainRow).join('\n\n'));
      return 0;
    }

    const format = String(values['format'] ?? 'table');
    const report = REPORT_FORMATS.get(format);
    if (report === undefined) {
      throw new UsageError(`--format must be one of ${[...REPORT_FORMATS.keys()].join(', ')}`);
    }
    const failOn = FAIL_ON.find((each) => each === (values['fail-on'] ?? 'required'));
    if (failOn === undefined)
      throw new UsageError(`--fail-on must be one of ${FAIL_ON.join(', ')}`);
    const attestations = readAttestations(values['attestations']);

    const snapshot =
      values['snapshot'] === undefined
        ? await takeSnapshot(values, only)
        : readSnapshot(values, String(values['snapshot']));
    const result = judge(snapshot, attestations, { only });

    if (typeof values['out'] === 'string') {
      writeTextFile('--out', values['out'], report(result, { colour: false }));
    } else {
      const { NO_COLOR, TERM } = process.env;
      const colour = process.stdout.isTTY === true && !NO_COLOR && TERM !== 'dumb';
      process.stdout.write(report(result, { colour }));
    }
    if (typeof values['action-plan'] === 'string') {
      writeTextFile('--action-plan', values['action-plan'], actionPlan(result));
    }
    return exitCodeOf(result, failOn);
  },
};

function initAttestations([path = ATTESTATIONS_FILE, ...more]: readonly string[]): 0 {
  if (more.length > 0) throw new UsageError('--init-attestations takes one file name');
  try {
    writeFileSync(path, attestationsTemplate(), { flag: 'wx' });
  } catch {
    throw new UsageError('--init-attestations: the file is there already, or cannot be written');
  }
  return 0;
}

function rowsOf(option: string, value: OptionValues[string]): readonly RequirementId[] | undefined {
  if (typeof value !== 'string') return undefined;
  const asked = value.split(',').map((each) => each.trim().toUpperCase());
  asked.forEach((each, index) => {
    if (!CATALOG.some(({ id }) => id === each)) {
      throw new UsageError(`${option}: there is no such row (number ${index + 1})`);
    }
  });
  return CATALOG.filter(({ id }) => asked.includes(id)).map(({ id }) => id);
}

function readAttestations(option: OptionValues[string]): Attestations {
  if (option === undefined && !existsSync(ATTESTATIONS_FILE)) return NO_ATTESTATIONS;
  const text = readTextFile('--attestations', String(option ?? ATTESTATIONS_FILE));
  try {
    return parseAttestations(text);
  } catch (error) {
    if (error instanceof AttestationsError) {
      throw new UsageError(`--attestations: ${error.message}`);
    }
    throw error;
  }
}

function readSnapshot(values: OptionValues, path: string): Snapshot {
  for (const other of ['save-snapshot', 'credentials', 'concurrency', 'samples']) {
    if (values[other] !== undefined) throw new UsageError(`--snapshot: not with --${other}`);
  }
  try {
    return parseSnapshot(readTextFile('--snapshot', path), endpointsOf(CHECKS, { optIn: true }));
  } catch (error) {
    if (error instanceof SnapshotError) throw new UsageError(`--snapshot: ${error.message}`);
    throw error;
  }
}

async function takeSnapshot(
  values: OptionValues,
  only: readonly RequirementId[] | undefined,
): Promise<Snapshot> {
  const atOnce = Number(values['concurrency'] ?? 10);
  if (!Number.isInteger(atOnce) || atOnce < 1 || atOnce > MAX_CONCURRENCY) {
    throw new UsageError(`--concurrency must be a number from 1 to ${MAX_CONCURRENCY}`);
  }
  const environment = readEnvironment();
  const credentials = orUsageError(() => readCredentials(environment));
  const subaccountCredentials = readSubaccountCredentials(values['credentials']);
  const proxy = proxyUrl(environment);
  const agent =
    proxy === undefined
      ? new Agent({ keepAlive: true })
      : new ProxyAgent(proxy, { keepAlive: true });

  const ended = new AbortController();
  const end = () => ended.abort();
  process.once('SIGINT', end);
  const progress = new AuditProgress();
  const slots = atMost(atOnce);
  const connect = (one: Credentials): TwilioApi => {
    const { signal } = ended;
    const api = twilioApi(one, { agent, signal, onRequest: progress.onCall });
    return { ...api, get: (url) => slots(() => api.get(url)) };
  };
  try {
    const snapshot = await collectSnapshot({
      endpoints: endpointsOf(checksOf(only), { optIn: values['samples'] === true }),
      credentials,
      subaccountCredentials,
      connect,
      now: new Date(),
      signal: ended.signal,
      onPlan: progress.onPlan,
      onRead: progress.onRead,
    });
    progress.end(snapshot.partial);
    tellUnknownAccounts(snapshot, subaccountCredentials);
    if (typeof values['save-snapshot'] === 'string') {
      const text = `${JSON.stringify(snapshot, null, 2)}\n`;
      writeTextFile('--save-snapshot', values['save-snapshot'], text);
    }
    return snapshot;
  } finally {
    process.removeListener('SIGINT', end);
    agent.destroy();
  }
}

function readSubaccountCredentials(option: OptionValues[string]): ReadonlyMap<string, Credentials> {
  if (typeof option !== 'string') return new Map();
  const text = readTextFile('--credentials', option);
  if (process.platform !== 'win32' && (statSync(option).mode & 0o077) !== 0) {
    throw new UsageError('--credentials: others may read the file; chmod 600 it');
  }
  return orUsageError(() => parseSubaccountCredentials(text), '--credentials: ');
}

function orUsageError<Result>(read: () => Result, prefix = ''): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof CredentialsError) throw new UsageError(prefix + error.message);
    throw error;
  }
}

function tellUnknownAccounts(
  { accounts }: Snapshot,
  given: ReadonlyMap<string, Credentials>,
): void {
  const unknown = [...given.keys()].filter(
    (sid) => !accounts.some(({ accountSid }) => accountSid === sid),
  );
  if (unknown.length === 0) return;
  const them = unknown.join(', ');
  process.stderr.write(`--credentials: no active subaccount, and not read: ${them}\n`);
}
