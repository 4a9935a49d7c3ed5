import { beforeEach, describe, expect, test } from '@jest/globals';
import type { PlainObject } from '../../src/json/plain-object';
import { auditFixRuns } from '../support/commands/audit-fix-runs';
import { ACCOUNT, TOKEN } from '../support/commands/audit-runs';
import { sidOf } from '../support/sids';
import type { ApiRequest, ApiResources } from '../support/twilio-api/api-stand-in';
import {
  countryPermissions,
  messagingPermissions,
} from '../support/twilio-api/country-permissions';

const { start, audit, state, writes, forms, savedFiles } = auditFixRuns();

describe('hipaa-guard audit --fix, for countries that may be called', () => {
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

  test('shows the countries besides the US, and leaves them without --apply', async () => {
    await start(resources);
    const { stdout } = await audit(['--fix', 'VOICE-01']);
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
    await start(resources);
    const { stdout } = await audit(['--fix', 'VOICE-01', '--apply']);
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

    const { exitCode } = await audit(['--restore', savedFiles()[0] ?? '']);
    expect([countries, exitCode]).toEqual([before, 0]);
  });

  test.each([400, 403, 503])(
    'keeps the changes made when the next is answered %d',
    async (status) => {
      const before = structuredClone(countries);
      const answer = { status, body: { code: 20001, message: 'canary', status } };
      const isForBritain = (request: ApiRequest) => request.form.toString().includes('GB');
      await start(resources, {
        fault: (request) => (isForBritain(request) ? answer : undefined),
      });
      const { stderr, exitCode } = await audit(['--fix', 'VOICE-01', '--apply']);
      expect(stderr).toContain('Stopped there: 1 of 2 changes not made.\n');
      expect(countries.slice(1, 3)).toEqual([country('CA', false, false), before[2]]);
      expect(exitCode).toBe(4);
      expect((await audit(['--restore', savedFiles()[0] ?? ''])).exitCode).toBe(0);
      expect(countries).toEqual(before);
    },
  );

  test('--restore changes nothing with an API key of another account', async () => {
    const key = sidOf('SK', 'of another account');
    await start(resources, {
      fault: ({ username, url }) =>
        username === key && url.pathname.includes(ACCOUNT)
          ? { status: 401, body: { code: 20003, message: 'Authenticate', status: 401 } }
          : undefined,
    });
    await audit(['--fix', 'VOICE-01', '--apply']);
    const after = structuredClone(countries);
    const { stderr, exitCode } = await audit(['--restore', savedFiles()[0] ?? ''], {
      TWILIO_API_KEY: key,
      TWILIO_API_SECRET: TOKEN,
    });
    expect(stderr).toContain('check that ACCOUNT_SID and AUTH_TOKEN, or TWILIO_API_KEY');
    expect([countries, exitCode]).toEqual([after, 2]);
  });

  test('leaves a country that somebody else has changed since', async () => {
    await start(resources);
    await audit(['--fix', 'VOICE-01', '--apply']);
    countries[1] = country('CA', true, false);
    const { stdout, exitCode } = await audit(['--restore', savedFiles()[0] ?? '']);
    expect(stdout).toContain(
      `${UPDATES} (CA of ${ACCOUNT}): left alone: it has changed since it was read`,
    );
    expect([countries[1], exitCode]).toEqual([country('CA', true, false), 1]);
  });
});

describe('hipaa-guard audit --fix, for countries that may get messages', () => {
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

  test('shows the call for each besides the US, and without --apply makes only GETs', async () => {
    await start(messagingPermissions(() => countries));
    const { stdout, exitCode } = await audit(['--fix', 'SMS-01,SMS-03']);
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
    await start(messagingPermissions(() => countries));
    const { stdout, exitCode } = await audit(['--fix', 'SMS-03', '--apply']);
    expect(countries.map(({ enabled }) => enabled)).toEqual([true, false, false]);
    expect(forms('PATCH').map((form) => new URLSearchParams(form).getAll('Permissions'))).toEqual([
      ['{"country_code":"CA","type":"country","enabled":false}'],
      ['{"country_code":"GB","type":"country","enabled":false}'],
    ]);
    expect(stdout).toContain(`${PERMISSIONS} (CA of ${ACCOUNT}): set, and read back\n`);
    expect(stdout).toContain('SMS-03: WARN → PASS\n');
    expect(exitCode).toBe(0);

    const restored = await audit(['--restore', savedFiles()[0] ?? '']);
    expect([countries, restored.exitCode]).toEqual([before, 0]);
  });

  test.each(['SMS-01', 'SMS-03'])(
    'leaves a country that a statement of %s accepts',
    async (row) => {
      state(row, ['CA'], { answer: 'accepted', rationale: 'Carries no PHI.' });
      await start(messagingPermissions(() => countries));
      const { stdout } = await audit(['--fix', 'SMS-03', '--apply']);
      expect(stdout).toContain('SMS-03: CA enabled stays as it is: record 1 of the attestations');
      expect(countries.map(({ enabled }) => enabled)).toEqual([true, true, false]);
    },
  );

  test.each([400, 403, 503])(
    'keeps the changes made when the next is answered %d',
    async (status) => {
      const answer = { status, body: { code: 20001, message: 'canary', status } };
      const isForBritain = ({ form }: ApiRequest) => form.toString().includes('GB');
      await start(
        messagingPermissions(() => countries),
        {
          fault: (request) => (isForBritain(request) ? answer : undefined),
        },
      );
      const { stderr, exitCode } = await audit(['--fix', 'SMS-03', '--apply']);
      expect(stderr).toContain('Stopped there: 1 of 2 changes not made.\n');
      expect([countries.map(({ enabled }) => enabled), exitCode]).toEqual([[true, false, true], 4]);
      expect((await audit(['--restore', savedFiles()[0] ?? ''])).exitCode).toBe(0);
      expect(countries).toEqual(before);
    },
  );

  test('leaves a high-risk country to the Console', async () => {
    countries[1] = { ...country('CA', true), message: 'High Risk Country' };
    await start(messagingPermissions(() => countries));
    const { stdout } = await audit(['--fix', 'SMS-03', '--apply']);
    expect(stdout).toMatch(/^SMS-03: by hand: .*geo-permissions\n {2}CA enabled$/m);
    expect(countries.map(({ enabled }) => enabled)).toEqual([true, true, false]);
  });

  test('says when Twilio refuses with status 200, and goes on', async () => {
    await start(messagingPermissions(() => countries, 'CA'));
    const { stdout, exitCode } = await audit(['--fix', 'SMS-03', '--apply', '--fail-on', 'never']);
    expect(stdout).toContain(`(CA of ${ACCOUNT}): sent, but reads back differently\n`);
    expect([countries.map(({ enabled }) => enabled), exitCode]).toEqual([[true, true, false], 1]);
  });
});
