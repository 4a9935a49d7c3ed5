import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { verifySummary } from '../support/audit/verify-summary';
import { auditFixRuns, isPost } from '../support/commands/audit-fix-runs';
import { ACCOUNT, TOKEN } from '../support/commands/audit-runs';
import { sidOf } from '../support/sids';
import type { ApiResources, ApiStandInOptions } from '../support/twilio-api/api-stand-in';
import { messagingPermissions } from '../support/twilio-api/country-permissions';
import { type HeldList, settingsResources } from '../support/twilio-api/settings-stand-in';

const SUBACCOUNT = sidOf('AC', 'clinic');
const NUMBER = sidOf('PN');
const SERVICE = sidOf('MG');
const DOMAIN = sidOf('SD');
const OTHER_DOMAIN = sidOf('SD', 1);
const TRUNK = sidOf('TK');
const API = 'api.twilio.com/2010-04-01/Accounts/{AccountSid}';
/** The parts of a URL that nobody else may see. */
const REST = '/canary?patient=canary';

const { standIn, file, audit, state, writes, forms, savedFiles, ...runs } = auditFixRuns();
let held: Readonly<
  Record<'numbers' | 'services' | 'domains' | 'trunks' | 'intelligence', HeldList>
>;

beforeEach(() => {
  held = {
    numbers: {
      path: `${API}/IncomingPhoneNumbers.json`,
      key: 'incoming_phone_numbers',
      items: [
        {
          sid: NUMBER,
          sms_url: `http://example.com${REST}`,
          sms_method: 'GET',
          voice_url: `http://example.com:8080${REST}`,
          voice_method: 'POST',
        },
      ],
    },
    services: {
      path: 'messaging.twilio.com/v1/Services',
      key: 'services',
      items: [{ sid: SERVICE, sticky_sender: true, fallback_to_long_code: true }],
    },
    domains: {
      path: `${API}/SIP/Domains.json`,
      key: 'domains',
      items: [
        { sid: DOMAIN, secure: false },
        { sid: OTHER_DOMAIN, secure: false },
      ],
    },
    trunks: {
      path: 'trunking.twilio.com/v1/Trunks',
      key: 'trunks',
      items: [{ sid: TRUNK, secure: false }],
    },
    intelligence: {
      path: 'intelligence.twilio.com/v2/Services',
      key: 'services',
      items: [
        { sid: sidOf('GA'), data_logging: true, auto_redaction: false, media_redaction: false },
      ],
    },
  };
});

function accounts(...sids: readonly string[]): ApiResources {
  const list = sids.map((sid) => ({ sid, status: 'active', owner_account_sid: ACCOUNT }));
  return { 'GET api.twilio.com/2010-04-01/Accounts.json': { key: 'accounts', list } };
}

async function start(options: Partial<ApiStandInOptions> = {}): Promise<void> {
  await runs.start(
    { ...settingsResources(Object.values(held)), ...accounts(ACCOUNT) },
    { credentials: { [ACCOUNT]: TOKEN }, ...options },
  );
}

const path = (template: string) => template.replace('{AccountSid}', ACCOUNT);

describe('hipaa-guard audit --fix', () => {
  test('shows call, fields and difference, but no path of a URL, and makes only GETs', async () => {
    await start();
    const { stdout, exitCode } = await audit(['--fix', 'sec-02,SMS-10']);
    expect(stdout).toContain(`SEC-02, SMS-10: POST ${path(API)}/IncomingPhoneNumbers/${NUMBER}.json
  SmsUrl
    - http://example.com/…
    + https://example.com/…
  SmsMethod
    - GET
    + POST
`);
    expect(stdout).toContain('! The server of each URL must answer over TLS');
    expect(stdout).toMatch(
      /^SEC-02: by hand: Replace the URL.* https:\/\/1console\.twilio\.com\/us1\/\S+$/m,
    );
    expect(stdout).toContain(`  ${NUMBER} voice_url\n`);
    expect(stdout).toMatch(/^Nothing was changed\. Run it again with --apply/m);
    expect(exitCode).toBe(1);
    expect([writes(), savedFiles()]).toEqual([[], []]);
  });

  test('changes each resource in one call, reads it back and judges the rows again', async () => {
    await start();
    const rows = 'VOICE-06,VOICE-08,SMS-06,SMS-07,VAI-05,VAI-06';
    const { stdout, stderr, exitCode } = await audit(['--fix', rows, '--apply']);
    expect(forms()).toEqual([
      'Secure=true',
      'Secure=true',
      'Secure=true',
      'DataLogging=false&AutoRedaction=true&MediaRedaction=true',
      'StickySender=false&FallbackToLongCode=false',
    ]);
    expect(stdout).toContain(`POST trunking.twilio.com/v1/Trunks/${TRUNK}: set, and read back\n`);
    expect(stdout).toContain(`VOICE-06: FAIL → PASS
VOICE-08: FAIL → PASS
VAI-05: FAIL → PASS
VAI-06: WARN → PASS
SMS-06: MANUAL → PASS
SMS-07: MANUAL → PASS
`);
    const [name = ''] = savedFiles();
    expect(stderr).toContain(`${name} holds what was there before`);
    expect(statSync(file(name)).mode & 0o777).toBe(0o600);
    expect(exitCode).toBe(0);
  });

  test('--restore puts back what was there, and leaves what was changed since', async () => {
    const before = structuredClone({ numbers: held.numbers.items, domains: held.domains.items });
    await start();
    await audit(['--fix', 'SEC-02,SMS-10,VOICE-06', '--apply']);
    expect(held.numbers.items[0]).toMatchObject({
      sms_url: `https://example.com${REST}`,
      sms_method: 'POST',
      voice_url: `http://example.com:8080${REST}`,
    });
    held.domains.items[1] = { sid: OTHER_DOMAIN, secure: false };
    const [name = ''] = savedFiles();
    const { stdout, exitCode } = await audit(['--restore', name]);
    expect({ numbers: held.numbers.items, domains: held.domains.items }).toEqual(before);
    expect(stdout).toContain(`/SIP/Domains/${OTHER_DOMAIN}.json: nothing to change\n`);
    expect(exitCode).toBe(0);

    held.numbers.items[0] = { ...held.numbers.items[0], sms_url: 'https://other.example.com' };
    const again = await audit(['--restore', name]);
    expect(again.stdout).toContain(`${NUMBER}.json: left alone: it has changed since it was read`);
    expect(again.exitCode).toBe(1);
  });

  test('leaves what a statement calls intended', async () => {
    state('VOICE-06', [DOMAIN]);
    await start();
    const { stdout } = await audit(['--fix', 'VOICE-06', '--apply']);
    expect(stdout).toContain(
      `VOICE-06: ${DOMAIN} secure stays as it is: record 1 of the attestations says so\n`,
    );
    expect(held.domains.items).toEqual([
      { sid: DOMAIN, secure: false },
      { sid: OTHER_DOMAIN, secure: true },
    ]);
  });

  test.each([
    ['refuses by 403', 403, /may not change it \(403.*takes more than read access/],
    ['refuses by 401', 401, /refused the credentials when asked to change it \(401/],
    ['answers 400', 400, /did not answer as documented when asked to change it/],
    ['breaks by 503', 503, /could not change it now \(503/],
  ])('says what is done and what is not when Twilio %s in between', async (_, status, told) => {
    const answer = { status, body: { code: 20003, message: 'canary', status } };
    await start({ fault: (request) => (isPost(OTHER_DOMAIN)(request) ? answer : undefined) });
    const { stdout, stderr, exitCode } = await audit(['--fix', 'VOICE-06,VOICE-08', '--apply']);
    expect(stdout).toContain(`/SIP/Domains/${DOMAIN}.json: set, and read back\n`);
    expect(stderr).toMatch(told);
    expect(stderr).toContain('Stopped there: 2 of 3 changes not made.\n');
    expect(stdout).toContain('VOICE-06: FAIL → FAIL\n');
    expect(exitCode).toBe(4);

    const saved = readFileSync(file(savedFiles()[0] ?? ''), 'utf8');
    expect([DOMAIN, OTHER_DOMAIN, TRUNK].filter((sid) => !saved.includes(sid))).toEqual([]);
    expect((await audit(['--restore', savedFiles()[0] ?? ''])).exitCode).toBe(0);
    expect(held.domains.items).toContainEqual({ sid: DOMAIN, secure: false });
  });

  test('reports a resource that cannot be read, and fixes the others', async () => {
    const unread = { status: 403, body: { code: 20003, message: 'canary', status: 403 } };
    await start({
      fault: ({ url }) => (url.pathname.endsWith(`/${TRUNK}`) ? unread : undefined),
    });
    const { stdout, exitCode } = await audit(['--fix', 'VOICE-06,VOICE-08', '--apply']);
    expect(held.domains.items).toContainEqual({ sid: DOMAIN, secure: true });
    expect(stdout).toContain(
      `VOICE-08: ${TRUNK} secure was not read. The credentials may not read it (403, 20003).\n`,
    );
    expect(exitCode).toBe(4);
  });

  test('reports what does not read back as it was set', async () => {
    await start({
      fault: (request) => (isPost(TRUNK)(request) ? { body: { sid: TRUNK } } : undefined),
    });
    const { stdout, exitCode } = await audit([
      '--fix',
      'VOICE-08',
      '--apply',
      '--fail-on',
      'never',
    ]);
    expect(stdout).toContain(`${TRUNK}: sent, but reads back differently\n`);
    expect([stdout.includes('VOICE-08: FAIL → FAIL'), exitCode]).toEqual([true, 1]);
  });

  test('switches off add-on extensions for the rows’ products, and ineligible flows', async () => {
    const addOn = sidOf('XE');
    const extension = (product: string, enabled = true) => ({
      sid: sidOf('XF', product),
      installed_add_on_sid: addOn,
      product_name: product,
      unique_name: `${product}-extension`,
      enabled,
    });
    const extensions: HeldList = {
      path: 'marketplace.twilio.com/v1/InstalledAddOns/{InstalledAddOnSid}/Extensions',
      key: 'extensions',
      items: ['Programmable Messaging', 'Lookups', 'Programmable Voice'].map((product) =>
        extension(product),
      ),
    };
    const flows: HeldList = {
      path: 'flex-api.twilio.com/v1/FlexFlows',
      key: 'flex_flows',
      items: ['whatsapp', 'sms'].map((channel_type) => ({
        sid: sidOf('FO', channel_type),
        channel_type,
        enabled: true,
      })),
    };
    await start({
      resources: {
        ...settingsResources([extensions, flows]),
        'GET marketplace.twilio.com/v1/InstalledAddOns': {
          key: 'installed_add_ons',
          list: [{ sid: addOn }],
        },
      },
    });
    const { stdout } = await audit(['--fix', 'SMS-13,LOOKUP-02,FLEX-23', '--apply']);
    expect(extensions.items.map(({ enabled }) => enabled)).toEqual([false, false, true]);
    expect(flows.items.map(({ enabled }) => enabled)).toEqual([false, true]);
    expect(stdout).toContain('Enabled\n    - true\n    + false\n');
  });

  test('leaves what a statement about another row calls intended', async () => {
    const flow = sidOf('FO', 'whatsapp');
    const flows: HeldList = {
      path: 'flex-api.twilio.com/v1/FlexFlows',
      key: 'flex_flows',
      items: [{ sid: flow, channel_type: 'whatsapp', enabled: true }],
    };
    state('SMS-16', [flow]);
    await start({ resources: settingsResources([flows]) });
    const { stdout } = await audit(['--fix', 'FLEX-23', '--apply']);
    expect(stdout).toContain(
      `FLEX-23: ${flow} enabled stays as it is: record 1 of the attestations says so\n`,
    );
    expect(flows.items).toEqual([{ sid: flow, channel_type: 'whatsapp', enabled: true }]);
  });

  test('switches off what is collected for debugging, and switches on access lists', async () => {
    const lists = [
      { path: 'insights.twilio.com/v1/Voice/Settings', items: [{ voice_trace: true }] },
      {
        path: 'sync.twilio.com/v1/Services',
        key: 'services',
        items: [{ sid: sidOf('IS'), acl_enabled: false }],
      },
    ] satisfies HeldList[];
    await start({ resources: settingsResources(lists) });
    const { stdout } = await audit(['--fix', 'RT-08,VOICE-16', '--apply']);
    expect(stdout).toContain(`insights.twilio.com/v1/Voice/Settings (${ACCOUNT}): set, and read`);
    expect(lists.map(({ items }) => items[0])).toEqual([
      { voice_trace: false },
      { sid: sidOf('IS'), acl_enabled: true },
    ]);
  });

  test('sends a whole composition hook, as missing fields might be reset', async () => {
    const hook = {
      sid: sidOf('HK'),
      friendly_name: 'All rooms',
      enabled: true,
      video_layout: { grid: { video_sources: ['*'] } },
      audio_sources: ['*', 'nurse'],
      audio_sources_excluded: [],
      trim: false,
      format: 'mp4',
      resolution: '1280x720',
      status_callback: 'http://example.com/hook',
      status_callback_method: 'POST',
    };
    const hooks: HeldList = {
      path: 'video.twilio.com/v1/CompositionHooks',
      key: 'composition_hooks',
      items: [hook],
    };
    await start({ resources: settingsResources([hooks]) });
    await audit(['--fix', 'SEC-02', '--apply']);
    expect([...new URLSearchParams(forms()[0])]).toEqual([
      ['FriendlyName', 'All rooms'],
      ['Enabled', 'true'],
      ['VideoLayout', '{"grid":{"video_sources":["*"]}}'],
      ['AudioSources', '*'],
      ['AudioSources', 'nurse'],
      ['Trim', 'false'],
      ['Format', 'mp4'],
      ['Resolution', '1280x720'],
      ['StatusCallback', 'https://example.com/hook'],
      ['StatusCallbackMethod', 'POST'],
    ]);
  });

  test('fixes the rows that a roll-up follows from, and closes it', async () => {
    const flows: HeldList = {
      path: 'flex-api.twilio.com/v1/FlexFlows',
      key: 'flex_flows',
      items: [{ sid: sidOf('FO'), channel_type: 'whatsapp', enabled: true }],
    };
    await start({ resources: { ...settingsResources([flows]), ...verifySummary({ all: 0 }) } });
    const { stdout } = await audit(['--fix', 'GEN-01', '--apply']);
    expect(stdout).toContain(`SMS-16, FLEX-23, GEN-01: POST ${flows.path}/${sidOf('FO')}\n`);
    expect(stdout).toContain('GEN-01: REVIEW → NOT_APPLICABLE\n');
    expect(flows.items[0]).toMatchObject({ enabled: false });
  });

  test('fixes nothing for a roll-up of a product that is not in use', async () => {
    await start();
    const { stdout } = await audit(['--fix', 'FRONT-02', '--apply']);
    expect(stdout).toBe('FRONT-02: NOT_APPLICABLE\nNothing to change through an API.\n');
    expect(held.domains.items).toContainEqual({ sid: DOMAIN, secure: false });
  });

  test('says what to do about a row that waits for a person and has no finding', async () => {
    await start();
    const { stdout, exitCode } = await audit(['--fix', 'ACCT-03', '--apply']);
    expect(stdout).toMatch(/^ACCT-03: by hand: In the Console, open Twilio Admin > Accounts, .*\n/);
    expect([writes(), exitCode]).toEqual([[], 3]);
  });

  test('leaves a target that Interconnect carries by a statement, even if another row asks', async () => {
    const target = { sid: sidOf('NE'), enabled: true, target: 'sip:pbx.example.com' };
    const targets: HeldList = {
      path: 'voice.twilio.com/v1/ConnectionPolicies/{ConnectionPolicySid}/Targets',
      key: 'targets',
      items: [target],
    };
    const policies = { key: 'connection_policies', list: [{ sid: sidOf('NY') }] };
    state('VOICE-07', [target.sid]);
    await start({
      resources: {
        ...settingsResources([targets]),
        'GET voice.twilio.com/v1/ConnectionPolicies': policies,
      },
    });
    const { stdout } = await audit(['--fix', 'SEC-02,VOICE-07', '--apply']);
    for (const row of ['SEC-02', 'VOICE-07']) {
      expect(stdout).toContain(`${row}: ${target.sid} target stays as it is: record 1`);
    }
    expect([writes(), targets.items]).toEqual([[], [target]]);
  });

  test('shows the verdict of a row without findings, and what would test it', async () => {
    await start();
    const { stdout } = await audit(['--fix', 'VOICE-03']);
    expect(stdout).toBe(
      'VOICE-03: NOT_TESTABLE: run with --probe\nNothing to change through an API.\n',
    );
  });

  test('says when there is nothing to change', async () => {
    held.trunks.items.length = 0;
    await start();
    const { stdout, exitCode } = await audit(['--fix', 'VOICE-08', '--apply']);
    expect(stdout).toBe('VOICE-08: NOT_APPLICABLE\nNothing to change through an API.\n');
    expect(exitCode).toBe(0);
    expect([writes(), savedFiles()]).toEqual([[], []]);
  });

  test('changes resources with the same path in each of several accounts', async () => {
    const token = 'token-of-a-test-too';
    const canada = () => [{ country_code: 'CA', type: 'country', enabled: true }];
    const countries = new Map([ACCOUNT, SUBACCOUNT].map((sid) => [sid, canada()]));
    const credentials = JSON.stringify({ [SUBACCOUNT]: { auth_token: token } });
    writeFileSync(file('credentials.json'), credentials, { mode: 0o600 });
    await start({
      credentials: { [ACCOUNT]: TOKEN, [SUBACCOUNT]: token },
      resources: {
        ...messagingPermissions((username) => countries.get(username) ?? []),
        ...accounts(ACCOUNT, SUBACCOUNT),
      },
    });
    const own = ['--credentials', 'credentials.json'];
    const { stdout } = await audit(['--fix', 'SMS-03', '--apply', ...own]);
    expect(stdout).toContain(`(CA of ${ACCOUNT}): set, and read back\n`);
    expect(stdout).toContain(`(CA of ${SUBACCOUNT}): set, and read back\n`);
    expect([...countries.values()].flat().map(({ enabled }) => enabled)).toEqual([false, false]);
  });

  test('changes a subaccount’s resource with its owner’s credentials', async () => {
    const list = `${path(API)}/SIP/Domains.json`.replace(ACCOUNT, SUBACCOUNT);
    const ofSubaccount = [{ sid: DOMAIN, secure: false }];
    await start({
      resources: {
        ...settingsResources([{ ...held.domains, items: ofSubaccount }]),
        [`GET ${held.domains.path}`]: ({ url }) => ({
          key: 'domains',
          list: `${url.host}${url.pathname}` === list ? ofSubaccount : [],
        }),
        ...accounts(ACCOUNT, SUBACCOUNT),
      },
    });
    const { stdout } = await audit(['--fix', 'VOICE-06', '--apply']);
    const call = `POST ${list.replace('.json', '')}/${DOMAIN}.json`;
    expect(stdout).toContain(`${call}: set, and read back\n`);
    expect(writes()).toEqual([call]);
    expect(ofSubaccount).toEqual([{ sid: DOMAIN, secure: true }]);
  });

  test('logs who changed what', async () => {
    await start();
    await audit(['--fix', 'VOICE-08', '--apply', '--access-log', 'log.ndjson', '--actor', 'jane']);
    const lines = readFileSync(file('log.ndjson'), 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({
        workspace_id: ACCOUNT,
        event_type: 'Account Configuration Changed',
        end_user_id: TRUNK,
      }),
    );
  });

  test.each([
    [['--apply'], '--apply needs --fix'],
    [['--fix', 'SEC-02', '--snapshot', 'x'], '--fix cannot be combined with --snapshot'],
    [['--restore', 'x', '--apply'], '--restore cannot be combined with --apply'],
    [['--fix', 'NONE-01'], '--fix: ID number 1 is not a row of the catalogue'],
  ])('%j is wrong usage', async (args, message) => {
    await start();
    const { stderr, exitCode } = await audit(args);
    expect([stderr.includes(message), exitCode]).toEqual([true, 2]);
  });

  test.each([
    [
      'another account',
      { account_sid: SUBACCOUNT },
      'the file is for an account other than ACCOUNT_SID',
    ],
    ['another form', { more: 1 }, 'the file was not written by audit --fix --apply'],
  ])('--restore refuses a file of %s', async (_, changes, message) => {
    await start();
    const saved = { account_sid: ACCOUNT, saved_at: '2026-11-22T12:00:00.000Z', changes: [] };
    writeFileSync(file('saved.json'), JSON.stringify({ ...saved, ...changes }));
    const { stderr, exitCode } = await audit(['--restore', 'saved.json']);
    expect([stderr.includes(message), exitCode]).toEqual([true, 2]);
    expect(standIn.calls).toEqual([]);
  });
});
