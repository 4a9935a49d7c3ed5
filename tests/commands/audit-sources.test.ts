import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { CATALOG } from '../../src/audit/catalog/catalog';
import type { AuditResult, RequirementResult } from '../../src/audit/model/audit-result';
import { VERDICTS } from '../../src/audit/model/verdict';
import { ACCOUNT, auditRuns } from '../support/commands/audit-runs';
import { sidOf } from '../support/sids';
import type { ApiResources } from '../support/twilio-api/api-stand-in';
import { segmentListener } from '../support/twilio-api/segment-stand-in';

const ACCOUNTS = 'GET api.twilio.com/2010-04-01/Accounts.json';
const NUMBERS = 'GET api.twilio.com/2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers.json';

const { file, start, ...runs } = auditRuns();
let posts: string[];

beforeEach(() => {
  posts = [];
});

const segment = () =>
  segmentListener({
    token: 'segment-token',
    resources: {
      '/': { workspace: { id: 'workspace1234' } },
      '/destinations': [{ id: 'dest1', enabled: true, sourceId: 'source1' }],
    },
  });

/** An account with a number whose webhook accepts anything. */
async function audit(
  args: readonly string[],
  environment: Record<string, string> = {},
  resources: ApiResources = {},
) {
  await start(
    {
      'GET preview-iam.twilio.com/Organizations/{OrganizationSid}/Accounts': {
        key: 'content',
        list: [{ account_sid: ACCOUNT, status: 'active' }],
      },
      [NUMBERS]: {
        key: 'incoming_phone_numbers',
        list: [{ sid: sidOf('PN'), voice_url: 'https://hooks.example.com/voice?secret=canary' }],
      },
      ...resources,
    },
    {
      elsewhere: {
        'api.segmentapis.com': segment().listener,
        'hooks.example.com': (request, response) => {
          posts.push(`${request.method} ${request.headers.host}`);
          response.writeHead(200).end();
        },
      },
    },
  );
  const result = await runs.audit(['--format', 'json', ...args], environment);
  expect(result.stdout + result.stderr).not.toContain('segment-token');
  if (result.exitCode === 2) throw new Error(result.stderr);
  return { ...result, report: JSON.parse(result.stdout) as AuditResult };
}

function row({ requirements }: AuditResult, id: string): RequirementResult {
  const found = requirements.find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} has no verdict`);
  return found;
}

describe('each row of the catalogue has a verdict', () => {
  const refused: ApiResources = {
    [ACCOUNTS]: { status: 401, body: {} },
    [NUMBERS]: { status: 403, body: {} },
  };
  const subaccounts: ApiResources = {
    [ACCOUNTS]: {
      key: 'accounts',
      list: [ACCOUNT, sidOf('AC', 'child')].map((sid) => ({
        sid,
        status: 'active',
        owner_account_sid: ACCOUNT,
        date_created: 'Tue, 01 Sep 2026 10:00:00 +0000',
      })),
    },
  };

  test.each<[string, readonly string[], Record<string, string>, ApiResources]>([
    ['without any option', [], {}, {}],
    ['with a subaccount', [], {}, subaccounts],
    [
      'with all that there is to ask',
      ['--probe', '--samples'],
      { SEGMENT_TOKEN: 'segment-token' },
      {},
    ],
    ['where readings are refused', ['--probe'], { SEGMENT_TOKEN: 'another' }, refused],
  ])('%s', async (_, args, environment, resources) => {
    const { report } = await audit(args, environment, resources);
    const { requirements, summary } = report;
    expect(requirements).toHaveLength(CATALOG.length);
    expect(requirements.map(({ id }) => id)).toEqual(CATALOG.map(({ id }) => id));
    // A workspace has no name if the token cannot read it.
    const { SEGMENT_TOKEN: token } = environment;
    const workspace = token === 'another' ? 'workspace' : token && 'workspace1234';
    for (const { product, verification, verdict, verdicts } of requirements) {
      const ofWorkspace = product.startsWith('Segment') && verification !== 'static';
      const judged = workspace && ofWorkspace ? [workspace] : report.accounts;
      expect(Object.keys(verdicts)).toEqual(judged);
      expect(VERDICTS).toEqual(expect.arrayContaining([verdict, ...Object.values(verdicts)]));
    }
    const counted = Object.values(summary.verdicts).reduce((sum, count) => sum + count);
    expect([counted, summary.required.total]).toEqual([CATALOG.length, 94]);
  });

  test('which says what is needed, when a source was not read', async () => {
    const { report } = await audit([]);
    expect(row(report, 'SEC-05').findings[0]?.message).toMatch('needs --probe');
    expect(row(report, 'SEG-21').findings[0]?.message).toMatch('needs SEGMENT_TOKEN');
    expect(posts).toEqual([]);
  });
});

test('--probe announces its targets, and finds a webhook that accepts anything', async () => {
  const { report, stderr, exitCode } = await audit(['--only', 'SEC-05,SEC-03', '--probe']);
  expect(stderr).toMatch('Probe, up to 3 requests to hooks.example.com: POST invented values');
  expect(row(report, 'SEC-05').verdict).toBe('FAIL');
  expect(row(report, 'SEC-03').verdict).toBe('PASS');
  expect(posts).toEqual(['POST hooks.example.com', 'POST hooks.example.com']);
  expect(exitCode).toBe(1);
});

test('--probe calls webhooks wherever they are set, but no SIP addresses of trunks', async () => {
  const hook = (name: string) => `https://hooks.example.com/${name}`;
  const properties = { method: 'POST', url: hook('widget') };
  const definition = { states: [{ name: 'ask', type: 'make-http-request', properties }] };
  const { report, stderr } = await audit(
    ['--only', 'SEC-05,SEC-03', '--probe'],
    {},
    {
      'GET trunking.twilio.com/v1/Trunks': { key: 'trunks', list: [{ sid: sidOf('TK') }] },
      'GET trunking.twilio.com/v1/Trunks/{TrunkSid}/OriginationUrls': {
        key: 'origination_urls',
        list: [{ sid: sidOf('OU'), trunk_sid: sidOf('TK'), sip_url: 'sip:sbc.example.com' }],
      },
      'GET events.twilio.com/v1/Sinks': {
        key: 'sinks',
        list: [{ sid: sidOf('DG'), sink_configuration: { destination: hook('sink') } }],
      },
      'GET flex-api.twilio.com/v1/Configuration': {
        body: { outbound_call_flows: { default: { caller_hook: hook('flow') } } },
      },
      'GET studio.twilio.com/v2/Flows': {
        key: 'flows',
        list: [{ sid: sidOf('FW'), status: 'published', revision: 1 }],
      },
      'GET studio.twilio.com/v2/Flows/{Sid}/Revisions/{Revision}': {
        body: { sid: sidOf('FW'), status: 'published', definition },
      },
    },
  );
  expect(stderr).toMatch('Probe, up to 12 requests to hooks.example.com: POST invented values');
  expect(posts).toHaveLength(8);
  const fields = row(report, 'SEC-05').findings.map(({ field }) => field);
  expect(new Set(fields)).toEqual(
    new Set(['voice_url', 'sink_configuration.destination', 'outbound_call_flows', 'definition']),
  );
});

test('the results of a probe can be judged again without requests', async () => {
  const kept = file('snapshot.json');
  const args = ['--only', 'SEC-05'];
  const first = await audit([...args, '--probe', '--save-snapshot', kept]);
  const asked = posts.length;
  const again = await audit([...args, '--snapshot', kept]);
  expect(again.report).toEqual(first.report);
  expect([asked, posts.length]).toEqual([2, 2]);
  expect(readFileSync(kept, 'utf8')).not.toMatch(/canary|voice\?/);
});

test('everything that a run reads and probes can be judged again without requests', async () => {
  const kept = file('whole.json');
  const environment = { SEGMENT_TOKEN: 'segment-token' };
  const first = await audit(['--probe', '--samples', '--save-snapshot', kept], environment);
  const again = await audit(['--snapshot', kept]);
  expect(again.report).toEqual(first.report);
});

test('what a probe was refused is listed among the missing permissions', async () => {
  const { report } = await audit(
    ['--only', 'SMS-02,VOICE-06', '--probe'],
    {},
    {
      'GET api.twilio.com/2010-04-01/Accounts/{AccountSid}/Messages.json': {
        status: 403,
        body: {},
      },
    },
  );
  expect(row(report, 'SMS-02').verdict).toBe('ERROR');
  expect(report.summary.missing_permissions).toEqual([
    {
      endpoint: 'probe-message-media-auth',
      status: 403,
      accounts: [ACCOUNT],
      requirements: ['SMS-02'],
    },
  ]);
  const unprobed = await audit(['--only', 'SMS-02'], {}, {});
  expect(unprobed.report.summary.missing_permissions).toEqual([]);
});

describe('media that tasks name', () => {
  const TASKS = 'GET taskrouter.twilio.com/v1/Workspaces/{WorkspaceSid}/Tasks';
  const task = { sid: sidOf('WT'), workspace_sid: sidOf('WS') };
  const attributes = { conversations: { media: [{ url: 'https://files.example.com/canary' }] } };
  const resources: ApiResources = {
    'GET taskrouter.twilio.com/v1/Workspaces': {
      key: 'workspaces',
      list: [{ sid: task.workspace_sid }],
    },
    [TASKS]: { key: 'tasks', list: [{ ...task, attributes: null }] },
    [`${TASKS}/{Sid}`]: { body: { ...task, attributes: JSON.stringify(attributes) } },
  };
  const args = ['--only', 'FLEX-12', '--probe'];

  test('are found even if the list of tasks has no attributes, and named by host', async () => {
    const kept = file('media.json');
    const { report, stderr } = await audit([...args, '--save-snapshot', kept], {}, resources);
    expect(row(report, 'FLEX-12')).toMatchObject({
      verdict: 'REVIEW',
      findings: [{ message: 'on files.example.com, which the policy does not name as your own' }],
    });
    expect(stderr).toMatch('Probe, up to 2 requests to files.example.com: request media');
    expect(readFileSync(kept, 'utf8')).not.toMatch(/canary/);
    const again = await audit(['--only', 'FLEX-12', '--snapshot', kept]);
    expect(again.report).toEqual(report);
  });

  test.each([TASKS, `${TASKS}/{Sid}`])('are an error when %s is refused', async (refused) => {
    const { report } = await audit(
      args,
      {},
      { ...resources, [refused]: { status: 403, body: {} } },
    );
    expect(row(report, 'FLEX-12').verdict).toBe('ERROR');
  });
});

test('SEGMENT_TOKEN opens a workspace, for which the rows about Segment are judged', async () => {
  const { report } = await audit(['--only', 'SEG-21,VOICE-06'], { SEGMENT_TOKEN: 'segment-token' });
  expect(report.accounts).toEqual([ACCOUNT]);
  expect(row(report, 'SEG-21').verdicts).toEqual({ workspace1234: 'FAIL' });
  expect(row(report, 'SEG-21').findings[0]).toMatchObject({
    account: 'workspace1234',
    resource: 'dest1',
  });
  expect(row(report, 'VOICE-06').verdicts).toEqual({ [ACCOUNT]: 'NOT_APPLICABLE' });
});

test('code is searched for data sent to Segment even with SEGMENT_TOKEN', async () => {
  mkdirSync(file('tracking'));
  writeFileSync(
    file('tracking/track.js'),
    "analytics.identify({ userId: 'someone@example.com', traits: {} });\n",
  );
  const args = ['--only', 'SEG-52', '--code', file('tracking')];
  const { report } = await audit(args, { SEGMENT_TOKEN: 'segment-token' });
  expect(row(report, 'SEG-52').verdicts).toEqual({ [ACCOUNT]: 'FAIL' });
  expect(row(report, 'SEG-52').findings[0]?.place).toEqual({ file: 'track.js', line: 1 });
});

test('a rejected Segment token is an error only for its rows', async () => {
  const { report } = await audit(['--only', 'SEG-21,VOICE-06'], { SEGMENT_TOKEN: 'another' });
  expect(row(report, 'SEG-21').verdict).toBe('ERROR');
  expect(row(report, 'VOICE-06').verdict).toBe('NOT_APPLICABLE');
});

test('the Organization’s token shows the accounts that it links', async () => {
  const { report } = await audit(['--only', 'ACCT-04'], {
    TWILIO_ORGANIZATION_SID: sidOf('OR'),
    TWILIO_ORGANIZATION_TOKEN: 'organization-token',
  });
  expect(row(report, 'ACCT-04').findings[0]?.message).toBe('is linked to the Organization');
});

test('--code names the file and the line, and never the code', async () => {
  mkdirSync(file('code'));
  writeFileSync(
    file('code/tls.js'),
    "\nprocess.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; // canary\n",
  );
  const { report } = await audit(['--only', 'SEC-01', '--code', file('code')]);
  expect(row(report, 'SEC-01').verdict).toBe('FAIL');
  expect(row(report, 'SEC-01').findings[0]?.place).toEqual({ file: 'tls.js', line: 2 });
});

test('what this project deploys is searched when a row needs it, and judged again unchanged', async () => {
  const kept = file('project.json');
  const first = await audit(['--only', 'SEC-01,RT-05', '--save-snapshot', kept]);
  expect(row(first.report, 'SEC-01').verdict).toBe('NOT_TESTABLE');
  expect(row(first.report, 'SEC-01').findings[0]?.message).toMatch(/^nothing found in [1-9]/);
  expect(row(first.report, 'RT-05').verdict).toBe('MANUAL');
  const again = await audit(['--only', 'SEC-01,RT-05', '--snapshot', kept]);
  expect(again.report).toEqual(first.report);
  expect(readFileSync(kept, 'utf8')).toMatch('"project-folder"');
  await audit(['--only', 'VOICE-06', '--save-snapshot', kept]);
  expect(readFileSync(kept, 'utf8')).not.toMatch('"project-folder"');
});

test('--access-log records who read which account, and --diff shows what changed since', async () => {
  const before = file('before.json');
  const log = file('access.ndjson');
  const args = ['--only', 'SEC-05', '--access-log', log, '--actor', 'engineer-7'];
  const { stdout } = await audit(args);
  writeFileSync(before, stdout);
  const { stderr } = await audit([...args, '--probe', '--diff', before]);
  expect(stderr).toMatch('SEC-05    NOT_TESTABLE → FAIL');
  const records = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(records).toMatchObject([
    {
      workspace_id: ACCOUNT,
      actor_user_id: 'engineer-7',
      event_type: 'Account Configuration Read',
    },
    { workspace_id: ACCOUNT, event_type: 'Account Configuration Read' },
    { workspace_id: ACCOUNT, event_type: 'Media Probed' },
    { workspace_id: ACCOUNT, event_type: 'Webhook Probed' },
  ]);
});
