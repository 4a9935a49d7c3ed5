import pLimit from 'p-limit';
import { jsonText } from '../src/json/json-text';
import type { ProxyAgent } from '../src/network/proxy-agent';
import { CHECK_BUDGET_MS } from '../src/recordings/check-media';
import { checkRecordingAuth } from '../src/recordings/check-recording-auth';
import { mediaOwner } from '../src/recordings/media-owner';
import { lacksOnlyTls, type MediaOwner, type MediaResource } from '../src/recordings/media-url';
import type { RecordingVerdict } from '../src/recordings/recording-verdict';
import { TargetError } from '../src/recordings/target-error';
import { firstSetting } from '../src/settings/first-setting';
import { tableText } from '../src/terminal/table-text';
import { isSid } from '../src/twilio-api/is-sid';
import { defineCommand } from './command/define-command';
import { UsageError } from './command/usage-error';
import { proxyFromEnvironment } from './environment/proxy-from-environment';
import { readEnvironment } from './environment/read-environment';
import { readPolicyFile } from './files/read-policy-file';
import { choice } from './options/choice';
import { print, putOut, tell } from './terminal/output';

/** How many URLs are checked concurrently. */
const AT_ONCE = 20;

/** A URL that was not requested. */
interface Refusal extends Omit<RecordingVerdict, 'verdict' | 'resource'> {
  readonly verdict: 'refused';
  readonly resource: MediaResource | null;
}

type Row = RecordingVerdict | Refusal;

const LEVELS = ['protected', 'checked', 'not-public'] as const;

/** The verdicts that satisfy each level. */
const SUFFICES: Readonly<Record<(typeof LEVELS)[number], readonly Row['verdict'][]>> = {
  protected: ['protected'],
  checked: ['protected', 'unknown'],
  'not-public': ['protected', 'unknown', 'refused'],
};

export const checkMediaCommand = defineCommand({
  help: `Usage: hipaa-guard check-media [--require LEVEL] [--format table|json] URL…

Requests each URL as a stranger would, and prints one verdict per URL, in the same order. A recording
of the account may also be given by its SID, RE… or RT….

  protected  credentials are required: 401, or a 403 that has no other reason
  public     the media was served, or a redirect to it: anybody with the URL has the media
  unknown    nothing is proved; the reason says why
  refused    the URL is neither media of the account nor on one of the policy's media hosts, so it
             was not requested

  --require LEVEL  what must be true of every URL, or the exit code is 1:
                   protected   it is protected
                   checked     it was requested, and is not public (the default)
                   not-public  it is not public
  --format FORMAT  table (the default) or json: an array of what POST /recordings/auth answers
  -h, --help       show help

The account is ACCOUNT_SID, else TWILIO_ACCOUNT_SID, from the environment or .env; further accounts
and your own media hosts are in assets/policy.private.json. HTTPS_PROXY, HTTP_PROXY and NO_PROXY
are used.

Exit code: 0 every URL meets --require; 1 one does not; 2 wrong usage. Only with --require protected
does 0 prove that all are protected: by default, unknown URLs pass.
`,
  options: {
    require: { type: 'string' },
    format: { type: 'string' },
  },
  takesArguments: true,
  async run(values, urls) {
    const level = choice('--require', values.require ?? 'checked', LEVELS);
    const format = choice('--format', values.format ?? 'table', ['table', 'json']);
    if (urls.length === 0) throw new UsageError('give at least one URL');
    const environment = readEnvironment();
    const accountSid = firstSetting(environment, 'ACCOUNT_SID', 'TWILIO_ACCOUNT_SID');
    if (accountSid === undefined) {
      tell(
        'ACCOUNT_SID is missing, so URLs of Twilio recordings are refused: set it in .env or the environment.\n',
      );
    } else if (!isSid(accountSid, 'AC')) {
      throw new UsageError('ACCOUNT_SID must be a SID, AC…');
    }
    const owner = mediaOwner(readPolicyFile(), { accountSid, deployed: false });
    urls.forEach((url, index) => {
      if (lacksOnlyTls(url, owner)) {
        tell(`URL ${index + 1} is refused because it begins with http: use https.\n`);
      }
    });
    const agent = proxyFromEnvironment(environment);
    const rows = await pLimit(AT_ONCE).map(urls, (url) => check(url, owner, agent));
    if (format === 'json') putOut(`${jsonText(rows)}\n`);
    else print(tableOf(rows));
    return rows.every(({ verdict }) => SUFFICES[level].includes(verdict)) ? 0 : 1;
  },
});

async function check(url: string, owner: MediaOwner, proxy: ProxyAgent | undefined): Promise<Row> {
  try {
    const isRecording = isSid(url, 'RE') || isSid(url, 'RT');
    const target = isRecording ? { RecordingSid: url } : url;
    return await checkRecordingAuth(target, owner, {
      deadline: performance.now() + CHECK_BUDGET_MS,
      // The only URLs that are not https are of this machine.
      agent: url.startsWith('http:') ? undefined : proxy,
    });
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    return {
      verdict: 'refused',
      protected: null,
      resource: null,
      sid: null,
      status: null,
      reason: error.code,
      checked_at: new Date().toISOString(),
    };
  }
}

const HEADINGS = ['URL', 'VERDICT', 'RESOURCE', 'SID', 'STATUS', 'REASON'] as const;

/** Shows no URLs, because terminal output ends up in tickets. */
function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ verdict, resource, sid, status, reason }, index) =>
    [index + 1, verdict, resource, sid, status, reason].map((cell) => String(cell ?? '-')),
  );
  return tableText([HEADINGS, ...cells]);
}
