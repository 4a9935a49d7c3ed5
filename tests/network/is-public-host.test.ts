import { describe, expect, test } from '@jest/globals';
import { isPublicHost } from '../../src/network/is-public-host';

const answerFor = (host: string) => isPublicHost(new URL(`https://${host}/`));

describe('a host on the internet', () => {
  test.each([
    ...['sink.example.com', 'sink.example.com.', 'xn--bcher-kva.example', 'local.example.com'],
    ...['8.8.8.8', '172.15.0.1', '172.32.0.1', '192.169.0.1', '100.63.0.1', '[2606:4700::1111]'],
    ...['internal.example.com:8443', 'corp.example.com', 'test.example.com'],
  ])('may be at %s', (host) => {
    expect(answerFor(host)).toBe(true);
  });

  test.each([
    ...['localhost', 'LOCALHOST.', 'sink', 'sink.local', 'sink.localhost', 'sink.internal'],
    ...['sink.corp', 'sink.intranet', 'sink.lan', 'x.localdomain', 'sink.test', 'sink.invalid.'],
    ...['nas.home.arpa', '127.0.0.1', '127.1', '0x7f000001', '2130706433', '0.0.0.0', '10.0.0.5'],
    ...['172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
    ...['192.0.2.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
    ...['[::]', '[::1]', '[fe80::1]', '[fec0::1]', '[fd00::1]', '[ff02::1]', '[2001:db8::1]'],
    ...['[64:ff9b::a00:1]', '[::ffff:10.0.0.5]', '[::ffff:127.0.0.1]', 'localhost:8443'],
  ])('is not at %s', (host) => {
    expect(answerFor(host)).toBe(false);
  });
});
