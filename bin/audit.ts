import { existsSync, statSync, writeFileSync } from 'node:fs';
import type { Agent } from 'node:https';
import { resolve } from 'node:path';
import pLimit, { type LimitFunction } from 'p-limit';
import { type Attestations, NO_ATTESTATIONS } from '../src/audit/attestations/attestation';
import { attestationsTemplate } from '../src/audit/attestations/attestations-template';
import { AttestationsError, parseAttestations } from '../src/audit/attestations/parse-attestations';
import { CATALOG } from '../src/audit/catalog/catalog';
import type { RequirementId } from '../src/audit/catalog/requirement-id';
import { checksOf } from '../src/audit/checks/checks-of';
import { endpointsOf } from '../src/audit/checks/endpoints-of';
import { SNAPSHOT_ENDPOINTS } from '../src/audit/checks/snapshot-endpoints';
import { collectAccount } from '../src/audit/collect/collect-account';
import { collectSnapshot, type SnapshotOptions } from '../src/audit/collect/collect-snapshot';
import { collectWorkspace } from '../src/audit/collect/collect-workspace';
import {
  type ProjectScan,
  projectReading,
  scanDeployable,
  scanProject,
} from '../src/audit/collect/scan-project';
import { parseSubaccountCredentials } from '../src/audit/collect/subaccount-credentials';
import { type ComparedResult, diffResults } from '../src/audit/diff/diff-results';
import { parseEarlierResult } from '../src/audit/diff/parse-earlier-result';
import { projectFolder } from '../src/audit/endpoints/project-folder';
import { exitCodeOf, FAIL_ON } from '../src/audit/judge/exit-code';
import { judge } from '../src/audit/judge/judge';
import type { Check } from '../src/audit/model/check';
import { counted } from '../src/audit/model/counted';
import { PROBES } from '../src/audit/probes/all-probes';
import type { Probe } from '../src/audit/probes/probe';
import { runProbes } from '../src/audit/probes/run-probes';
import { actionPlan } from '../src/audit/report/action-plan';
import { diffReport } from '../src/audit/report/diff-report';
import { explainRow, rowList } from '../src/audit/report/explain-row';
import { isFrom } from '../src/audit/snapshot/endpoint';
import { parseSnapshot, SnapshotError } from '../src/audit/snapshot/parse-snapshot';
import type { AccountSnapshot, Snapshot } from '../src/audit/snapshot/snapshot';
import { ProxyAgent } from '../src/network/proxy-agent';
import { mediaOwner } from '../src/routes/media-owner';
import { type Credentials, CredentialsError, readCredentials } from '../src/twilio-api/credentials';
import { isSid } from '../src/twilio-api/is-sid';
import { organizationApi } from '../src/twilio-api/organization-api';
import type { RestClientOptions } from '../src/twilio-api/rest-client';
import { segmentApi } from '../src/twilio-api/segment-api';
import { type TwilioApi, twilioApi } from '../src/twilio-api/twilio-api';
import { ACCESS_LOG_OPTIONS, accessLogOf, type LogAccess } from './access-log-option';
import { AuditProgress } from './audit-progress';
import { type Command, type OptionValues, UsageError } from './command';
import { httpsAgent } from './https-agent';
import { interruptionBySignals } from './interruption-by-signals';
import { PROJECT_ROOT } from './project-root';
import { readEnvironment } from './read-environment';
import { readPolicyFile } from './read-policy-file';
import { REPORT_FORMATS } from './report-formats';
import { readTextFile, requireWritable, writeTextFile } from './text-file';

const ATTESTATIONS_FILE = 'hipaa-attestations.yaml';
const MAX_CONCURRENCY = 50;

type Environment = ReturnType<typeof readEnvironment>;

export const audit: Command = {
  summary: 'compare the account with what the HIPAA documents ask for',
  help: `Usage: hipaa-guard audit [OPTIONS]
       hipaa-guard audit --init-attestations [FILE]

Reads the account and its active subaccounts, and judges the ${CATALOG.length} rows of the catalogue
(docs/audit). Every request to Twilio and Segment is a GET, and of the answers only listed fields
are kept: no secret, no phone number, no text that people wrote.

Credentials: ACCOUNT_SID with AUTH_TOKEN, or TWILIO_API_KEY and TWILIO_API_SECRET, of the
environment or .env. SEGMENT_TOKEN adds a Segment workspace (SEGMENT_REGION=eu for one in the EU).
TWILIO_ORGANIZATION_SID and TWILIO_ORGANIZATION_TOKEN open the list of the Organization's accounts.
HTTPS_PROXY, HTTP_PROXY and NO_PROXY are used.

  --credentials FILE    subaccounts' own credentials: YAML or JSON, for each account SID its
                        auth_token, or api_key and api_secret; only you may be able to read it
  --attestations FILE   what people state (default: ${ATTESTATIONS_FILE}, if it exists)
  --init-attestations   only write a blank file of attestations to FILE (default: that name)
  --only ID,…           judge only these rows, and read only what they need
  --samples             also look at samples of messages and task attributes, which may hold PHI: in
                        memory only, keeping whether a setting shows in them, and which kinds of
                        identifier are in which preserved attribute
  --code DIR            also search the code, settings, packages and exported flows in a folder; what
                        this project deploys is searched in any case
  --probe               also ask hosts of your own, each announced first: media without credentials,
                        webhooks without a signature and with a wrong one (invented values only), TLS
  --frontline-url URL   a Frontline callback for --probe to ask; may be given several times
  --save-snapshot FILE  save what was read, to judge it again later
  --snapshot FILE       judge a saved snapshot, without any request
  --concurrency N       number of calls at the same time, 1 to ${MAX_CONCURRENCY} (default: 10)

  --format FORMAT       ${[...REPORT_FORMATS.keys()].join(', ')} (default: table)
  --out FILE            write the report to FILE instead of stdout
  --action-plan FILE    write the open rows as CSV: how to fix them, and columns for who and when
  --diff FILE           print what changed since an earlier run; FILE is its JSON report
  --access-log FILE     append who runs this over which account, before anything is read
  --actor ID            who that is (default: HIPAA_GUARD_ACTOR, else the user of this machine)
  --fail-on LEVEL       what ends with exit code 1: required (the default: a required row is FAIL),
                        recommended (any row is FAIL or WARN), review (any row is FAIL, WARN, REVIEW
                        or MANUAL), never (always 0)

  --list                show the rows: id, level, how each is verified, what the evidence can show
  --explain ID          show one row: source, rule, how to fix it, where the documents differ
  -h, --help            show this

Exit code: 0 clean; 1 findings; 2 wrong usage or settings; 3 only rows that need a person are open;
4 API errors, or Ctrl-C, left required rows untested. If several apply, the first of 2, 1, 4, 3.
After Ctrl-C or SIGTERM, what was read by then is judged; a second one ends at once.
`,
  options: {
    credentials: { type: 'string' },
    attestations: { type: 'string' },
    'init-attestations': { type: 'boolean' },
    only: { type: 'string' },
    samples: { type: 'boolean' },
    code: { type: 'string' },
    probe: { type: 'boolean' },
    'frontline-url': { type: 'string', multiple: true },
    'save-snapshot': { type: 'string' },
    snapshot: { type: 'string' },
    concurrency: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    'action-plan': { type: 'string' },
    diff: { type: 'string' },
    ...ACCESS_LOG_OPTIONS,
    'fail-on': { type: 'string' },
    list: { type: 'boolean' },
    explain: { type: 'string' },
  },
  takesArguments: true,
  async run(values, args) {
    if (values['init-attestations'] === true) return initAttestations(args);
    if (args.length > 0)
      throw new UsageError('unexpected argument: only --init-attestations takes a file name');
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
    if (values['frontline-url'] !== undefined && values['probe'] !== true) {
      throw new UsageError('--frontline-url goes with --probe');
    }
    requireFilesToWrite(values);
    const attestations = readAttestations(values['attestations']);
    const earlier = readEarlierResult(values['diff']);

    const snapshot =
      values['snapshot'] === undefined
        ? await takeSnapshot(values, only)
        : await readSnapshot(values, String(values['snapshot']));
    const result = judge(snapshot, attestations, { only });

    if (typeof values['out'] === 'string') {
      writeTextFile('--out', values['out'], report(result, { colour: false }));
    } else {
      const { NO_COLOR, TERM } = process.env;
      const colour = process.stdout.isTTY === true && !NO_COLOR && TERM !== 'dumb';
      process.stdout.write(report(result, { colour }));
    }
    if (earlier !== undefined) {
      const changes = diffReport(diffResults(earlier, result));
      (typeof values['out'] === 'string' ? process.stdout : process.stderr).write(changes);
    }
    if (typeof values['action-plan'] === 'string') {
      writeTextFile('--action-plan', values['action-plan'], actionPlan(result));
    }
    return exitCodeOf(result, failOn);
  },
};

/** @throws {UsageError} for a file that cannot be written, or that two options would write. */
function requireFilesToWrite(values: OptionValues): void {
  const options = new Map<string, string>();
  for (const name of ['out', 'action-plan', 'save-snapshot']) {
    const path = values[name];
    if (typeof path !== 'string') continue;
    requireWritable(`--${name}`, path);
    const other = options.get(resolve(path));
    if (other !== undefined) throw new UsageError(`--${other} and --${name} name the same file`);
    options.set(resolve(path), name);
  }
}

function initAttestations([path = ATTESTATIONS_FILE, ...more]: readonly string[]): 0 {
  if (more.length > 0) throw new UsageError('--init-attestations takes one file name');
  try {
    writeFileSync(path, attestationsTemplate(), { flag: 'wx' });
  } catch {
    throw new UsageError('--init-attestations: the file already exists, or cannot be written');
  }
  return 0;
}

function rowsOf(option: string, value: OptionValues[string]): readonly RequirementId[] | undefined {
  if (typeof value !== 'string') return undefined;
  const asked = value.split(',').map((each) => each.trim().toUpperCase());
  asked.forEach((each, index) => {
    if (!CATALOG.some(({ id }) => id === each)) {
      throw new UsageError(
        `${option}: ID number ${index + 1} is not a row of the catalogue; audit --list shows all rows`,
      );
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

function readEarlierResult(option: OptionValues[string]): ComparedResult | undefined {
  if (typeof option !== 'string') return undefined;
  const earlier = parseEarlierResult(readTextFile('--diff', option));
  if (earlier === null)
    throw new UsageError(
      '--diff: the file is not a JSON report, as audit --format json --out FILE writes it',
    );
  return earlier;
}

async function readSnapshot(values: OptionValues, path: string): Promise<Snapshot> {
  for (const other of [
    ...['save-snapshot', 'credentials', 'concurrency', 'samples', 'code', 'probe'],
  ]) {
    if (values[other] !== undefined)
      throw new UsageError(`--snapshot makes no request: leave --${other} out`);
  }
  const logAccess = accessLogOf(values, readEnvironment());
  try {
    const text = readTextFile('--snapshot', path);
    const snapshot = parseSnapshot(text, SNAPSHOT_ENDPOINTS);
    for (const { accountSid } of snapshot.accounts) {
      await logAccess(accountSid, 'Account Snapshot Judged');
    }
    return snapshot;
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
  const organization = organizationOf(environment);
  const segment = segmentOf(environment);
  const checks = checksOf(only);
  const scanned = scanCodeOf(values, checks);
  const agent = httpsAgent(environment);
  const logAccess = accessLogOf(values, environment);

  const interruption = interruptionBySignals();
  const { signal } = interruption;
  const progress = new AuditProgress(process.stderr);
  const slots = pLimit(atOnce);
  const requests = { agent, signal, onRequest: progress.onCall };
  const connect = (one: Credentials): TwilioApi => {
    const api = twilioApi(one, requests);
    return { ...api, get: (url) => slots(() => api.get(url)) };
  };
  const optIn = values['samples'] === true;
  const probes = values['probe'] === true ? probesOf(checks) : [];
  const now = new Date();
  try {
    const accounts = await collectSnapshot({
      endpoints: endpointsOf(checks, { optIn, probe: probes.length > 0 }).filter((each) =>
        isFrom(each, 'twilio'),
      ),
      credentials,
      subaccountCredentials,
      connect,
      now,
      signal,
      onAccount: (accountSid) => logAccess(accountSid, 'Account Configuration Read'),
      onPlan: progress.onPlan,
      onRead: progress.onRead,
      ...(probes.length === 0
        ? {}
        : { probe: probing(probes, values, { agent, logAccess, progress }) }),
    });
    const linked = await readOrganization(organization, checks, { requests, slots, now });
    const workspace = await readWorkspace(segment, checks, { requests, slots, now, logAccess });
    const snapshot = {
      ...accounts,
      accounts: [...accounts.accounts.map(withReadings(scanned, linked)), ...workspace],
    };
    progress.end(snapshot.partial);
    tellUnknownAccounts(snapshot, subaccountCredentials);
    if (typeof values['save-snapshot'] === 'string') {
      const text = `${JSON.stringify(snapshot, null, 2)}\n`;
      writeTextFile('--save-snapshot', values['save-snapshot'], text);
    }
    return snapshot;
  } finally {
    interruption.stopListening();
    agent.destroy();
  }
}

/**
 * What searches of this project and of the folder that the user names found, where a row asks for it.
 * It belongs to the account that is audited, the first.
 */
function scanCodeOf(
  { code: folder }: OptionValues,
  checks: readonly Check[],
): AccountSnapshot['readings'] {
  const named = typeof folder === 'string' ? [scanNamed(folder)] : [];
  if (!checks.some(({ optIn }) => optIn?.includes(projectFolder))) return {};
  return { [projectFolder.id]: projectReading([scanDeployable(PROJECT_ROOT), ...named]) };
}

function scanNamed(folder: string): ProjectScan {
  try {
    return scanProject(folder);
  } catch {
    throw new UsageError('--code: the folder cannot be read');
  }
}

/** @param scanned Belongs to the first account. @param linked Belongs to each. */
function withReadings(scanned: AccountSnapshot['readings'], linked: AccountSnapshot['readings']) {
  return (account: AccountSnapshot, index: number): AccountSnapshot => ({
    ...account,
    readings: { ...account.readings, ...linked, ...(index === 0 ? scanned : {}) },
  });
}

interface Organization {
  readonly sid: string;
  readonly token: string;
}

function organizationOf({
  TWILIO_ORGANIZATION_SID: sid,
  TWILIO_ORGANIZATION_TOKEN: token,
}: Environment): Organization | undefined {
  if (!sid || !token) return undefined;
  if (!isSid(sid, 'OR')) throw new UsageError('TWILIO_ORGANIZATION_SID must be a SID, OR…');
  return { sid, token };
}

/** The accounts that the Organization links, where the environment has its SID and a token. */
async function readOrganization(
  organization: Organization | undefined,
  checks: readonly Check[],
  { requests, slots, now }: Pick<WorkspaceRun, 'requests' | 'slots' | 'now'>,
): Promise<AccountSnapshot['readings']> {
  if (organization === undefined) return {};
  const { sid, token } = organization;
  const api = organizationApi(token, requests);
  const get = (url: URL) => slots(() => api.get(url));
  const endpoints = endpointsOf(checks, { optIn: true, probe: false }).filter((each) =>
    isFrom(each, 'organization'),
  );
  return collectAccount({ get, accountSid: sid }, endpoints, { now });
}

/** The probes whose results these rows are judged by. */
function probesOf(checks: readonly Check[]): readonly Probe[] {
  return PROBES.filter(({ results }) =>
    checks.some(({ reads, optIn = [] }) => [...reads, ...optIn].includes(results)),
  );
}

interface ProbingRun {
  readonly agent: Agent;
  readonly logAccess: LogAccess;
  readonly progress: AuditProgress;
}

function probing(
  probes: readonly Probe[],
  { 'frontline-url': named }: OptionValues,
  { agent, logAccess, progress }: ProbingRun,
): NonNullable<SnapshotOptions['probe']> {
  const policy = readPolicyFile();
  const frontlineUrls = (Array.isArray(named) ? named : []).map(String);
  for (const url of frontlineUrls) {
    if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
      throw new UsageError('--frontline-url must be a URL, with http:// or https://');
    }
  }
  return async ({ account, credentials, api, urls }) => {
    await logAccess(account.accountSid, 'Media Probed');
    await logAccess(account.accountSid, 'Webhook Probed');
    const { accountSid, username, password, kind } = credentials;
    const basic = Buffer.from(`${username}:${password}`).toString('base64');
    const context = {
      api,
      authorization: `Basic ${basic}`,
      authToken: kind === 'auth_token' ? password : null,
      account,
      urls,
      owner: mediaOwner(accountSid, policy, false),
      frontlineUrls,
      // Without a proxy a probe makes connections of its own, to public addresses alone.
      agent: agent instanceof ProxyAgent ? agent : undefined,
    };
    return runProbes(probes, context, {
      announce: ({ purpose, hosts, requests }) =>
        progress.tell(`Probe, ${counted(requests, 'request')} to ${hosts.join(', ')}: ${purpose}.`),
    });
  };
}

interface WorkspaceRun {
  readonly requests: RestClientOptions;
  readonly slots: LimitFunction;
  readonly now: Date;
  readonly logAccess: LogAccess;
}

interface SegmentAccess {
  readonly token: string;
  readonly region: 'us' | 'eu';
}

/** A wrong region is an error: the token would go to a host that it is not for. */
function segmentOf({
  SEGMENT_TOKEN: token,
  SEGMENT_REGION: region = '',
}: Environment): SegmentAccess | undefined {
  if (!token) return undefined;
  if (region !== '' && region !== 'us' && region !== 'eu') {
    throw new UsageError('SEGMENT_REGION must be us or eu');
  }
  return { token, region: region || 'us' };
}

async function readWorkspace(
  segment: SegmentAccess | undefined,
  checks: readonly Check[],
  { requests, slots, now, logAccess }: WorkspaceRun,
): Promise<readonly AccountSnapshot[]> {
  const endpoints = endpointsOf(checks, { optIn: false, probe: false }).filter((each) =>
    isFrom(each, 'segment'),
  );
  if (segment === undefined || endpoints.length === 0) return [];
  const api = segmentApi(segment.token, { ...requests, region: segment.region });
  const get = (url: URL) => slots(() => api.get(url));
  const workspace = await collectWorkspace({ get }, endpoints, { now });
  await logAccess(workspace.accountSid, 'Account Configuration Read');
  return [workspace];
}

function readSubaccountCredentials(option: OptionValues[string]): ReadonlyMap<string, Credentials> {
  if (typeof option !== 'string') return new Map();
  const text = readTextFile('--credentials', option);
  if (process.platform !== 'win32' && (statSync(option).mode & 0o077) !== 0) {
    throw new UsageError('--credentials: other users can read the file; run chmod 600 on it');
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
  process.stderr.write(
    `--credentials: not active subaccounts of this account, and not read: ${them}\n`,
  );
}
