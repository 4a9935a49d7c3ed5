import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { PROJECT_ROOT } from '../support/project-root';
import { sidOf } from '../support/sids';
import { temporaryFolder } from '../support/temporary-folder';

const FOLDER = join(PROJECT_ROOT, 'lambda', 'dist');
const NAMES = ['archive', 'firehose', 'kinesis', 'record-filter'];

function build(timeZone: string): string {
  return execFileSync(process.execPath, [join(PROJECT_ROOT, 'lambda', 'build.mjs')], {
    encoding: 'utf8',
    env: { ...process.env, TZ: timeZone },
  });
}

/** Lambda's digest of an archive. */
function unpacked(name: string) {
  const files = unzipSync(readFileSync(join(FOLDER, `${name}.zip`)));
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return { folder, files };
}

test('the archives have the same bytes, whenever and wherever they are built', () => {
  const printed = build('UTC');
  for (const name of NAMES) {
    const archive = readFileSync(join(FOLDER, `${name}.zip`));
    const digest = createHash('sha256').update(archive).digest('hex');
    expect(printed).toContain(`${digest}  lambda/dist/${name}.zip\n`);
  }
  expect(build('Pacific/Kiritimati')).toBe(printed);
});

test('the handler of an archive runs beside its policy, and logs the policy’s digest first', () => {
  const { folder, files } = unpacked('firehose');
  expect(Object.keys(files).sort()).toEqual(['firehose.js', 'policy.json']);
  const script =
    'require("./firehose.js").handler({ records: [] }).then((answer) => console.log(JSON.stringify(answer)))';
  const [first = '', , answer] = execFileSync(process.execPath, ['-e', script], {
    cwd: folder,
    encoding: 'utf8',
  }).split('\n');
  const digest = createHash('sha256')
    .update(files['policy.json'] ?? '')
    .digest('hex');
  expect(JSON.parse(first)).toEqual({ policy_sha256: digest, mode: 'guarded' });
  expect(answer).toBe('{"records":[]}');
  expect(existsSync(join(PROJECT_ROOT, 'assets', 'policy.private.json'))).toBe(true);
});

test('the filter for other engines accepts a record as bytes and as text', () => {
  const { folder } = unpacked('record-filter');
  const event = JSON.stringify({
    EventType: 'task.created',
    Sid: sidOf('EV'),
    AccountSid: sidOf('AC'),
    WorkspaceSid: sidOf('WS'),
  });
  const script = `
    const { filterRecords } = require('./record-filter.cjs');
    const [bytes, text] = filterRecords([Buffer.from(process.argv[1]), process.argv[1]]);
    require('node:assert').deepStrictEqual(text, bytes);
    console.log(bytes.events[0].id);`;
  const printed = execFileSync(process.execPath, ['-e', script, event], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(printed).toMatch(new RegExp(`\n${sidOf('EV')}\n$`));
});

test.each([
  [{ SOURCE_BUCKET: 'one', CLEAN_BUCKET: 'one' }, 'SOURCE_BUCKET and CLEAN_BUCKET are the same'],
  [{ SOURCE_BUCKET: 'one', CLEAN_BUCKET: '' }, 'CLEAN_BUCKET is not set'],
])('an archive never filters objects into their own bucket: %j', (buckets, expected) => {
  const { status, stderr } = spawnSync(process.execPath, ['archive.js'], {
    cwd: unpacked('archive').folder,
    env: { ...process.env, ...buckets },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain(`Error: ${expected}`);
});

test('the archives have code of this project, and of no package', () => {
  for (const name of NAMES) {
    const { files } = unpacked(name);
    const code = Buffer.from(files[`${name}.js`] ?? files[`${name}.cjs`] ?? '').toString();
    const modules = [...code.matchAll(/^\/\/ (\S+\.[cm]?[jt]s)$/gm)].map(([, module]) => module);
    expect(modules).toContain('src/filter/filter-event.ts');
    expect(modules.filter((module) => /node_modules/.test(String(module)))).toEqual([]);
  }
});
