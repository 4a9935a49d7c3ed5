import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CHECKS } from '../../../src/audit/checks/all-checks';
import { projectReading } from '../../../src/audit/collect/project-reading';
import {
  type ProjectScan,
  scanDeployable,
  scanProject,
} from '../../../src/audit/collect/scan-project';
import { projectFolder } from '../../../src/audit/endpoints/project-folder';
import { judgeAccount } from '../../../src/audit/judge/judge-account';
import type { Check } from '../../../src/audit/model/check';
import { NOW } from '../../support/audit/audited';
import { accountSnapshot, reading } from '../../support/audit/snapshots';
import { sidOf } from '../../support/sids';
import { temporaryFolder } from '../../support/temporary-folder';

const ROOT = join(__dirname, '../../..');
/** The files that the clone's toolkit configuration names. */
const FOLDERS = ['.twilioserverless/functions', '.twilioserverless/assets'];
/** The rows that a search of code can say something about. */
const ROWS = CHECKS.filter(({ optIn }) => optIn?.includes(projectFolder));

/** The rows' findings in code, in an account with nothing else. */
function findings(scan: ProjectScan) {
  return ROWS.flatMap((check) => {
    const readings = Object.fromEntries(check.reads.map((each) => [each.id, reading([])]));
    const account = accountSnapshot({
      readings: { ...readings, [projectFolder.id]: projectReading([scan]) },
    });
    const judged = judgeAccount(check, account, NOW, {
      inPhiScope: () => true,
      covered: () => false,
      attested: () => null,
    });
    return judged.findings
      .filter(({ resource }) => resource !== null)
      .map(({ resource, message }) => `${check.id} ${resource} ${message}`);
  });
}

function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe('what a project deploys', () => {
  test('is its built Functions and Assets, its settings and its packages', () => {
    const folder = folderWith({
      '.twilioserverless/functions/a.protected.js': 'agent({ rejectUnauthorized: false });',
      '.twilioserverless/functions/a.protected.js.map': '{}',
      '.twilioserverless/assets/b.private.json': '{ "api": "http://api.twilio.com" }',
      '.env': 'NODE_TLS_REJECT_UNAUTHORIZED=0\n',
      'package.json': '{\n  "dependencies": { "@sendgrid/mail": "8.1.0" }\n}\n',
      'src/c.ts': 'agent({ rejectUnauthorized: false });',
      'dist/d.js': 'agent({ rejectUnauthorized: false });',
    });
    const { code } = scanDeployable(folder, FOLDERS);
    expect(code.files).toBe(4);
    expect(code.facts.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toEqual([
      'tls_check_disabled .env:1',
      'http_to_twilio .twilioserverless/assets/b.private.json:1',
      'tls_check_disabled .twilioserverless/functions/a.protected.js:1',
      'ineligible_product package.json:2',
    ]);
  });

  test('may be nothing yet', () => {
    expect(scanDeployable(folderWith({}), FOLDERS)).toEqual({
      code: { files: 0, unreadable: 0, facts: [] },
      truncated: false,
    });
  });
});

test('a place that two searches found is reported once', () => {
  const folder = folderWith({ '.env': 'NODE_TLS_REJECT_UNAUTHORIZED=0\n' });
  const { items } = projectReading([scanDeployable(folder, FOLDERS), scanProject(folder)]);
  expect(items.map(({ fields }) => fields['code'])).toMatchObject([
    { files: 1, facts: [{ rule: 'tls_check_disabled', file: '.env', line: 1 }] },
    { files: 1, facts: [] },
  ]);
});

test.each([
  ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 of the other order', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
])('a file in %s, as Windows writes it, gives the same findings as in UTF-8', (_, encoded) => {
  const attributes = '{ "conversations": { "content": "{{contact.channel.address}}" } }';
  const toFlex = { name: 'enter', type: 'send-to-flex', properties: { attributes } };
  const files = {
    'flow.json': JSON.stringify({ states: [toFlex] }),
    'package.json': '{ "dependencies": { "@sendgrid/mail": "8.1.0" } }',
    'tls.js': 'agent({ rejectUnauthorized: false });',
  };
  const found = scanProject(folderWith(files)).code;
  expect(new Set(found.facts.map(({ file }) => file))).toEqual(new Set(Object.keys(files)));
  const onWindows = Object.entries(files).map(([name, text]) => [name, encoded(text)]);
  expect(scanProject(folderWith(Object.fromEntries(onWindows))).code).toEqual(found);
});

test.each([
  ['Studio', (definition: object) => definition],
  ['Twilio’s API', (definition: object) => ({ sid: sidOf('FW'), definition })],
  ['Twilio’s command line', (definition: object) => [{ sid: sidOf('FW'), definition }]],
])('a flow is searched as %s exports it', (_, exported) => {
  const states = [
    { name: 'send', type: 'send-message', properties: { to: 'whatsapp:+15005550006' } },
    { name: 'ask', type: 'make-http-request', properties: { url: 'http://example.com/a' } },
  ];
  const { facts } = scanProject(
    folderWith({ 'flow.json': JSON.stringify(exported({ states })) }),
  ).code;
  expect(facts).toMatchObject([
    { rule: 'insecure_callback', widget: 'ask', file: 'flow.json' },
    { rule: 'ineligible_product', detail: 'WhatsApp', file: 'flow.json' },
  ]);
});

describe('a folder in other languages', () => {
  const gen01 = CHECKS.find(({ id }) => id === 'GEN-01') as Check;
  const verdictOf = (files: Readonly<Record<string, string>>) => {
    const readings = Object.fromEntries(gen01.reads.map((each) => [each.id, reading([])]));
    const folder = projectReading([scanProject(folderWith(files))]);
    const account = accountSnapshot({ readings: { ...readings, [projectFolder.id]: folder } });
    const scope = { inPhiScope: () => false, covered: () => false, attested: () => null };
    return judgeAccount(gen01, account, NOW, scope);
  };

  test('is counted by language, without installed packages and tests', () => {
    const { code } = scanProject(
      folderWith({
        'app.py': 'x = 1',
        'lib/task.py': '',
        'main.go': '',
        'main_test.go': '"ws://a.example.com"',
        'test_app.py': '"ws://a.example.com"',
        'conftest.py': '"ws://a.example.com"',
        'AppTest.java': '"ws://a.example.com"',
        'test/a.rb': '"ws://a.example.com"',
        'src/test/kotlin/Calls.kt': '"ws://a.example.com"',
        'spec/helper.js': 'new WebSocket("ws://a.example.com");',
        'vendor/a.php': '"ws://a.example.com"',
        'venv/a.py': '"ws://a.example.com"',
        'index.js': '',
      }),
    );
    expect(code).toEqual({ files: 1, unreadable: 0, others: { Python: 2, Go: 1 }, facts: [] });
  });

  test.each(['a.py', 'A.java', 'A.kt', 'A.cs', 'a.rb', 'a.php', 'a.go'])(
    'proves no absence, and the report says so: %s',
    (file) => {
      const { verdict, population } = verdictOf({ 'index.js': '', [file]: 'x = 1' });
      expect(verdict).toBe('NOT_TESTABLE');
      expect(population).toContainEqual({ what: 'files of code', looked_at: 1, total: 2 });
      expect(verdictOf({ 'index.js': '' }).verdict).toBe('NOT_APPLICABLE');
    },
  );

  test('fails for what its texts show', () => {
    const { verdict, findings } = verdictOf({ 'app/send.py': "to = 'whatsapp:+15005550006'" });
    expect(verdict).toBe('REVIEW');
    expect(findings[0]).toMatchObject({ place: { file: 'app/send.py', line: 1 } });
  });

  test('is named in rows that only code decides', () => {
    const found = findings(scanProject(folderWith({ 'a.rb': 'uri = "http://api.twilio.com"' })));
    expect(found).toEqual(['SEC-01 a.rb:1 an http: address of Twilio']);
  });
});

describe('this project', () => {
  test('deploys nothing that speaks for or against a row', () => {
    const { code } = scanDeployable(ROOT, FOLDERS);
    expect(code.files).toBeGreaterThanOrEqual(7);
    expect(code.unreadable).toBe(0);
    expect(code.facts).toEqual([]);
  });

  test.each(['functions', 'src', 'bin', 'assets'])('has nothing in %s either', (folder) => {
    const { code, truncated } = scanProject(join(ROOT, folder));
    // The demo's events hold what must be filtered out.
    const facts = code.facts.filter(({ file }) => !file?.startsWith('demo/'));
    expect(code.unreadable).toBe(0);
    expect(findings({ code: { ...code, facts }, truncated })).toEqual([]);
  });
});
