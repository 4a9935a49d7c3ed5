import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { freePort } from '../../src/local-server/free-port';
import { outcomeOf, runCommand, startCommand } from '../support/commands/run-command';

test('hipaa-guard serve ends with 2 for a port that is in use', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const outcome = await runCommand(['serve'], { environment: { PORT: String(port) } });
  other.close();
  expect(outcome).toEqual({
    stdout: '',
    stderr: `port ${port} is in use: set PORT to another\nSee: hipaa-guard serve --help\n`,
    exitCode: 2,
  });
});

test.each([
  ['', /^AUTH_TOKEN is missing, so every request will get a 500: set it in \.env/],
  ['token', /^(?!.*AUTH_TOKEN)/],
])('hipaa-guard serve with the token %j warns of the answers to come', async (token, warning) => {
  const environment = { PORT: String(await freePort()), AUTH_TOKEN: token };
  const child = startCommand(['serve'], { environment });
  // The toolkit lists its routes a moment before the command is ready for a signal.
  child.stderr.on('data', (text: Buffer) => {
    if (String(text).includes('/taskrouter/events\n')) setTimeout(() => child.kill(), 1_000);
  });
  const { stderr, exitCode } = await outcomeOf(child);
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(warning);
  expect(stderr).toContain(
    `Port ${environment.PORT} is open to the whole network, not only to this machine`,
  );
});

/** Child processes are found only on systems that show processes as files. */
const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('hipaa-guard serve ends with 1 when the server ends by itself', async () => {
  const environment = { PORT: String(await freePort()), AUTH_TOKEN: 'token' };
  const child = startCommand(['serve'], { environment });
  child.stderr.on('data', (text: Buffer) => {
    if (!String(text).includes('whole network')) return;
    // The server is its only child.
    process.kill(Number(readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8')));
  });
  const { stderr, exitCode } = await outcomeOf(child);
  expect(stderr).toMatch(/The local server has ended by itself\.\n$/);
  expect(exitCode).toBe(1);
});
