import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { SOURCE_DOCUMENTS } from '../../src/audit/catalog/source-documents';
import type { PlainObject } from '../../src/json/plain-object';
import { verifySummary } from '../support/audit/verify-summary';
import { runCommand } from '../support/commands/run-command';
import { sidOf } from '../support/sids';
import { temporaryFolder } from '../support/temporary-folder';
import type {
  ApiRequest,
  ApiResources,
  ApiStandInOptions,
} from '../support/twilio-api/api-stand-in';
import { apiStandIns } from '../support/twilio-api/api-stand-ins';
import {
  countryPermissions,
  messagingPermissions,
} from '../support/twilio-api/country-permissions';
import { emptyAnswer } from '../support/twilio-api/empty-answer';
import { type FlexAccount, flexAccount } from '../support/twilio-api/flex-stand-in';
import { type HeldList, settingsResources } from '../support/twilio-api/settings-stand-in';

const ACCOUNT = sidOf('AC');
const SUBACCOUNT = sidOf('AC', 'clinic');
const TOKEN = 'token-of-a-test';
const NUMBER = sidOf('PN');
const SERVICE = sidOf('MG');
const DOMAIN = sidOf('SD');
const OTHER_DOMAIN = sidOf('SD', 1);
const TRUNK = sidOf('TK');
const API = 'api.twilio.com/2010-04-01/Accounts/{AccountSid}';
/** What nobody else may see of a URL. */
const REST = '/canary?patient=canary';

const standIn = apiStandIns();
/** Where the command runs. */
let folder: string;
let held: Readonly<
  Record<'numbers' | 'services' | 'domains' | 'trunks' | 'intelligence', HeldList>
>;

beforeEach(() => {
  folder = temporaryFolder();
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
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function accounts(...sids: readonly string[]): ApiResources {
  const list = sids.map((sid) => ({ sid, status: 'active', owner_account_sid: ACCOUNT }));
  return { 'GET api.twilio.com/2010-04-01/Accounts.json': { key: 'accounts', list } };
}

async function start(options: Partial<ApiStandInOptions> = {}): Promise<void> {
  await standIn.start({
    credentials: { [ACCOUNT]: TOKEN },
    resources: {
      ...settingsResources(Object.values(held)),
      ...accounts(ACCOUNT),
    },
    otherwise: ({ operation }) => emptyAnswer(operation),
    ...options,
  });
}

async function audit(...args: readonly string[]) {
  const result = await runCommand(['audit', ...args], {
    cwd: folder,
    environment: { ...standIn.environment, ACCOUNT_SID: ACCOUNT, AUTH_TOKEN: TOKEN },
  });
  expect(result.stdout + result.stderr).not.toMatch(/canary|token-of-a-test/);
  return result;
}

/** States of a row that all is well with these resources. */
function state(row: string, resources: readonly string[], fields: PlainObject = {}): void {
  const date = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const record = {
    row,
    scope: { accounts: [ACCOUNT], resources },
    answer: 'yes',
    attester: { role: 'Privacy officer' },
    attested_at: date(-10),
    expires_at: date(50),
    evidence: [{ type: 'ticket', location: 'GRC-12' }],
    source_version: SOURCE_DOCUMENTS['Architecting for HIPAA on Twilio v1.1'].edition,
    ...fields,
  };
  const text = JSON.stringify({ version: 1, attestations: [record] });
  writeFileSync(join(folder, 'hipaa-attestations.yaml'), text);
}

const path = (template: string) => template.replace('{AccountSid}', ACCOUNT);
const writes = () => standIn.calls.filter((call) => !call.startsWith('GET'));
const forms = (method = 'POST') =>
  standIn.requests
    .filter(({ operation }) => operation.method === method)
    .map(({ form }) => form.toString());
const savedFiles = () => readdirSync(folder).filter((name) => name.startsWith('audit-fix-'));
const isPost = (part: string) => (request: ApiRequest) =>
  request.operation.method === 'POST' && request.url.pathname.includes(part);

describe('hipaa-guard audit --fix', () => {
  test('shows call, fields and difference, no path of a URL, and makes only GETs', async () => {
    await start();
    const { stdout, exitCode } = await audit('--fix', 'sec-02,SMS-10');
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

  test('changes each resource by one call, reads it back and judges the rows again', async () => {
    await start();
    const rows = 'VOICE-06,VOICE-08,SMS-06,SMS-07,VAI-05,VAI-06';
    const { stdout, stderr, exitCode } = await audit('--fix', rows, '--apply');
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
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(exitCode).toBe(0);
  });

  test('--restore puts back what was there, and leaves what was changed since', async () => {
    const before = structuredClone({ numbers: held.numbers.items, domains: held.domains.items });
    await start();
    await audit('--fix', 'SEC-02,SMS-10,VOICE-06', '--apply');
    expect(held.numbers.items[0]).toMatchObject({
      sms_url: `https://example.com${REST}`,
      sms_method: 'POST',
      voice_url: `http://example.com:8080${REST}`,
    });
    held.domains.items[1] = { sid: OTHER_DOMAIN, secure: false };
    const [name = ''] = savedFiles();
    const { stdout, exitCode } = await audit('--restore', name);
    expect({ numbers: held.numbers.items, domains: held.domains.items }).toEqual(before);
    expect(stdout).toContain(`/SIP/Domains/${OTHER_DOMAIN}.json: nothing to change\n`);
    expect(exitCode).toBe(0);

    held.numbers.items[0] = { ...held.numbers.items[0], sms_url: 'https://other.example.com' };
    const again = await audit('--restore', name);
    expect(again.stdout).toContain(`${NUMBER}.json: left: it is no longer what it was`);
    expect(again.exitCode).toBe(1);
  });

  test('leaves what a statement says is wanted', async () => {
    state('VOICE-06', [DOMAIN]);
    await start();
    const { stdout } = await audit('--fix', 'VOICE-06', '--apply');
    expect(stdout).toContain(
      `VOICE-06: ${DOMAIN} secure stays as it is: record 1 of the attestations says so\n`,
    );
    expect(held.domains.items).toEqual([
      { sid: DOMAIN, secure: false },
      { sid: OTHER_DOMAIN, secure: true },
    ]);
  });

  test.each([
    ['refuses by 403', 403, /may not change it \(403.*takes more than the right to read/],
    ['refuses by 401', 401, /refused the credentials when asked to change it \(401/],
    ['answers 400', 400, /did not answer as documented when asked to change it/],
    ['breaks by 503', 503, /could not change it now \(503/],
  ])('tells what is done and what is not where Twilio %s in between', async (_, status, told) => {
    const answer = { status, body: { code: 20003, message: 'canary', status } };
    await start({ fault: (request) => (isPost(OTHER_DOMAIN)(request) ? answer : undefined) });
    const { stdout, stderr, exitCode } = await audit('--fix', 'VOICE-06,VOICE-08', '--apply');
    expect(stdout).toContain(`/SIP/Domains/${DOMAIN}.json: set, and read back\n`);
    expect(stderr).toMatch(told);
    expect(stderr).toContain('Ended there: 2 changes of 3 not made.\n');
    expect(stdout).toContain('VOICE-06: FAIL → FAIL\n');
    expect(exitCode).toBe(4);

    const saved = readFileSync(join(folder, savedFiles()[0] ?? ''), 'utf8');
    expect([DOMAIN, OTHER_DOMAIN, TRUNK].filter((sid) => !saved.includes(sid))).toEqual([]);
    expect((await audit('--restore', savedFiles()[0] ?? '')).exitCode).toBe(0);
    expect(held.domains.items).toContainEqual({ sid: DOMAIN, secure: false });
  });

  test('tells a resource that cannot be read, and mends the others', async () => {
    const unread = { status: 403, body: { code: 20003, message: 'canary', status: 403 } };
    await start({
      fault: ({ url }) => (url.pathname.endsWith(`/${TRUNK}`) ? unread : undefined),
    });
    const { stdout, exitCode } = await audit('--fix', 'VOICE-06,VOICE-08', '--apply');
    expect(held.domains.items).toContainEqual({ sid: DOMAIN, secure: true });
    expect(stdout).toContain(
      `VOICE-08: ${TRUNK} secure was not read. The credentials may not read it (403, 20003).\n`,
    );
    expect(exitCode).toBe(4);
  });

  test('says what does not read back as it was set', async () => {
    await start({
      fault: (request) => (isPost(TRUNK)(request) ? { body: { sid: TRUNK } } : undefined),
    });
    const { stdout, exitCode } = await audit('--fix', 'VOICE-08', '--apply', '--fail-on', 'never');
    expect(stdout).toContain(`${TRUNK}: sent, but reads back differently\n`);
    expect([stdout.includes('VOICE-08: FAIL → FAIL'), exitCode]).toEqual([true, 1]);
  });

  test('switches off extensions of add-ons for the rows’ products, and flows that are not eligible', async () => {
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
    const { stdout } = await audit('--fix', 'SMS-13,LOOKUP-02,FLEX-23', '--apply');
    expect(extensions.items.map(({ enabled }) => enabled)).toEqual([false, false, true]);
    expect(flows.items.map(({ enabled }) => enabled)).toEqual([false, true]);
    expect(stdout).toContain('Enabled\n    - true\n    + false\n');
  });

  describe('of countries', () => {
    const country = (iso_code: string, low: boolean, special: boolean) => ({
      iso_code,
      low_risk_numbers_enabled: low,
      high_risk_special_numbers_enabled: special,
      high_risk_tollfraud_numbers_enabled: false,
    });
    const UPDATES = 'POST voice.twilio.com/v1/DialingPermissions/BulkCountryUpdates';
    let countries: PlainObject[];
    let resources: ApiResources;

    beforeEach(() => {
      countries = [
        country('US', true, true),
        country('CA', true, true),
        country('GB', true, false),
        country('FR', false, false),
      ];
      resources = countryPermissions(countries);
    });

    test('shows, and without --apply leaves, who may be called besides the US', async () => {
      await start({ resources });
      const { stdout } = await audit('--fix', 'VOICE-01');
      expect(stdout).toContain(`VOICE-01: ${UPDATES} (CA of ${ACCOUNT})
  UpdateRequest[].low_risk_numbers_enabled
    - true
    + false
  UpdateRequest[].high_risk_special_numbers_enabled
    - true
    + false
VOICE-01: ${UPDATES} (GB of ${ACCOUNT})
  UpdateRequest[].low_risk_numbers_enabled
    - true
    + false
! Calls to each country fail from then on`);
      expect(writes()).toEqual([]);
    });

    test('switches off one country after the other, and --restore puts them back', async () => {
      const before = structuredClone(countries);
      await start({ resources });
      const { stdout } = await audit('--fix', 'VOICE-01', '--apply');
      expect(countries).toEqual([
        before[0],
        country('CA', false, false),
        country('GB', false, false),
        before[3],
      ]);
      expect(stdout).toContain(`${UPDATES} (CA of ${ACCOUNT}): set, and read back\n`);
      expect(stdout).toContain('VOICE-01: WARN → NOT_TESTABLE\n');
      expect(forms()[1]).toBe(
        new URLSearchParams({
          UpdateRequest:
            '[{"iso_code":"GB","low_risk_numbers_enabled":"false","high_risk_special_numbers_enabled":"false","high_risk_tollfraud_numbers_enabled":"false"}]',
        }).toString(),
      );

      const { exitCode } = await audit('--restore', savedFiles()[0] ?? '');
      expect([countries, exitCode]).toEqual([before, 0]);
    });

    test.each([400, 403, 503])(
      'keeps what is done where the next is answered %d',
      async (status) => {
        const before = structuredClone(countries);
        const answer = { status, body: { code: 20001, message: 'canary', status } };
        const isForBritain = (request: ApiRequest) => request.form.toString().includes('GB');
        await start({
          resources,
          fault: (request) => (isForBritain(request) ? answer : undefined),
        });
        const { stderr, exitCode } = await audit('--fix', 'VOICE-01', '--apply');
        expect(stderr).toContain('Ended there: 1 change of 2 not made.\n');
        expect(countries.slice(1, 3)).toEqual([country('CA', false, false), before[2]]);
        expect(exitCode).toBe(4);
        expect((await audit('--restore', savedFiles()[0] ?? '')).exitCode).toBe(0);
        expect(countries).toEqual(before);
      },
    );

    test('leaves a country that somebody else changed after it was saved', async () => {
      await start({ resources });
      await audit('--fix', 'VOICE-01', '--apply');
      countries[1] = country('CA', true, false);
      const { stdout, exitCode } = await audit('--restore', savedFiles()[0] ?? '');
      expect(stdout).toContain(`${UPDATES} (CA of ${ACCOUNT}): left: it is no longer what it was`);
      expect([countries[1], exitCode]).toEqual([country('CA', true, false), 1]);
    });
  });

  describe('of countries that messages may be sent to', () => {
    const country = (country_code: string, enabled: boolean) => ({
      country_code,
      type: 'country',
      enabled,
      prefix: '+1',
    });
    const PERMISSIONS = 'PATCH accounts.twilio.com/v1/Messaging/GeoPermissions';
    const before = [country('US', true), country('CA', true), country('GB', true)];
    let countries: PlainObject[];

    beforeEach(() => {
      countries = [...before];
    });

    test('shows the call of each besides the US, and without --apply makes only GETs', async () => {
      await start({ resources: messagingPermissions(() => countries) });
      const { stdout, exitCode } = await audit('--fix', 'SMS-01,SMS-03');
      expect(stdout).toContain(`SMS-01, SMS-03: ${PERMISSIONS} (CA of ${ACCOUNT})
  Permissions[].enabled
    - true
    + false
SMS-01, SMS-03: ${PERMISSIONS} (GB of ${ACCOUNT})
  Permissions[].enabled
    - true
    + false
! Messages to each country fail from then on`);
      expect([writes(), savedFiles(), exitCode]).toEqual([[], [], 0]);
    });

    test('switches off one after the other, judges again, and --restore puts them back', async () => {
      await start({ resources: messagingPermissions(() => countries) });
      const { stdout, exitCode } = await audit('--fix', 'SMS-03', '--apply');
      expect(countries.map(({ enabled }) => enabled)).toEqual([true, false, false]);
      expect(forms('PATCH').map((form) => new URLSearchParams(form).getAll('Permissions'))).toEqual(
        [
          ['{"country_code":"CA","type":"country","enabled":false}'],
          ['{"country_code":"GB","type":"country","enabled":false}'],
        ],
      );
      expect(stdout).toContain(`${PERMISSIONS} (CA of ${ACCOUNT}): set, and read back\n`);
      expect(stdout).toContain('SMS-03: WARN → PASS\n');
      expect(exitCode).toBe(0);

      const restored = await audit('--restore', savedFiles()[0] ?? '');
      expect([countries, restored.exitCode]).toEqual([before, 0]);
    });

    test.each(['SMS-01', 'SMS-03'])(
      'leaves a country that a statement of %s accepts',
      async (row) => {
        state(row, ['CA'], { answer: 'accepted', rationale: 'Carries no PHI.' });
        await start({ resources: messagingPermissions(() => countries) });
        const { stdout } = await audit('--fix', 'SMS-03', '--apply');
        expect(stdout).toContain('SMS-03: CA enabled stays as it is: record 1 of the attestations');
        expect(countries.map(({ enabled }) => enabled)).toEqual([true, true, false]);
      },
    );

    test.each([400, 403, 503])(
      'keeps what is done where the next is answered %d',
      async (status) => {
        const answer = { status, body: { code: 20001, message: 'canary', status } };
        const isForBritain = ({ form }: ApiRequest) => form.toString().includes('GB');
        await start({
          resources: messagingPermissions(() => countries),
          fault: (request) => (isForBritain(request) ? answer : undefined),
        });
        const { stderr, exitCode } = await audit('--fix', 'SMS-03', '--apply');
        expect(stderr).toContain('Ended there: 1 change of 2 not made.\n');
        expect([countries.map(({ enabled }) => enabled), exitCode]).toEqual([
          [true, false, true],
          4,
        ]);
        expect((await audit('--restore', savedFiles()[0] ?? '')).exitCode).toBe(0);
        expect(countries).toEqual(before);
      },
    );

    test('leaves a country of high risk to the Console', async () => {
      countries[1] = { ...country('CA', true), message: 'High Risk Country' };
      await start({ resources: messagingPermissions(() => countries) });
      const { stdout } = await audit('--fix', 'SMS-03', '--apply');
      expect(stdout).toMatch(/^SMS-03: by hand: .*geo-permissions\n {2}CA enabled$/m);
      expect(countries.map(({ enabled }) => enabled)).toEqual([true, true, false]);
    });

    test('says where Twilio refuses under 200, and goes on', async () => {
      await start({ resources: messagingPermissions(() => countries, 'CA') });
      const { stdout, exitCode } = await audit('--fix', 'SMS-03', '--apply', '--fail-on', 'never');
      expect(stdout).toContain(`(CA of ${ACCOUNT}): sent, but reads back differently\n`);
      expect([countries.map(({ enabled }) => enabled), exitCode]).toEqual([[true, true, false], 1]);
    });
  });

  describe('of Flex’s automatic logout', () => {
    const CONFIGURATION = 'POST flex-api.twilio.com/v1/Configuration';
    /** The plugin's minutes are set, as `flex configure --apply` does. */
    const MINUTES = { hipaa_guard: { idleMinutes: 15 } };
    let flex: FlexAccount;

    beforeEach(() => {
      flex = flexAccount(ACCOUNT);
      flex.configuration = {
        ...flex.configuration,
        status: 'ok',
        ui_attributes: MINUTES,
        offline_config: { presence: false, presence_ttl: 30 },
      };
    });

    test('switches it on, keeps what is beside it, and --restore puts it back', async () => {
      const before = structuredClone(flex.configuration);
      await start({ resources: flex.resources });
      const shown = await audit('--fix', 'FLEX-13');
      expect(shown.stdout).toContain(`FLEX-13: ${CONFIGURATION} (${ACCOUNT})
  offline_config.presence
    - false
    + true
! Agents who lose the connection`);
      expect(writes()).toEqual([]);

      const { stdout } = await audit('--fix', 'FLEX-13', '--apply');
      expect(stdout).toContain(`${CONFIGURATION} (${ACCOUNT}): set, and read back\n`);
      expect(flex.configuration).toEqual({
        ...before,
        offline_config: { presence: true, presence_ttl: 30 },
      });

      const { exitCode } = await audit('--restore', savedFiles()[0] ?? '');
      expect([flex.configuration, exitCode]).toEqual([before, 0]);
    });

    test('has errors collected no more, and callbacks encrypted, by the same call', async () => {
      flex.configuration = {
        ...flex.configuration,
        flex_instance_sid: sidOf('GO'),
        crm_callback_url: `http://example.com${REST}`,
        debugger_integration: { console_errors_included: true, other: 1 },
      };
      await start({ resources: flex.resources });
      const { stdout } = await audit('--fix', 'SEC-02,FLEX-18', '--apply');
      expect(stdout).toContain(`SEC-02, FLEX-18: ${CONFIGURATION} (${ACCOUNT})\n`);
      expect(flex.configuration).toMatchObject({
        crm_callback_url: `https://example.com${REST}`,
        debugger_integration: { console_errors_included: false, other: 1 },
      });
    });

    test('is not touched where it is on, and the rest of the row is by hand', async () => {
      flex.configuration = { ...flex.configuration, offline_config: { presence: true } };
      await start({ resources: flex.resources });
      const { stdout } = await audit('--fix', 'FLEX-13', '--apply');
      expect(stdout).toContain('FLEX-13: by hand: ');
      expect(stdout).toContain('Nothing to change by an API.\n');
      expect(writes()).toEqual([]);
    });

    test.each([400, 403, 503])(
      'says that nothing was changed where the answer is %d',
      async (status) => {
        const before = structuredClone(flex.configuration);
        const answer = { status, body: { code: 20001, message: 'canary', status } };
        await start({
          resources: flex.resources,
          fault: (request) => (isPost('/Configuration')(request) ? answer : undefined),
        });
        const { stderr, exitCode } = await audit('--fix', 'FLEX-13', '--apply');
        expect(stderr).toContain('Ended there: 1 change of 1 not made.\n');
        expect([flex.configuration, exitCode]).toEqual([before, 4]);
      },
    );
  });

  test('leaves what a statement about another row says is wanted', async () => {
    const flow = sidOf('FO', 'whatsapp');
    const flows: HeldList = {
      path: 'flex-api.twilio.com/v1/FlexFlows',
      key: 'flex_flows',
      items: [{ sid: flow, channel_type: 'whatsapp', enabled: true }],
    };
    state('SMS-16', [flow]);
    await start({ resources: settingsResources([flows]) });
    const { stdout } = await audit('--fix', 'FLEX-23', '--apply');
    expect(stdout).toContain(
      `FLEX-23: ${flow} enabled stays as it is: record 1 of the attestations says so\n`,
    );
    expect(flows.items).toEqual([{ sid: flow, channel_type: 'whatsapp', enabled: true }]);
  });

  test('switches off what is collected for debugging, and on the lists of who may read', async () => {
    const lists = [
      { path: 'insights.twilio.com/v1/Voice/Settings', items: [{ voice_trace: true }] },
      {
        path: 'sync.twilio.com/v1/Services',
        key: 'services',
        items: [{ sid: sidOf('IS'), acl_enabled: false }],
      },
    ] satisfies HeldList[];
    await start({ resources: settingsResources(lists) });
    const { stdout } = await audit('--fix', 'RT-08,VOICE-16', '--apply');
    expect(stdout).toContain(`insights.twilio.com/v1/Voice/Settings (${ACCOUNT}): set, and read`);
    expect(lists.map(({ items }) => items[0])).toEqual([
      { voice_trace: false },
      { sid: sidOf('IS'), acl_enabled: true },
    ]);
  });

  test('sends all of a composition hook, since what is left out may be set back', async () => {
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
    await audit('--fix', 'SEC-02', '--apply');
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

  test('mends the rows that a roll-up follows from, and closes it', async () => {
    const flows: HeldList = {
      path: 'flex-api.twilio.com/v1/FlexFlows',
      key: 'flex_flows',
      items: [{ sid: sidOf('FO'), channel_type: 'whatsapp', enabled: true }],
    };
    await start({ resources: { ...settingsResources([flows]), ...verifySummary({ all: 0 }) } });
    const { stdout } = await audit('--fix', 'GEN-01', '--apply');
    expect(stdout).toContain(`SMS-16, FLEX-23, GEN-01: POST ${flows.path}/${sidOf('FO')}\n`);
    expect(stdout).toContain('GEN-01: REVIEW → NOT_APPLICABLE\n');
    expect(flows.items[0]).toMatchObject({ enabled: false });
  });

  test('mends nothing for a roll-up of a product that is not in use', async () => {
    await start();
    const { stdout } = await audit('--fix', 'FRONT-02', '--apply');
    expect(stdout).toBe('FRONT-02: NOT_APPLICABLE\nNothing to change by an API.\n');
    expect(held.domains.items).toContainEqual({ sid: DOMAIN, secure: false });
  });

  test('says what to do of a row that waits for a person and has no finding', async () => {
    await start();
    const { stdout, exitCode } = await audit('--fix', 'ACCT-03', '--apply');
    expect(stdout).toMatch(/^ACCT-03: by hand: In the Console open Twilio Admin > Accounts, .*\n/);
    expect([writes(), exitCode]).toEqual([[], 3]);
  });

  test('leaves a target that a statement says Interconnect carries, though another row asks', async () => {
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
    const { stdout } = await audit('--fix', 'SEC-02,VOICE-07', '--apply');
    for (const row of ['SEC-02', 'VOICE-07']) {
      expect(stdout).toContain(`${row}: ${target.sid} target stays as it is: record 1`);
    }
    expect([writes(), targets.items]).toEqual([[], [target]]);
  });

  test('says of a row that nothing was found of how it stands, and what would test it', async () => {
    await start();
    const { stdout } = await audit('--fix', 'VOICE-03');
    expect(stdout).toBe('VOICE-03: NOT_TESTABLE: run with --probe\nNothing to change by an API.\n');
  });

  test('says where there is nothing to change', async () => {
    held.trunks.items.length = 0;
    await start();
    const { stdout, exitCode } = await audit('--fix', 'VOICE-08', '--apply');
    expect(stdout).toBe('VOICE-08: NOT_APPLICABLE\nNothing to change by an API.\n');
    expect(exitCode).toBe(0);
    expect([writes(), savedFiles()]).toEqual([[], []]);
  });

  test('changes what has one path in several accounts in each of them', async () => {
    const token = 'token-of-a-test-too';
    const canada = () => [{ country_code: 'CA', type: 'country', enabled: true }];
    const countries = new Map([ACCOUNT, SUBACCOUNT].map((sid) => [sid, canada()]));
    const credentials = JSON.stringify({ [SUBACCOUNT]: { auth_token: token } });
    writeFileSync(join(folder, 'credentials.json'), credentials, { mode: 0o600 });
    await start({
      credentials: { [ACCOUNT]: TOKEN, [SUBACCOUNT]: token },
      resources: {
        ...messagingPermissions((username) => countries.get(username) ?? []),
        ...accounts(ACCOUNT, SUBACCOUNT),
      },
    });
    const own = ['--credentials', 'credentials.json'];
    const { stdout } = await audit('--fix', 'SMS-03', '--apply', ...own);
    expect(stdout).toContain(`(CA of ${ACCOUNT}): set, and read back\n`);
    expect(stdout).toContain(`(CA of ${SUBACCOUNT}): set, and read back\n`);
    expect([...countries.values()].flat().map(({ enabled }) => enabled)).toEqual([false, false]);
  });

  test('changes a subaccount’s resource by its owner’s credentials', async () => {
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
    const { stdout } = await audit('--fix', 'VOICE-06', '--apply');
    const call = `POST ${list.replace('.json', '')}/${DOMAIN}.json`;
    expect(stdout).toContain(`${call}: set, and read back\n`);
    expect(writes()).toEqual([call]);
    expect(ofSubaccount).toEqual([{ sid: DOMAIN, secure: true }]);
  });

  test('logs who changed what', async () => {
    await start();
    await audit('--fix', 'VOICE-08', '--apply', '--access-log', 'log.ndjson', '--actor', 'jane');
    const lines = readFileSync(join(folder, 'log.ndjson'), 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({
        workspace_id: ACCOUNT,
        event_type: 'Account Configuration Changed',
        end_user_id: TRUNK,
      }),
    );
  });

  test.each([
    [['--apply'], '--apply goes with --fix'],
    [['--fix', 'SEC-02', '--snapshot', 'x'], '--fix goes without --snapshot'],
    [['--restore', 'x', '--apply'], '--restore goes without --apply'],
    [['--fix', 'NONE-01'], '--fix: ID number 1 is not a row of the catalogue'],
  ])('%j is wrong usage', async (args, message) => {
    await start();
    const { stderr, exitCode } = await audit(...args);
    expect([stderr.includes(message), exitCode]).toEqual([true, 2]);
  });

  test.each([
    ['another account', { account_sid: SUBACCOUNT }, 'the file is of another account'],
    ['another form', { more: 1 }, 'the file is not one that audit --fix --apply has written'],
  ])('--restore refuses a file of %s', async (_, changes, message) => {
    await start();
    const saved = { account_sid: ACCOUNT, saved_at: '2026-11-22T12:00:00.000Z', changes: [] };
    writeFileSync(join(folder, 'saved.json'), JSON.stringify({ ...saved, ...changes }));
    const { stderr, exitCode } = await audit('--restore', 'saved.json');
    expect([stderr.includes(message), exitCode]).toEqual([true, 2]);
    expect(standIn.calls).toEqual([]);
  });
});
