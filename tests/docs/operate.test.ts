import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { recordingsAuthRoute } from '../../src/routes/recordings-auth';
import { type Route, signedRoute } from '../../src/routes/signed-route';
import { taskRouterEventsRoute } from '../../src/routes/taskrouter-events';
import { sign } from '../../src/signature/sign';
import { capturedLog } from '../support/captured-log';
import { runCommand } from '../support/commands/run-command';
import { asCallback, SKETCH } from '../support/events/wire-forms';
import { PROJECT_ROOT } from '../support/project-root';
import { RecordedResponse } from '../support/recorded-response';
import { httpListener } from '../support/servers/http-listener';

const PAGE = readFileSync(join(PROJECT_ROOT, 'docs', 'operate.md'), 'utf8');
const AUTH_TOKEN = 'token-of-the-account';
const EVENTS_SINK_SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

const logged = capturedLog();

describe('docs/operate.md names what is in the log:', () => {
  const everyLine = new Map<string, Set<string>>();

  beforeEach(async () => {
    for (const line of await linesOfEveryCase()) {
      for (const [field, value] of Object.entries(JSON.parse(line))) {
        const values = everyLine.get(field) ?? new Set();
        everyLine.set(field, values.add(JSON.stringify(value)));
      }
    }
  });

  test('each field with its value', () => {
    const named = [...PAGE.matchAll(/`"(\w+)":([^`]+)`/g)];
    expect(named.length).toBeGreaterThan(13);
    for (const [, field = '', value = ''] of named) {
      // For counts and times the page has only the field.
      const isExample = /^\d+$/.test(value);
      const seen = everyLine.get(field) ?? new Set();
      expect([field, value, isExample ? seen.size > 0 : seen.has(value)]).toEqual([
        field,
        value,
        true,
      ]);
    }
  });

  test.each(['setting', 'problem', 'sink', 'sink_status', 'detail', 'class'])('%s', (field) => {
    expect(PAGE).toMatch(new RegExp(`\`${field}\``));
    expect([...everyLine.keys()]).toContain(field);
  });
});

test.each([
  ['reconcile', ['0', '1', '2']],
  ['audit', ['0', '1', '2', '3', '4']],
])('docs/operate.md has the exit codes of %s', async (command, codes) => {
  const [, section = ''] =
    new RegExp(`^## (?:The )?${command}\\n(.*?)^## `, 'ims').exec(PAGE) ?? [];
  expect([...section.matchAll(/^\| `(\d)` \|/gm)].map(([, code]) => code)).toEqual(codes);
  const { stdout } = await runCommand([command, '--help']);
  const [, told = ''] = /Exit code: (.*)/s.exec(stdout) ?? [];
  for (const code of codes) expect(told).toMatch(new RegExp(`\\b${code} `));
});

test('docs/operate.md gives commands only options that they have', async () => {
  const commands = [...PAGE.matchAll(/hipaa-guard (\w+) (--[^\n`]*)/g)];
  expect(commands.map(([, name]) => name)).toEqual(['reconcile', 'audit']);
  for (const [, name = '', options = ''] of commands) {
    const { stdout } = await runCommand([name, '--help']);
    for (const [option] of options.matchAll(/--[a-z-]+/g)) expect(stdout).toContain(option);
  }
});

/** The Functions' log lines in each case on the page. */
async function linesOfEveryCase(): Promise<readonly string[]> {
  const taken = await httpListener((_, response) => void response.writeHead(204).end());
  const refused = await httpListener((_, response) => void response.writeHead(401).end());
  const media = await httpListener((_, response) => void response.writeHead(200).end());
  const settings = { AUTH_TOKEN, EVENTS_SINK_URL: taken.url, EVENTS_SINK_SECRET };
  const events = (context: object, parameters: object = asCallback(SKETCH), policy?: string) =>
    call(taskRouterEventsRoute, { ...settings, ...context }, parameters, { policy });
  const attributes = (TaskAttributes: string) => ({ ...asCallback(SKETCH), TaskAttributes });

  await events({});
  await events({}, attributes('no JSON'));
  await events({}, attributes('{"conversations":{"queue":"ada@example.com"}}'));
  await events({}, { ...asCallback(SKETCH), EventType: 'task.not-known-yet' });
  await events({}, { Probe: '1' });
  await events({ AUTH_TOKEN: '' });
  await events({ EVENTS_SINK_URL: '' });
  await events({}, asCallback(SKETCH), '{');
  await events({ EVENTS_SINK_URL: refused.url });
  await call(taskRouterEventsRoute, settings, asCallback(SKETCH), { signature: 'A'.repeat(28) });
  await call(taskRouterEventsRoute, settings, asCallback(SKETCH), { signature: '' });
  await call(() => Promise.reject(new RangeError('a bug')), settings, asCallback(SKETCH));
  const policy = JSON.stringify({ mediaHosts: [media.host] });
  await call(recordingsAuthRoute, settings, { MediaUrl: `${media.url}/a.wav` }, { policy });

  await Promise.all([taken.close(), refused.close(), media.close()]);
  return [...logged];
}

interface CallOptions {
  readonly policy?: string | undefined;
  readonly signature?: string;
}

/** Calls a Function as Twilio would, on a developer's machine. */
async function call(
  route: Route,
  settings: object,
  parameters: object,
  { policy, signature }: CallOptions = {},
): Promise<void> {
  const handler = signedRoute(route, {
    createResponse: () => new RecordedResponse(),
    policyAsset: () => (policy === undefined ? undefined : { open: () => policy }),
  });
  const context = { DOMAIN_NAME: 'localhost:3000', PATH: '/x', ...settings };
  const right = sign('http://localhost:3000/x', { ...parameters }, AUTH_TOKEN);
  const headers = { 'x-twilio-signature': signature ?? right };
  await handler(context, { ...parameters, request: { headers } }, () => undefined);
}
