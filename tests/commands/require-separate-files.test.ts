import { linkSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { requireSeparateFiles } from '../../bin/files/require-separate-files';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();
const file = join(folder, 'file');
const link = join(folder, 'link');
const hardLink = join(folder, 'hard-link');
writeFileSync(file, '');
symlinkSync(file, link);
linkSync(file, hardLink);

test.each([
  ['one that is read', { '--out': file }, { '--policy': file }, '--policy and --out'],
  ['one behind a link', { '--out': file }, { '--policy': link }, '--policy and --out'],
  ['one with two names', { '--out': hardLink }, { '--policy': file }, '--policy and --out'],
  ['one that is open', { stdout: openSync(file, 'r+'), '--out': link }, {}, 'stdout and --out'],
  ['one that is written', { '--out': file, '--plan': link }, {}, '--out and --plan'],
  [
    'one that is not there yet',
    { '--out': join(folder, 'new'), '--plan': join(folder, '.', 'x', '..', 'new') },
    {},
    '--out and --plan',
  ],
])('%s is not overwritten', (_, written, read, options) => {
  expect(() => requireSeparateFiles(written, read)).toThrow(`${options} name the same file`);
});

test('different files, devices and files that were not named are no conflict', () => {
  requireSeparateFiles(
    { '--out': file, '--plan': join(folder, 'other'), '--report': undefined },
    { '--policy': join(folder, 'not-there'), '--key': undefined },
  );
  requireSeparateFiles({ '--out': '/dev/null', '--plan': '/dev/null' });
});
