import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { PROJECT_ROOT } from '../support/project-root';
import { temporaryFolder } from '../support/temporary-folder';

const FOLDER = join(PROJECT_ROOT, 'lambda', 'dist');
const NAMES = ['firehose', 'kinesis'];

function build(timeZone: string): string {
  return execFileSync(process.execPath, [join(PROJECT_ROOT, 'lambda', 'build.mjs')], {
    encoding: 'utf8',
    env: { ...process.env, TZ: timeZone },
  });
}

test('the archives have the same bytes whenever and wherever they are built', () => {
  const printed = build('UTC');
  for (const name of NAMES) {
    const archive = readFileSync(join(FOLDER, `${name}.zip`));
    const digest = createHash('sha256').update(archive).digest('hex');
    expect(printed).toContain(`${digest}  lambda/dist/${name}.zip\n`);
  }
  expect(build('Pacific/Kiritimati')).toBe(printed);
});

test('the handler of an archive runs beside its policy, and logs the policy’s digest first', () => {
  const files = unzipSync(readFileSync(join(FOLDER, 'firehose.zip')));
  expect(Object.keys(files).sort()).toEqual(['firehose.js', 'policy.json']);
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
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
