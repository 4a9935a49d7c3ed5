import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  DEFAULT_SESSION_SETTINGS,
  readSessionSettings,
  SESSION_BOUNDS,
  type SessionSettings,
} from '../../src/flex/session-settings';
import { runs } from '../support/runs';

const OWN: SessionSettings = {
  idleMinutes: 5,
  warnSeconds: 30,
  absoluteHours: 8,
  callIsActivity: false,
  iframe: 'count',
  resume: 'never',
  loggedOffActivitySid: 'WA00000000000000000000000000000001',
};

function read(hipaaGuard: unknown) {
  return readSessionSettings({ logo_url: 'https://example.com/logo.png', hipaa_guard: hipaaGuard });
}

describe('the settings of the Flex plugin', () => {
  test('are those under hipaa_guard in ui_attributes', () => {
    expect(read(OWN)).toEqual({ settings: OWN, problems: [] });
  });

  test('are 15 minutes and 12 hours by default', () => {
    expect(DEFAULT_SESSION_SETTINGS).toMatchObject({ idleMinutes: 15, absoluteHours: 12 });
    for (const nothing of [undefined, null, 'text', [], {}, { hipaa_guard: undefined }]) {
      expect(readSessionSettings(nothing)).toEqual({
        settings: DEFAULT_SESSION_SETTINGS,
        problems: [],
      });
    }
  });

  test('are all defaults if hipaa_guard is not an object', () => {
    for (const wrong of [null, false, 0, 'off', [OWN]]) {
      expect(read(wrong)).toEqual({
        settings: DEFAULT_SESSION_SETTINGS,
        problems: ['hipaa_guard'],
      });
    }
  });

  test.each<[keyof SessionSettings, unknown[]]>([
    ['idleMinutes', [0, -1, 61, 1e9, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '15', null, false]],
    ['warnSeconds', [0, 19, 301, '60', null]],
    ['absoluteHours', [0, 25, '12', null]],
    ['callIsActivity', ['true', 1, null]],
    ['iframe', ['off', '', null]],
    ['resume', ['yes', true, null]],
    ['loggedOffActivitySid', ['', 'WA1', 'WW00000000000000000000000000000001', 7]],
  ])('a wrong %s takes the default, and is named without its value', (name, wrong) => {
    for (const value of wrong) {
      expect(read({ ...OWN, [name]: value })).toEqual({
        settings: { ...OWN, [name]: DEFAULT_SESSION_SETTINGS[name] },
        problems: [`hipaa_guard.${name}`],
      });
    }
  });

  test('are never off, and never beyond their bounds, whatever they say', () => {
    const anything = fc.oneof(fc.anything(), fc.integer(), fc.double());
    const source = fc.record(
      { idleMinutes: anything, warnSeconds: anything, absoluteHours: anything },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(source, fc.anything()), (hipaaGuard) => {
        const { settings } = read(hipaaGuard);
        for (const name of ['idleMinutes', 'warnSeconds', 'absoluteHours'] as const) {
          const [least, most] = SESSION_BOUNDS[name];
          expect(settings[name]).toBeGreaterThanOrEqual(least);
          expect(settings[name]).toBeLessThanOrEqual(most);
        }
      }),
      runs(2_000),
    );
  });
});
