import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { outcomeOf, runCommand } from '../support/commands/run-command';
import { PROJECT_ROOT } from '../support/project-root';
import { temporaryFolder } from '../support/temporary-folder';

const SINK_FILE = join(__dirname, '..', '..', 'demo-output', 'filtered-events.ndjson');

test('hipaa-guard demo shows the whole path of an event, and needs no settings', async () => {
  // The machine owner's settings stay out of it.
  const environment = {
    GUARD_MODE: 'nonsense',
    EVENTS_SINK_URL: 'https://sink.example.com/',
  };
  const { stdout, stderr, exitCode } = await runCommand(['demo'], { environment });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(stdout).toContain('forged POST /taskrouter/events → 403 {"error":"signature_invalid"}');
  expect(stdout).toContain('/closed/greeting.wav → 200 "verdict": "protected"');
  expect(stdout).toContain('/open/greeting.wav → 200 "verdict": "public"');
  expect(stdout).toContain('signed POST /event-streams/events → 204\n');
  expect(stdout).toContain('One event reached the sink, the same as from the callback.\n');
  expect(stdout).toContain('forged POST /event-streams/events → 403 {"error":"signature_invalid"}');
  expect(stdout).toContain('filtered-events.ndjson');
  expect(stdout).toContain('Everything went as expected.');

  const delivered = readFileSync(SINK_FILE, 'utf8');
  expect(delivered.trimEnd().split('\n')).toHaveLength(6);
  for (const text of [stdout, delivered]) {
    for (const secret of ['5550123', 'Alex', 'Jamie', '1984', '0012345', 'SPRINGFIELD']) {
      expect(text).not.toContain(secret);
    }
  }
});

test('two demos of one project do not get in each other’s way', async () => {
  rmSync(dirname(SINK_FILE), { recursive: true, force: true });
  const demos = await Promise.all([runCommand(['demo']), runCommand(['demo'])]);
  for (const { stdout, exitCode } of demos) {
    expect(stdout).toContain('Everything went as expected.');
    expect(exitCode).toBe(0);
  }
  expect(readdirSync(dirname(SINK_FILE))).toEqual([basename(SINK_FILE)]);
});

test('hipaa-guard demo calls its own server even when Node.js uses a proxy', async () => {
  // Node.js itself reads them, from 22.21 and 24 on, and warns that this is experimental.
  const environment = { NODE_USE_ENV_PROXY: '1', HTTP_PROXY: 'http://127.0.0.1:1' };
  const { stdout, exitCode } = await runCommand(['demo'], { environment });
  expect(stdout).toContain('Everything went as expected.');
  expect(exitCode).toBe(0);
});

describe('hipaa-guard demo ends', () => {
  /** A project of the build and these files, run by a program that the test starts itself. */
  const demoIn = (folder: string) =>
    outcomeOf(spawn(process.execPath, [join(folder, 'dist', 'hipaa-guard.js'), 'demo']));

  function builtProject(): string {
    const folder = temporaryFolder();
    for (const part of ['package.json', 'dist', '.twilioserverless']) {
      cpSync(join(PROJECT_ROOT, part), join(folder, part), { recursive: true });
    }
    return folder;
  }

  /** A toolkit with this program. */
  function putToolkit(folder: string, program: string): void {
    const bin = join(folder, 'node_modules', 'twilio-run', 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'twilio-run.js'), program);
  }

  const SEE_HELP = 'See: hipaa-guard demo --help\n';

  test('with one sentence when the toolkit is missing', async () => {
    const { stderr, exitCode } = await demoIn(builtProject());
    expect(stderr).toBe(
      `this needs Twilio's toolkit: run npm install --save-dev twilio-run\n${SEE_HELP}`,
    );
    expect(exitCode).toBe(2);
  });

  test('with one sentence when the Functions are not built', async () => {
    const folder = builtProject();
    putToolkit(folder, '');
    rmSync(join(folder, '.twilioserverless'), { recursive: true });
    const { stderr, exitCode } = await demoIn(folder);
    expect(stderr).toBe(
      `the Functions are not built: run npm run build in the project\n${SEE_HELP}`,
    );
    expect(exitCode).toBe(2);
  });

  test('with one sentence when the local server ends on start-up', async () => {
    const folder = builtProject();
    putToolkit(folder, 'throw new Error("canary")');
    const { stderr, exitCode } = await demoIn(folder);
    expect(stderr).toBe(`the local server ended while starting\n${SEE_HELP}`);
    expect(exitCode).toBe(2);
  });

  test('with 1 when it is interrupted, and leaves neither a server nor a folder', async () => {
    const folder = builtProject();
    putToolkit(
      folder,
      `const port = process.argv[process.argv.indexOf('--port') + 1];
       process.on('exit', () => require('node:fs').writeFileSync('ended', ''));
       process.on('SIGTERM', () => process.exit());
       require('node:http').createServer(() => process.kill(process.ppid)).listen(port);`,
    );
    const { stdout, stderr, exitCode } = await demoIn(folder);
    expect({ stderr, exitCode }).toEqual({ stderr: 'Interrupted.\n', exitCode: 1 });
    expect(stdout).not.toContain('as expected');
    expect(existsSync(join(folder, 'ended'))).toBe(true);
    expect(readdirSync(join(folder, 'demo-output'))).toEqual([]);
  });

  test('with 1, and claims nothing, when requests are answered and nothing is delivered', async () => {
    const folder = builtProject();
    putToolkit(
      folder,
      `const port = process.argv[process.argv.indexOf('--port') + 1];
       require('node:http').createServer((_, answer) => answer.writeHead(404).end()).listen(port);`,
    );
    const { stdout, exitCode } = await demoIn(folder);
    expect(stdout).toContain('signed POST /taskrouter/events → 404, but 204 was expected\n');
    expect(stdout.match(/The event did not reach the sink/g)).toHaveLength(5);
    expect(stdout).toContain('/open/greeting.wav → 404, but 200 was expected "verdict": "none"\n');
    expect(stdout).toContain('Something did not go as expected: see above.\n');
    expect(exitCode).toBe(1);
  });

  test('with 1, and says so, when the sink gets forged events', async () => {
    const folder = builtProject();
    putToolkit(
      folder,
      `const port = process.argv[process.argv.indexOf('--port') + 1];
       const file = process.env.EVENTS_SINK_URL.slice('file:'.length);
       require('node:http').createServer((_, answer) => {
         require('node:fs').appendFileSync(file, '{"id":"EV"}\\n');
         answer.writeHead(204).end();
       }).listen(port);`,
    );
    const { stdout, exitCode } = await demoIn(folder);
    expect(stdout).toContain('It reached the sink, and should not have.\n');
    expect(stdout).not.toContain('Nothing reached the sink.');
    expect(exitCode).toBe(1);
  });
});
