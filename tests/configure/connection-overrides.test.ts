import { describe, expect, test } from '@jest/globals';
import {
  CONNECTION_OVERRIDES,
  isConnectionOverrides,
} from '../../src/configure/connection-overrides';

const overrides = new URLSearchParams(CONNECTION_OVERRIDES);
const milliseconds = (name: string) => Number(overrides.get(name));

describe('the connection overrides', () => {
  test('are within the limits that Twilio documents', () => {
    expect(milliseconds('ct')).toBeGreaterThanOrEqual(100);
    expect(milliseconds('ct')).toBeLessThanOrEqual(10_000);
    expect(milliseconds('rt')).toBeLessThanOrEqual(15_000);
    expect(milliseconds('tt')).toBeLessThanOrEqual(15_000);
    expect(Number(overrides.get('rc'))).toBe(5);
  });

  test('wait for the slowest answer of a Function', () => {
    expect(milliseconds('rt')).toBeGreaterThanOrEqual(10_000);
  });

  test('leave time for two connections that fail before it', () => {
    expect(2 * milliseconds('ct') + milliseconds('rt')).toBeLessThanOrEqual(milliseconds('tt'));
  });

  test.each([CONNECTION_OVERRIDES, 'rc=2', 'rp=ct,rt,5xx&e=ashburn'])('include %s', (text) => {
    expect(isConnectionOverrides(text)).toBe(true);
  });

  test.each(['', 'token=canary', 'rc=2&token=canary', 'rc=2&', 'rc', 'rc=<b>'])(
    'do not include other fragments: %j',
    (text) => {
      expect(isConnectionOverrides(text)).toBe(false);
    },
  );
});
