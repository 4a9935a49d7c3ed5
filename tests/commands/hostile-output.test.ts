import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { FORMATS } from '../../bin/audit/report-formats';
import { runCommand } from '../support/commands/run-command';
import { asRestResource } from '../support/events/wire-forms';
import { HOSTILE_TEXTS, OBEYED } from '../support/hostile/hostile-text';
import { PROJECT_ROOT } from '../support/project-root';
import {
  type CertificateAuthority,
  certificateAuthority,
} from '../support/servers/certificate-authority';
import { sidOf } from '../support/sids';
import { eventSink } from '../support/sinks/event-sink';
import { temporaryFolder } from '../support/temporary-folder';
import { copyProject } from '../support/toolkit/copy-project';
import { type ApiResources, type ApiStandIn, apiStandIn } from '../support/twilio-api/api-stand-in';
import { emptyAnswer } from '../support/twilio-api/empty-answer';
import { EVENTS_OPERATION, sketchOf, WORKSPACE } from '../support/twilio-api/workspace-events';

/** Numbers and names, which no report may contain, with terminal control characters. */
const PERSONAL = /5555550123|Alex|12-1984/i;
const PERSONAL_TEXTS = ['+15555550123', '15555550123', 'Alex Example, DOB 03-12-1984'];
const TEXTS = [...HOSTILE_TEXTS.map(([, text]) => text), ...PERSONAL_TEXTS];

const ACCOUNT = sidOf('AC');
let authority: CertificateAuthority;
let folder: string;
let standIn: ApiStandIn;

beforeAll(() => {
  authority = certificateAuthority();
});
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await standIn?.close();
});

async function start(resources: ApiResources): Promise<Readonly<Record<string, string>>> {
  standIn = await apiStandIn({
    authority,
    resources,
    otherwise: ({ operation }) => emptyAnswer(operation),
  });
  return { ...standIn.environment, ACCOUNT_SID: ACCOUNT, AUTH_TOKEN: 'token-of-a-test' };
}

/** CSV ends its lines with CR LF, and the page's own script and style have tabs. */
const withoutOwn = (output: string) => output.replace(/\r(?=\n)|\t/g, '');

function expectHarmless(output: string): void {
  expect(withoutOwn(output)).not.toMatch(OBEYED);
  expect(output).not.toMatch(PERSONAL);
}

describe('text that others chose', () => {
  test.each(FORMATS)('is shown harmlessly by `audit --format %s`', async (format) => {
    const code = join(folder, 'code');
    mkdirSync(code);
    const names = TEXTS.filter((text) => !/[\0/]/.test(text));
    const faulty = "console.log(event.From);\nfetch('http://api.twilio.com/');\n";
    for (const name of names) writeFileSync(join(code, `${name}.js`), faulty);
    const list = TEXTS.flatMap((text, index) => [
      { sid: sidOf('PN', index), voice_url: `sip:${text}`, sms_url: `https://${text}/` },
      { sid: sidOf('PN', `wss ${index}`), voice_url: text, status_callback: `wss://${text}/` },
    ]);
    const environment = await start({
      'GET api.twilio.com/2010-04-01/Accounts.json': {
        key: 'accounts',
        list: [{ sid: ACCOUNT, status: 'active', owner_account_sid: ACCOUNT }],
      },
      'GET api.twilio.com/2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers.json': {
        key: 'incoming_phone_numbers',
        list,
      },
    });
    const saved = join(folder, 'snapshot.json');
    const args = ['--code', code, '--save-snapshot', saved, '--format', format];
    const { stdout, stderr } = await runCommand(['audit', ...args], { environment, cwd: folder });
    expectHarmless(stdout + stderr);
    expectHarmless(readFileSync(saved, 'utf8'));
    expect(stdout).toContain(format === 'table' ? 'SEC-02' : 'canary');
    const again = await runCommand(['audit', '--snapshot', saved, '--format', format], {
      cwd: folder,
    });
    expectHarmless(again.stdout + again.stderr);
  });

  test.each(TEXTS)('is shown harmlessly by `configure`: %j', async (text) => {
    const environment = await start({
      'GET taskrouter.twilio.com/v1/Workspaces/{Sid}': {
        body: {
          sid: WORKSPACE,
          event_callback_url: `https://a.example.com/${text}`,
          events_filter: text,
        },
      },
    });
    const args = ['--workspace', WORKSPACE, '--url', 'https://b.example.com'];
    const { stdout, stderr } = await runCommand(['configure', ...args], {
      environment,
      cwd: folder,
    });
    expect(stdout).toContain(WORKSPACE);
    expect(withoutOwn(stdout + stderr)).not.toMatch(OBEYED);
  });

  test('is shown harmlessly by `check-media`, in both formats', async () => {
    const urls = TEXTS.filter((text) => !text.includes('\0')).map((text) => `https://${text}/`);
    for (const format of ['table', 'json']) {
      const { stdout, stderr } = await runCommand(['check-media', '--format', format, ...urls], {
        environment: { ACCOUNT_SID: ACCOUNT },
      });
      expectHarmless(stdout + stderr);
      expect(stdout).toContain('refused');
    }
  });

  test('is shown harmlessly by `reconcile`', async () => {
    const sink = await eventSink(() => (_, __, response) => void response.writeHead(422).end());
    const events = TEXTS.map((text, nth) => ({
      ...asRestResource(sketchOf(nth, Date.now() - 60_000)),
      ...(nth % 3 === 0 ? { sid: text } : {}),
      ...(nth % 3 === 1 ? { event_type: text } : {}),
      description: text,
    }));
    const environment = await start({
      [EVENTS_OPERATION]: { body: { events, meta: { key: 'events', next_page_url: null } } },
    });
    const { stderr } = await runCommand(['reconcile', '--since', '1h', '--concurrency', '1'], {
      environment: { ...environment, ...sink.settings, TASKROUTER_WORKSPACE_SID: WORKSPACE },
    });
    await sink.close();
    expectHarmless(stderr);
    expect(stderr).toContain('undelivered: refused 422');
  });

  test('is shown harmlessly by the messages of `filter`', async () => {
    const lines = TEXTS.map((text) => JSON.stringify({ EventType: text, Sid: text, [text]: text }));
    const { stderr } = await runCommand(['filter'], { input: [...lines, ...TEXTS].join('\n') });
    expectHarmless(stderr);
    expect(stderr).toContain('line 1: ');
  });

  test.each(TEXTS.filter((text) => !text.includes('\0')))(
    'is shown harmlessly when a command is called with %j',
    async (text) => {
      for (const args of [
        [text],
        ['sign', text],
        ['sign', `--${text}`],
        ['audit', '--only', text],
      ]) {
        const { stdout, stderr } = await runCommand(args);
        expect(withoutOwn(stdout + stderr)).not.toMatch(OBEYED);
      }
    },
  );
});

describe('a file of a project', () => {
  let project: string;
  beforeAll(() => {
    project = copyProject(PROJECT_ROOT, { ACCOUNT_SID: ACCOUNT, AUTH_TOKEN: 'f0'.repeat(16) });
  });
  afterAll(() => {
    writeFileSync(join(project, '.env'), '');
  });

  test('with a hostile name is shown harmlessly when `deploy` refuses it', async () => {
    const assets = join(project, 'assets');
    for (const [, text] of HOSTILE_TEXTS) {
      if (/[\0/]/.test(text)) continue;
      writeFileSync(join(assets, `${text}.txt`), '');
    }
    const { stdout, stderr, exitCode } = await runCommand(['deploy', '--dry-run'], {
      project,
    });
    expect(exitCode).toBe(2);
    expect(stdout + stderr).toContain('canary');
    expect(withoutOwn(stdout + stderr)).not.toMatch(OBEYED);
  });
});
