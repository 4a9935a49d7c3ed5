import { describe, expect, test } from '@jest/globals';
import { probedHosts } from '../../support/audit/probed-hosts';
import { flowTo } from '../../support/audit/probed-readings';

const { probed, requests, connections } = probedHosts();

describe('TLS', () => {
  test('passes when every host has a certificate and a current version', async () => {
    const urls = [
      'https://hooks.example.com/a',
      'https://hooks.example.com/b',
      'wss://media.example.com/',
    ];
    expect((await probed('SEC-03', { urls })).verdict).toBe('PASS');
    expect(requests()).toEqual([]);
    expect(connections()).toBe(2);
  });

  test('is tried with the host of a URL whose rest is filled in at run time', async () => {
    const readings = flowTo('https://hooks.example.com/p?phone={{contact}}');
    expect((await probed('SEC-03', { readings })).verdict).toBe('PASS');
    expect(connections()).toBe(1);
  });

  test.each([
    'https://{{flow.variables.host}}/p',
    '{{flow.variables.base}}/p',
    'https://dob-1984-03-12.example.com/{{contact}}',
  ])('does not pass for an unknown host: %s', async (url) => {
    const { verdict, findings } = await probed('SEC-03', {
      urls: ['https://hooks.example.com/'],
      readings: flowTo(url),
    });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings[0]?.message).toBe('1 of 2 hosts answered');
  });

  test('fails for an expired certificate', async () => {
    const { verdict, findings } = await probed('SEC-03', {
      urls: ['https://expired.example.com/'],
    });
    expect(verdict).toBe('FAIL');
    expect(findings[0]?.message).toBe('no TLS connection: certificate_expired');
  });

  test('passes only for hosts that were tried', async () => {
    const urls = Array.from(
      { length: 203 },
      (_, index) => `https://hooks.example.com:${index + 1}/`,
    );
    const { verdict, findings } = await probed('SEC-03', { urls });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings[0]?.message).toBe(
      '200 of 200 hosts answered, and there are more that were not contacted',
    );
  });

  test('warns of alerts, whatever the hosts answer now', async () => {
    const { verdict } = await probed('SEC-03', {
      urls: ['https://hooks.example.com/'],
      readings: { alerts: [{ error_code: 11237 }] },
    });
    expect(verdict).toBe('WARN');
  });

  test('makes no connection to an address inside a local network', async () => {
    const { verdict, findings } = await probed('SEC-03', { urls: ['https://10.0.0.1/voice'] });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings[0]?.message).toBe('0 of 1 hosts answered');
    expect(connections()).toBe(0);
  });

  test('is not testable when nobody answers', async () => {
    expect((await probed('SEC-03', { urls: [] })).verdict).toBe('NOT_TESTABLE');
  });
});
