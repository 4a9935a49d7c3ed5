import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { PROJECT_ROOT } from '../support/project-root';
import { type HttpListener, httpListener } from '../support/servers/http-listener';

const SCRIPT = join(PROJECT_ROOT, 'examples', 'operate', 'watch.sh');

/** Plays Slack and PagerDuty. */
let receiver: HttpListener;
let answer = 202;
const received: (readonly [path: string, body: unknown])[] = [];

beforeAll(async () => {
  receiver = await httpListener(async (request, response) => {
    received.push([request.url ?? '', JSON.parse(await text(request))]);
    response.writeHead(answer).end();
  });
});
afterAll(() => receiver.close());
beforeEach(() => {
  received.length = 0;
  answer = 202;
});

const failed = {
  routing_key: 'invented-key',
  dedup_key: 'hipaa-guard-reconcile',
  event_action: 'trigger',
  payload: {
    summary: 'hipaa-guard: reconcile ended with 1',
    source: 'hipaa-guard',
    severity: 'error',
  },
};

test('a failure is reported to Slack and PagerDuty, with name and exit code only', async () => {
  const { code } = await watch(['reconcile', 'sh', '-c', 'echo canary; echo canary >&2; exit 1']);
  expect(code).toBe(1);
  expect(received).toEqual([
    ['/pagerduty', failed],
    ['/slack', { text: 'hipaa-guard: reconcile ended with 1' }],
  ]);
});

test('the next success closes the incident, and says nothing to Slack', async () => {
  const { code } = await watch(['reconcile', 'true']);
  expect(code).toBe(0);
  expect(received).toEqual([['/pagerduty', expect.objectContaining({ event_action: 'resolve' })]]);
});

test('an allowed exit code is no failure, and stays the exit code', async () => {
  const { code } = await watch(['audit', 'sh', '-c', 'exit 3'], { FINE_CODES: '0 3' });
  expect(code).toBe(3);
  expect(received.map(([path]) => path)).toEqual(['/pagerduty']);
});

test('a service that is not configured gets no message', async () => {
  const nobody = { SLACK_WEBHOOK_URL: '', PAGERDUTY_ROUTING_KEY: '' };
  expect((await watch(['reconcile', 'false'], nobody)).code).toBe(1);
  expect(received).toEqual([]);
});

test('the exit code is the command’s even if no alarm gets through, and no URL is shown', async () => {
  answer = 400;
  const { code, stderr } = await watch(['reconcile', 'false']);
  expect(code).toBe(1);
  expect(stderr).toBe('watch.sh: an alarm about reconcile was not taken\n'.repeat(2));
});

test.each([[[]], [['reconcile']], [['a "name"', 'true']]])('%j is wrong usage', async (args) => {
  const { code, stderr } = await watch(args);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^Usage: .*\n$/);
  expect(received).toEqual([]);
});

function watch(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number; readonly stderr: string }> {
  const env = {
    PATH: process.env['PATH'],
    SLACK_WEBHOOK_URL: `${receiver.url}/slack`,
    PAGERDUTY_EVENTS_URL: `${receiver.url}/pagerduty`,
    PAGERDUTY_ROUTING_KEY: 'invented-key',
    ...environment,
  };
  return new Promise((resolve) => {
    execFile('bash', [SCRIPT, ...args], { env }, (error, _, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stderr });
    });
  });
}
