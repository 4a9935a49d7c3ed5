import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shownHost } from '../../../src/audit/code/shown-host';
import { hostAndPort } from '../../../src/audit/fields/host-and-port';
import { hostName } from '../../../src/audit/fields/host-name';
import { webUrl } from '../../../src/audit/fields/web-url';
import { HOSTILE_TEXTS } from '../../support/hostile/hostile-text';
import { runs } from '../../support/runs';

describe('a host', () => {
  test.each([
    ['example.com', 'example.com'],
    ['Hooks.Example.COM:8443', 'hooks.example.com:8443'],
    ['sbc_1.example.com', 'sbc_1.example.com'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['localhost:3000', 'localhost:3000'],
    ['192.0.2.1:5060', '192.0.2.1:5060'],
    ['[2001:db8::1]:5061', '[2001:db8::1]:5061'],
    ['service-20261120-1234-dev.twil.io', 'service-20261120-1234-dev.twil.io'],
    ['15555550123.sip.example.com', '….sip.example.com'],
    ['call-555-555-0123.example.com', '….example.com'],
    ['dob-1984-03-12.example.com', '….example.com'],
  ])('%s is named as %s', (text, shown) => {
    expect(shownHost(text)).toBe(shown);
  });

  test.each([
    '+15555550123',
    '15555550123',
    '555.555.0123',
    '5550123',
    'alex',
    'Alex Example',
    'alex example, dob 03/12/1984',
    'alex%20example.com',
    'alex,example.com',
    'exa(mple).com',
    '-.example.com',
    'example..com',
    'example.com.',
    '[alex]',
    '[::1',
    '2001:db8::1',
    'example.com:',
    'example.com:123456',
    '',
    `${'a'.repeat(64)}.example.com`,
    `${'a.'.repeat(126)}example.com`,
    ...HOSTILE_TEXTS.map(([, text]) => text),
    ...HOSTILE_TEXTS.map(([, text]) => `${text}.example.com`),
  ])('is not found in %j', (text) => {
    expect(shownHost(text)).toBeNull();
  });

  test('has only characters of host names, whatever it is read from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const url of [`sip:${text}`, `sips:alex@${text}`, `https://${text}/`, text]) {
          const { host = '', scheme = '', transport = '' } = webUrl.read(url) ?? {};
          expect(host).toMatch(/^(?:[a-z\d_.…-]+|\[[\da-f:.]+\])?(?::\d{1,5})?$/);
          expect(`${scheme}${transport}`).toMatch(/^[a-z]*$/);
        }
      }),
      runs(10_000),
    );
  });
});

describe('an address of an account', () => {
  test.each([
    'sip:+15555550123',
    'sips:+15555550123;transport=tls',
    'sip:15555550123:5060',
    'sip:alex@+15555550123',
    'sip:Alex Example, DOB 03/12/1984',
    'sip:\u001b[31mPWN',
    'https://+15555550123/',
    'https://alex,example/',
    'wss://alex(dob)/stream',
  ])('%j has no host to keep', (url) => {
    expect(webUrl.read(url)).toMatchObject({ host: '' });
  });

  test.each(['Alex: 03/12/1984', 'dob:1984-03-12', 'patient:alex'])(
    '%j is not kept as a URL',
    (url) => {
      expect(webUrl.read(url)).toMatchObject({ scheme: '', host: '' });
    },
  );

  test('has only a transport that SIP defines', () => {
    const transportOf = (name: string) =>
      webUrl.read(`sip:a@example.com;transport=${name}`)?.transport;
    expect(['TLS', 'udp', 'alex'].map(transportOf)).toEqual(['tls', 'udp', null]);
  });

  test('has no number when only hosts are read', () => {
    expect(hostAndPort.read('15555550123:443')).toBeNull();
    expect(hostAndPort.read('example.com:443')).toBe('example.com:443');
    expect(hostAndPort.read('example.com')).toBeNull();
    expect(hostName.read('15555550123.example.com')).toBe('….example.com');
  });
});
