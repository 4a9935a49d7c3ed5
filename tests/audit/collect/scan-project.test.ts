import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CHECKS } from '../../../src/audit/checks/all-checks';
import {
  type ProjectScan,
  projectReading,
  scanDeployable,
  scanProject,
} from '../../../src/audit/collect/scan-project';
import { projectFolder } from '../../../src/audit/endpoints/project-folder';
import { judgeAccount } from '../../../src/audit/judge/judge-account';
import { NOW } from '../../support/audit/audited';
import { accountSnapshot, reading } from '../../support/audit/snapshots';
import { temporaryFolder } from '../../support/temporary-folder';

const ROOT = join(__dirname, '../../..');
/** The rows that a search of code can tell something of. */
const ROWS = CHECKS.filter(({ optIn }) => optIn?.includes(projectFolder));

/** What the rows find in code, in an account without anything else. */
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

function folderWith(files: Readonly<Record<string, string>>): string {
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
    const { code } = scanDeployable(folder);
    expect(code.files).toBe(4);
    expect(code.facts.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toEqual([
      'tls_check_disabled .env:1',
      'http_to_twilio .twilioserverless/assets/b.private.json:1',
      'tls_check_disabled .twilioserverless/functions/a.protected.js:1',
      'ineligible_product package.json:2',
    ]);
  });

  test('may be nothing yet', () => {
    expect(scanDeployable(folderWith({}))).toEqual({
      code: { files: 0, unreadable: 0, facts: [] },
      truncated: false,
    });
  });
});

test('tells a place once that two searches saw', () => {
  const folder = folderWith({ '.env': 'NODE_TLS_REJECT_UNAUTHORIZED=0\n' });
  const { items } = projectReading([scanDeployable(folder), scanProject(folder)]);
  expect(items.map(({ fields }) => fields['code'])).toMatchObject([
    { files: 1, facts: [{ rule: 'tls_check_disabled', file: '.env', line: 1 }] },
    { files: 1, facts: [] },
  ]);
});

describe('this project', () => {
  test('deploys nothing that a row finds fault with', () => {
    const scan = scanDeployable(ROOT);
    expect(scan.code.files).toBeGreaterThanOrEqual(7);
    expect(scan.code.unreadable).toBe(0);
    expect(findings(scan)).toEqual([]);
  });

  test.each(['functions', 'src', 'bin', 'assets'])('has nothing in %s either', (folder) => {
    const { code, truncated } = scanProject(join(ROOT, folder));
    // The demo's events hold what must be filtered out.
    const facts = code.facts.filter(({ file }) => !file?.startsWith('demo/'));
    expect(code.unreadable).toBe(0);
    expect(findings({ code: { ...code, facts }, truncated })).toEqual([]);
  });
});
