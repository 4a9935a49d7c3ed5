import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CATALOG } from '../../../src/audit/catalog/catalog';
import type { RequirementId } from '../../../src/audit/catalog/requirement-id';
import { CHECKS } from '../../../src/audit/checks/all-checks';
import { endpointsOf } from '../../../src/audit/checks/endpoints-of';
import { STATEMENT_ROWS } from '../../../src/audit/checks/statement-rows';

import { projectReading } from '../../../src/audit/collect/project-reading';
import { scanProject } from '../../../src/audit/collect/scan-project';
import { projectFolder } from '../../../src/audit/endpoints/project-folder';
import { judgeAccount } from '../../../src/audit/judge/judge-account';
import type { Judgement } from '../../../src/audit/model/judgement';
import { parseSnapshot } from '../../../src/audit/snapshot/parse-snapshot';
import { snapshotPieces } from '../../../src/audit/snapshot/saved-snapshot';
import type { Reading } from '../../../src/audit/snapshot/snapshot';
import { type AuditedOptions, audited, bare, NOW } from '../../support/audit/audited';
import { accountSnapshot, reading, snapshotOf } from '../../support/audit/snapshots';
import { sidOf } from '../../support/sids';
import { temporaryFolder } from '../../support/temporary-folder';
import type { ApiRequest } from '../../support/twilio-api/api-stand-in';

const CORPUS = join(__dirname, '../code/corpus');
/** The checks that look at code, and what else they read. */
const CODE_CHECKS = CHECKS.filter(({ optIn = [] }) => optIn.includes(projectFolder));
const FLOW = sidOf('FW');
const FUNCTION = sidOf('ZH');

function checkOf(id: RequirementId) {
  const check = CHECKS.find((each) => each.id === id);
  if (check === undefined) throw new Error(`no check of ${id}`);
  return check;
}

/** What a row says about a project alone, in an account with nothing deployed. */
function judged(
  id: RequirementId,
  project: Reading,
  {
    covered = [],
    attested = {},
  }: { covered?: string[]; attested?: AuditedOptions['attested'] } = {},
): Judgement {
  const check = checkOf(id);
  const readings = Object.fromEntries(check.reads.map((each) => [each.id, reading([])]));
  const account = accountSnapshot({ readings: { ...readings, [projectFolder.id]: project } });
  return bare(
    judgeAccount(check, account, NOW, {
      inPhiScope: () => false,
      covered: (_, resource) => covered.includes(resource),
      attested: (row) => attested?.[row] ?? null,
    }),
  );
}

/** An account that runs this code, in a build whose Function also has a newer version. */
function deployed(content: string, newest = '') {
  const service = sidOf('ZS');
  const build = sidOf('ZB');
  const live = sidOf('ZN');
  const newer = sidOf('ZN', 'newer');
  return {
    'GET serverless.twilio.com/v1/Services': { key: 'services', list: [{ sid: service }] },
    'GET serverless.twilio.com/v1/Services/{ServiceSid}/Environments': {
      key: 'environments',
      list: [0, 1].map((each) => ({
        sid: sidOf('ZE', each),
        service_sid: service,
        build_sid: build,
        domain_name: 'app-1234.twil.io',
      })),
    },
    'GET serverless.twilio.com/v1/Services/{ServiceSid}/Builds/{Sid}': {
      body: {
        sid: build,
        service_sid: service,
        function_versions: [
          { sid: live, function_sid: FUNCTION, path: '/a', visibility: 'protected' },
        ],
      },
    },
    'GET serverless.twilio.com/v1/Services/{ServiceSid}/Functions/{FunctionSid}/Versions': {
      key: 'function_versions',
      list: [newer, live].map((each) => ({ sid: each, function_sid: FUNCTION })),
    },
    'GET serverless.twilio.com/v1/Services/{ServiceSid}/Functions/{FunctionSid}/Versions/{Sid}/Content':
      ({ pathParameters }: ApiRequest) => {
        const version = pathParameters.at(-1) ?? '';
        const code = version === live ? content : newest;
        return { body: { sid: version, function_sid: FUNCTION, content: code } };
      },
  };
}

function published(definition: unknown) {
  return {
    'GET studio.twilio.com/v2/Flows': { key: 'flows', list: [{ sid: FLOW, status: 'published' }] },
    'GET studio.twilio.com/v2/Flows/{Sid}/Revisions/{Revision}': ({
      pathParameters,
    }: ApiRequest) =>
      pathParameters.at(-1) === 'LatestPublished'
        ? { body: { sid: FLOW, status: 'published', revision: 3, definition } }
        : { status: 404, body: {} },
  };
}

const wrong = projectReading([scanProject(join(CORPUS, 'wrong'))]);
const right = projectReading([scanProject(join(CORPUS, 'right'))]);

/** Row, verdict on wrong code, and the places named. */
const ROWS: readonly [RequirementId, string, readonly string[]][] = [
  [
    'SEC-01',
    'FAIL',
    ['.env.example:2', 'tls.js:2', 'tls.js:3', 'tls.js:4', 'tls.js:5', 'voice.protected.js:11'],
  ],
  [
    'SEC-04',
    'FAIL',
    [
      'flow.json',
      'voice.protected.js:5',
      'voice.protected.js:6',
      'voice.protected.js:9',
      'voice.protected.js:10',
      'voice.protected.js:11',
    ],
  ],
  ['VIDEO-03', 'FAIL', ['video.js:7', 'video.js:8']],
  ['VIDEO-05', 'WARN', ['video.js:4', 'video.js:9']],
  ['VOICE-07', 'FAIL', ['flow.json', 'voice.protected.js:4', 'voice.protected.js:14']],
  [
    'VOICE-12',
    'FAIL',
    ['flow.json', 'voice.protected.js:11', 'voice.protected.js:12', 'voice.protected.js:13'],
  ],
  ['SMS-09', 'WARN', ['messages.js:9']],
  ['SMS-12', 'FAIL', ['messages.js:6', 'messages.js:8']],
  ['FLEX-05', 'FAIL', ['flow.json', 'tasks.js:4', 'tasks.js:8']],
  ['FLEX-06', 'WARN', ['tasks.js:5']],
  ['FLEX-10', 'FAIL', ['player.jsx:2', 'player.jsx:6']],
  ['FLEX-18', 'FAIL', ['plugin/src/actions.js:2', 'plugin/src/actions.js:3']],
  ['FI-02', 'WARN', ['flow.json', 'tasks.js:4', 'tasks.js:5', 'tasks.js:8']],
  ['FI-05', 'FAIL', ['flow.json', 'tasks.js:4', 'tasks.js:8']],
  ['FI-06', 'FAIL', ['flow.json', 'tasks.js:4', 'tasks.js:5', 'tasks.js:6', 'tasks.js:8']],
  ['FI-07', 'WARN', ['flow.json', 'tasks.js:3']],
  ['FI-08', 'FAIL', ['flow.json', 'tasks.js:4']],
  ['FI-10', 'NOT_TESTABLE', ['report.js:1']],
  ['SEG-52', 'FAIL', ['segment.js:1', 'segment.js:2', 'segment.js:3']],
];

/** The same for rows verified in other ways, and their verdict on right code. */
const BESIDE: readonly [RequirementId, string, readonly string[], string][] = [
  ['RT-04', 'WARN', ['flow.json'], 'MANUAL'],
  ['RT-05', 'WARN', [2, 3, 4, 5, 6, 7, 9, 11].map((line) => `log.protected.js:${line}`), 'MANUAL'],
  ['RT-07', 'WARN', ['greeting.js:3', 'greeting.js:4', 'tasks.js:8'], 'NOT_APPLICABLE'],
  ['GEN-02', 'REVIEW', ['mail.js:1', 'mail.js:2', 'package.json:4'], 'NOT_APPLICABLE'],
  ['GEN-03', 'REVIEW', ['assistant.js:3', 'assistant.js:4', 'package.json:5'], 'NOT_APPLICABLE'],
];

describe('a project folder', () => {
  test('is judged for every row that a search verifies, except roll-ups', () => {
    const rows = CATALOG.filter(
      ({ verification, derivedFrom }) => verification === 'static' && derivedFrom.length === 0,
    );
    expect(ROWS.map(([id]) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    // Others look at code as well as at their own evidence.
    const others = [
      ...['RT-04', 'RT-05', 'RT-07', 'GEN-01', 'GEN-02', 'GEN-03', 'GEN-04', 'GEN-05'],
      ...['SMS-16', 'CONV-05', 'FLEX-23', 'FRONT-08', 'LOOKUP-02', 'VERIFY-01', 'VERIFY-04'],
      ...['ACCT-11', ...STATEMENT_ROWS.filter(({ optIn }) => optIn).map(({ id }) => id)],
    ];
    expect(CODE_CHECKS.map(({ id }) => id).sort()).toEqual(
      [...others, ...rows.map(({ id }) => id)].sort(),
    );
  });

  test.each(ROWS)('%s is %s on wrong code, and names the places', (id, verdict, places) => {
    const { verdict: said, findings } = judged(id, wrong);
    expect([...new Set(findings.map(({ resource }) => resource))].sort()).toEqual(
      [...places].sort(),
    );
    expect(said).toBe(verdict);
  });

  test.each([...ROWS, ...BESIDE].map(([id]) => id))(
    '%s gives the file and line of what it finds in code',
    (id) => {
      for (const { resource, place } of judged(id, wrong).findings) {
        const line = /^(.*\.\w+):(\d+)$/.exec(resource ?? '');
        expect(place).toEqual(line ? { file: line[1], line: Number(line[2]) } : undefined);
      }
    },
  );

  test('VOICE-12 wants a statement about each host, even when the code is right', () => {
    const { verdict, findings } = judged('VOICE-12', right);
    expect(verdict).toBe('REVIEW');
    expect(new Set(findings.map(({ message }) => message))).toEqual(
      new Set(['streams media to known.example.com']),
    );
  });

  test.each(ROWS.filter(([id]) => id !== 'VOICE-12'))('%s stays open on right code', (id) => {
    const { verdict, findings } = judged(id, right);
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings).toEqual([
      { resource: null, field: null, message: expect.stringMatching(/nothing found in 16 files/) },
    ]);
  });

  test.each(BESIDE)('%s is %s on wrong code too', (id, verdict, places, otherwise) => {
    const { verdict: said, findings } = judged(id, wrong);
    expect([...new Set(findings.map(({ resource }) => resource))].sort()).toEqual(
      [...places].sort(),
    );
    expect(said).toBe(verdict);
    expect(judged(id, right).verdict).toBe(otherwise);
  });

  test('names the kind of an identifier in a text, and its place in a flow', () => {
    expect(judged('RT-04', wrong).findings).toEqual(
      ['phone', 'name'].map((kind) => ({
        resource: 'flow.json',
        field: 'remind',
        message: `a text of the flow holds an identifier: ${kind}`,
      })),
    );
    expect(judged('RT-07', wrong).findings.map(({ message }) => message)).toEqual(
      ['phone', 'name', 'ssn', 'phone'].map(
        (kind) => `a text in the code holds an identifier: ${kind}`,
      ),
    );
  });

  test.each(ROWS)('%s stays open without any code', (id) => {
    const { verdict, findings } = judged(id, reading([]));
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings[0]?.message).toMatch(/^no code/);
  });

  test('names the widget of an exported flow, and the attribute by its documented name', () => {
    expect(judged('FI-08', wrong).findings).toContainEqual({
      resource: 'flow.json',
      field: 'to_flex',
      message: 'set from a caller’s number or address: conversations.external_contact',
    });
    expect(judged('FLEX-06', wrong).findings[0]?.message).toMatch(
      'customers.gender, customers.state, customers.year_of_birth',
    );
  });

  test('is recorded without any of its code', () => {
    const text = JSON.stringify(wrong);
    for (const secret of [
      'diagnosis',
      'mood',
      'jane',
      '415-555',
      'patientName',
      'Roe',
      '078-05',
      '/answer',
      'desk@',
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  test('is part of a snapshot that can be judged later', () => {
    const endpoints = endpointsOf(CODE_CHECKS, { optIn: true, probe: false });
    const snapshot = snapshotOf(accountSnapshot({ readings: { [projectFolder.id]: wrong } }));
    expect(parseSnapshot([...snapshotPieces(snapshot)].join(''), endpoints)).toEqual({
      ...snapshot,
      seal: 'whole',
    });
  });

  test('fails for STOP only when Twilio’s own filtering is stated to be off', () => {
    expect(judged('SMS-09', wrong, { attested: { 'SMS-08': 'yes' } }).verdict).toBe('FAIL');
    expect(judged('SMS-09', right, { attested: { 'SMS-08': 'yes' } }).verdict).toBe('NOT_TESTABLE');
  });

  test('stays open while no statement names the hosts of its streams', () => {
    const { verdict, findings } = judged('VOICE-12', right);
    expect(verdict).toBe('REVIEW');
    expect(findings[0]?.message).toMatch('known.example.com');
  });
});

describe('hostile folders', () => {
  function scanned(files: Readonly<Record<string, string>>) {
    const folder = temporaryFolder();
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return { folder, code: () => scanProject(folder).code };
  }

  test('have what cannot be parsed counted, and the rest searched', () => {
    const { code } = scanned({
      'broken.js': 'function ( {{{',
      'binary.js': '\u0000\u0001\u0002',
      'deep.js': `x = ${'['.repeat(100_000)}`,
      'sum.js': `x = ${Array.from({ length: 100_000 }, () => 'a').join('+')}`,
      'long.js': `x = '${'a'.repeat(3_000_000)}';`,
      'deep.json': `{"states": [{"properties": ${'['.repeat(50_000)}${']'.repeat(50_000)}}]}`,
      'tags.js': `x = '${'<Play '.repeat(200_000)}/Recordings/';`,
      'flow.json': '{"states": [null, 3, {"properties": {"attributes": "{{{"}}]}',
      'good.js': 'agent = { rejectUnauthorized: false };',
    });
    expect(code()).toEqual({
      files: 9,
      unreadable: 6,
      facts: [
        {
          rule: 'tls_check_disabled',
          file: 'good.js',
          line: 1,
          widget: null,
          detail: null,
        },
      ],
    });
  });

  test('are read when code is minified, deeply nested, or TypeScript', () => {
    const sum = Array.from({ length: 500 }, (_, index) => `'${index}'`).join('+');
    const { code } = scanned({
      'a.min.mjs': `var a=${sum};b({rejectUnauthorized:!1})`,
      'b.ts':
        'const agent: Options = <Options>{ rejectUnauthorized: false };\nexport const o = { strictSSL: false } satisfies Options;',
    });
    expect(code()).toMatchObject({
      unreadable: 0,
      facts: [
        { rule: 'tls_check_disabled', file: 'a.min.mjs', line: 1 },
        { rule: 'tls_check_disabled', file: 'b.ts', line: 1 },
        { rule: 'tls_check_disabled', file: 'b.ts', line: 2 },
      ],
    });
  });

  test.each([
    "throw new Error('never use http://api.twilio.com here');",
    "console.warn('http://api.twilio.com is closed');",
    "if (url === 'http://api.twilio.com/x') stop();",
    "switch (url) { case 'http://api.twilio.com/x': stop(); }",
    "if (url.startsWith('http://api.twilio.com')) stop();",
    "secure = url.replace('http://api.twilio.com', 'https://api.twilio.com');",
    "secure = 'http://api.twilio.com/x'.replace('http:', 'https:');",
  ])('may hold an address of Twilio’s that nothing is sent to: %s', (code) => {
    expect(scanned({ 'a.js': code }).code().facts).toEqual([]);
  });

  test.each([
    "fetch('http://api.twilio.com/' + path);",
    "switch (stage) { case 'live': fetch('http://api.twilio.com/'); }",
    "const calls = stage === 'live' ? 'http://api.twilio.com/x' : other;",
    "url = url.replace('https://example.com', 'http://api.twilio.com');",
    "url = 'http://api.twilio.com/x'.replace('/x', '/y');",
    "url = 'http://api.twilio.com/x'.trim();",
  ])('may not hold one that something may be sent to: %s', (code) => {
    expect(scanned({ 'a.js': code }).code().facts).toMatchObject([{ rule: 'http_to_twilio' }]);
  });

  test('may check certificates of other protocols in any way', () => {
    const { code } = scanned({
      'database.js': 'new Pool({ ssl: { rejectUnauthorized: false } });',
      'queue.js': 'createClient({ socket: 1, tls: { rejectUnauthorized: false } });',
      'agent.js': 'new Agent({ rejectUnauthorized: false });',
    });
    expect(code().facts).toMatchObject([{ rule: 'tls_check_disabled', file: 'agent.js' }]);
  });

  test('are not left through links, and installed packages are not searched', () => {
    const { folder, code } = scanned({
      'node_modules/a/index.js': 'x = { rejectUnauthorized: false };',
      'src/a.js': 'x = 1;',
    });
    symlinkSync(join(CORPUS, 'wrong'), join(folder, 'linked'));
    expect(code()).toEqual({ files: 1, unreadable: 0, facts: [] });
  });
});

describe('what is deployed', () => {
  const text = (name: string) => readFileSync(join(CORPUS, name), 'utf8');
  const flow = JSON.parse(text('wrong/flow.json'));

  test('is the version in the build that runs, read once for all environments', async () => {
    const { verdict, findings } = await audited(checkOf('SEC-01'), deployed(text('wrong/tls.js')));
    expect(verdict).toBe('FAIL');
    expect(findings.map(({ resource, field }) => `${resource} ${field}`).sort()).toEqual(
      [2, 3, 4, 5].map((line) => `${FUNCTION} line ${line}`),
    );
  });

  test('is not the newest version of a Function', async () => {
    const [good, bad] = [text('right/tls.js'), text('wrong/tls.js')];
    expect((await audited(checkOf('SEC-01'), deployed(bad, good))).verdict).toBe('FAIL');
    const { verdict, findings } = await audited(checkOf('SEC-01'), deployed(good, bad));
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings[0]?.message).toMatch(/nothing found in 1 file/);
  });

  test('is not what no environment runs', async () => {
    const resources = deployed(text('wrong/tls.js'));
    const environments = 'GET serverless.twilio.com/v1/Services/{ServiceSid}/Environments';
    const idle = { key: 'environments', list: [{ sid: sidOf('ZE'), build_sid: null }] };
    const { verdict } = await audited(checkOf('SEC-01'), { ...resources, [environments]: idle });
    expect(verdict).toBe('NOT_TESTABLE');
  });

  test('is a flow’s published revision, and the widget is named', async () => {
    const { verdict, findings } = await audited(checkOf('FI-08'), published(flow));
    expect(verdict).toBe('FAIL');
    expect(findings).toEqual([
      {
        resource: FLOW,
        field: 'to_flex',
        message: 'set from a caller’s number or address: conversations.external_contact',
      },
    ]);
  });

  test('is reported without a widget’s name that is not a plain word', async () => {
    const named = { ...flow.states[0], name: 'call 415-555-0100' };
    const { findings } = await audited(checkOf('SEC-04'), published({ states: [named] }));
    expect(findings[0]).toMatchObject({ resource: FLOW, field: null });
  });

  test('stays open when nothing is found', async () => {
    const { verdict, findings } = await audited(checkOf('SEC-01'), deployed(text('right/tls.js')));
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings[0]?.message).toMatch(/nothing found in 1 file/);
  });

  test('is reported with the Assets whose content no API returns', async () => {
    const resources = deployed('function (');
    const build = 'GET serverless.twilio.com/v1/Services/{ServiceSid}/Builds/{Sid}';
    const assets = [0, 1].map((each) => ({ sid: sidOf('ZN', each), asset_sid: sidOf('ZH', each) }));
    const withAssets = {
      ...resources,
      [build]: { body: { ...resources[build].body, asset_versions: assets } },
    };
    const { findings } = await audited(checkOf('SEC-01'), withAssets);
    expect(findings[0]?.message).toMatch(/2 deployed Assets whose content no API returns$/);
  });

  test.each<[RequirementId, string, readonly string[]]>([
    ['RT-05', 'wrong/log.protected.js', ['line 2', 'line 3', 'line 4', 'line 5', 'line 6']],
    ['RT-07', 'wrong/greeting.js', ['line 3', 'line 4']],
    ['GEN-02', 'wrong/mail.js', ['line 1', 'line 2']],
  ])('is reported with the Function and the lines for %s', async (id, file, lines) => {
    const { findings } = await audited(checkOf(id), deployed(text(file)));
    expect(findings.every(({ resource }) => resource === FUNCTION)).toBe(true);
    expect(findings.map(({ field }) => field)).toEqual(expect.arrayContaining([...lines]));
    expect(JSON.stringify(findings)).not.toMatch(/Roe|078-05|415-555/);
  });

  test('makes RT-04 warn of a text of a flow, until a statement names the flow', async () => {
    const { verdict, findings } = await audited(checkOf('RT-04'), published(flow));
    expect(verdict).toBe('WARN');
    expect(findings).toContainEqual({
      resource: FLOW,
      field: 'remind',
      message: 'a text of the flow holds an identifier: name',
    });
    expect(judged('RT-04', wrong, { covered: ['flow.json'] }).verdict).toBe('MANUAL');
    expect(judged('RT-07', wrong, { covered: ['greeting.js:3'] }).findings).not.toContainEqual(
      expect.objectContaining({ resource: 'greeting.js:3' }),
    );
  });

  test('is reported with the number of files that are not code', async () => {
    const { findings } = await audited(checkOf('SEC-01'), deployed('function ('));
    expect(findings[0]?.message).toMatch(/1 of the files not readable/);
  });

  test('leads to a warning when Flex collects console errors', async () => {
    const { verdict } = await audited(checkOf('FLEX-18'), {
      'GET flex-api.twilio.com/v1/Configuration': {
        body: { debugger_integration: { console_errors_included: true } },
      },
    });
    expect(verdict).toBe('WARN');
  });

  test('fails when connection policies send calls without TLS', async () => {
    const { verdict } = await audited(checkOf('VOICE-07'), {
      'GET voice.twilio.com/v1/ConnectionPolicies': {
        key: 'connection_policies',
        list: [{ sid: sidOf('NY') }],
      },
      'GET voice.twilio.com/v1/ConnectionPolicies/{ConnectionPolicySid}/Targets': {
        key: 'targets',
        list: [{ sid: sidOf('NE'), enabled: true, target: 'sip:sip.example.com' }],
      },
    });
    expect(verdict).toBe('FAIL');
  });

  test.each([401, 403, 429, 500])('is an error when Twilio answers %i', async (status) => {
    const fault = { status, body: {} };
    for (const check of CODE_CHECKS) {
      expect((await audited(check, {}, { fault })).verdict).toBe('ERROR');
    }
  });
});
