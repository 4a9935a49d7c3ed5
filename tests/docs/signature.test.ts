import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runCommand } from '../support/commands/run-command';
import { PROJECT_ROOT } from '../support/project-root';
import { customerProject } from '../support/toolkit/customer-project';

const PAGE = readFileSync(join(PROJECT_ROOT, 'docs', 'signature.md'), 'utf8');
const AUTH_TOKEN = 'token-of-the-account';

test('the example in docs/signature.md works unchanged, with the command that signs', async () => {
  const [example = ''] = codeBlocks('js');
  const server = await customerProject({ 'hello.protected.js': example }, { AUTH_TOKEN });
  try {
    const url = `${server.url}/hello?tenant=north`;
    const { stdout } = await runCommand(['sign', '--url', url, 'From=+15555550123'], {
      environment: { AUTH_TOKEN },
    });
    const post = (body: string) =>
      fetch(url, {
        method: 'POST',
        headers: {
          'x-twilio-signature': stdout.trim(),
          'content-type': 'application/x-www-form-urlencoded',
        },
        body,
      });
    expect(await (await post('From=%2B15555550123')).json()).toEqual({ greeting: 'Hello, north' });
    expect((await post('From=%2B15555550100')).status).toBe(403);
  } finally {
    await server.stop();
  }
});

test('the test vector in docs/signature.md is what the command prints', async () => {
  const [command = ''] = codeBlocks('sh');
  const [, line = ''] = /hipaa-guard (.*)/s.exec(command.replaceAll('\\\n', ' ')) ?? [];
  const args = line
    .trim()
    .split(/\s+/)
    .map((arg) => arg.replaceAll("'", ''));
  const { stdout } = await runCommand(args);
  expect(codeBlocks('')).toContain(stdout);
});

/** The texts of the page's code blocks in a language. */
function codeBlocks(language: string): readonly string[] {
  return [...PAGE.matchAll(/^```(\w*)\n(.*?)^```$/gms)]
    .filter(([, name]) => name === language)
    .map(([, , text]) => text ?? '');
}
