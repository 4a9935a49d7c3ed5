import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { PROJECT_ROOT } from '../support/project-root';
import { temporaryFolder } from '../support/temporary-folder';

/** What people copy commands from: pages, examples, and what the command line prints. */
const FILES = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', '.env.example', 'build.mjs'],
  ...['bin', 'docs', 'examples', 'functions', 'src', 'types'].flatMap((folder) =>
    readdirSync(join(PROJECT_ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:png|svg|gz)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT_ROOT.length + 1))
      .filter((file) => !file.includes('node_modules')),
  ),
];

const LINES = FILES.flatMap((file) =>
  readFileSync(join(PROJECT_ROOT, file), 'utf8')
    .split('\n')
    .map((line, index) => ({ line, place: `${file}:${index + 1}` })),
);

// Without `--no`, npx runs what a stranger has registered under the name where it is not installed.
// Without `--`, npm takes `--help` for itself.
test('no page, example or message lets npx fetch a command', () => {
  const fetching = LINES.filter(({ line }) => /\bnpx (?!--no -- )[\w@-]/.test(line));
  expect(fetching.map(({ place }) => place)).toEqual([]);
});

test('the reports of the documented commands are not taken into a commit by chance', () => {
  const written = LINES.filter(({ place }) => /\.(?:md|yml):/.test(place)).flatMap(({ line }) =>
    [
      ...line.matchAll(
        /--(?:out|report|save-snapshot|action-plan|access-log|ledger|checkpoint) ([a-z][\w.-]*)/g,
      ),
    ].map(([, file = '']) => file),
  );
  expect(written.length).toBeGreaterThan(5);
  const folder = temporaryFolder();
  copyFileSync(join(PROJECT_ROOT, '.gitignore'), join(folder, '.gitignore'));
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  const names = [...new Set(written)].sort();
  const ignored = execFileSync('git', ['check-ignore', ...names], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(ignored.trim().split('\n').sort()).toEqual(names);
});
