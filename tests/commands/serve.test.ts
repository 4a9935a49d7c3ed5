import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { runCommand } from '../support/run-command';

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
