import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runCommand } from '../support/commands/run-command';
import { PROJECT_ROOT } from '../support/project-root';
import { sidOf } from '../support/sids';
import { temporaryFolder } from '../support/temporary-folder';

/** The sources from which people copy commands: pages, examples, and printed messages. */
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

// Without `--no`, npx runs a stranger's package of that name if ours is not installed.
// Without `--`, npm reads `--help` as its own option.
test('no page, example or message lets npx fetch a command', () => {
  const fetching = LINES.filter(({ line }) => /\bnpx (?!--no -- )[\w@-]/.test(line));
  expect(fetching.map(({ place }) => place)).toEqual([]);
});

/** Everything that follows an option or a redirection in lines of pages and workflows. */
function namesBehind(before: RegExp): readonly string[] {
  const pattern = new RegExp(`${before.source} ([a-z][\\w./-]*)`, 'g');
  const names = LINES.filter(({ place }) => /\.(?:md|yml):/.test(place)).flatMap(({ line }) =>
    [...line.matchAll(pattern)].map(([, name = '']) => name),
  );
  if (names.length === 0) throw new Error(`no page has ${before.source}`);
  return names;
}

/** The files in which commands save what was there before a change. */
function savedFiles(): readonly string[] {
  const calls = LINES.filter(({ place }) => place.startsWith('src/')).flatMap(({ line }) => [
    ...line.matchAll(/(?<!function )writeSavedFile\(\w+, (?:'|`)([\w-]+?)-?(?:\$\{|'|`)/g),
  ]);
  return calls.map(([, subject = '']) => `${subject}-2026-11-29T12-00-00.000Z.json`);
}

const WRITTEN = [
  ...namesBehind(/--(?:out|report|save-snapshot|action-plan|evidence)/),
  ...namesBehind(/--access-log/).flatMap((log) => [log, `${log}.lock`]),
  ...namesBehind(/--checkpoint/).flatMap((checkpoint) => [
    checkpoint,
    `${checkpoint}.${sidOf('WS')}`,
    `${checkpoint}.e3b0c442-98fc-4c14-9afb-4c8996fb9242.new`,
  ]),
  ...namesBehind(/--ledger/).flatMap((ledger) => [ledger, `${ledger}.days/2026-11-29`]),
  ...namesBehind(/flock -n/),
  ...namesBehind(/hipaa-guard filter .*[<>]/),
  ...namesBehind(/npm run -s eligible .*</),
  ...savedFiles(),
  'vocabulary-2026-11-29T12-00-00-000Z.json',
  '.env',
  '.twiliodeployinfo',
];

test('each change that a command makes is saved in a file', () => {
  expect(
    savedFiles()
      .map((name) => name.slice(0, name.indexOf('-2026')))
      .sort(),
  ).toEqual(['audit-fix', 'event-callback', 'event-streams', 'flex-ui-attributes']);
});

/** The names that git would ignore in a project, in order. */
function ignoredIn(project: string, names: readonly string[]): readonly string[] {
  const folder = temporaryFolder();
  copyFileSync(join(project, '.gitignore'), join(folder, '.gitignore'));
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  const { stdout } = spawnSync('git', ['check-ignore', ...names], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout.split('\n').slice(0, -1);
}

describe('what the documented commands write cannot get into a commit by chance', () => {
  test.each<[string, () => Promise<string>]>([
    ['in a clone', async () => PROJECT_ROOT],
    [
      'in a project that `init` has written',
      async () => {
        const project = temporaryFolder();
        await runCommand(['init', project]);
        return project;
      },
    ],
  ])('%s', async (_, projectFolder) => {
    // Commands write the previous state into the current folder.
    const saved = ['audit-fix', 'event-callback', 'event-streams', 'flex-ui-attributes'].map(
      (subject) => `operations/${subject}-2026-11-30.json`,
    );
    const names = [...new Set([...WRITTEN, ...saved])];
    expect(ignoredIn(await projectFolder(), names)).toEqual(names);
  });

  test('nor can what the examples unpack in a clone', () => {
    const files = namesBehind(/unzip .* -d/).map((folder) => `${folder}/policy.json`);
    expect(ignoredIn(PROJECT_ROOT, files)).toEqual(files);
  });

  test('but the files of a project can', () => {
    const parts = ['package-lock.json', 'hipaa-attestations.yaml', 'assets/policy.private.json'];
    expect(ignoredIn(PROJECT_ROOT, parts)).toEqual([]);
  });
});
