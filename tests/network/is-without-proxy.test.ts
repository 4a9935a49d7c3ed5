import { describe, expect, test } from '@jest/globals';
import { isWithoutProxy } from '../../src/network/is-without-proxy';

const at = (port: number) => (list: string, host: string) => isWithoutProxy(list, host, port);
const at443 = at(443);

describe('no proxy is used for a host that NO_PROXY', () => {
  test.each([
    ['api.example.com', 'api.example.com'],
    ['example.com', 'example.com'],
    ['example.com', 'api.example.com'],
    ['.example.com', 'api.example.com'],
    ['.example.com', 'example.com'],
    ['*.example.com', 'api.example.com'],
    ['API.Example.com', 'api.example.com'],
    ['api.example.com', 'API.EXAMPLE.COM.'],
    ['other.test,example.com', 'api.example.com'],
    [' other.test  example.com , ', 'api.example.com'],
    ['*', 'api.example.com'],
    ['localhost,*', '192.0.2.1'],
    ['192.0.2.1', '192.0.2.1'],
    ['2001:db8::443', '2001:db8::443'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['example.com:443', 'api.example.com'],
    ['192.0.2.1:443', '192.0.2.1'],
    ['[2001:db8::1]:443', '2001:db8::1'],
  ])('%j covers: %s', (list, host) => {
    expect(at443(list, host)).toBe(true);
  });
});

describe('a proxy is used for a host when NO_PROXY', () => {
  test.each([
    ['', 'api.example.com'],
    [' , ', 'api.example.com'],
    ['api.example.com', 'example.com'],
    ['example.com', 'badexample.com'],
    ['.example.com', 'badexample.com'],
    ['example.com', 'example.com.other.test'],
    ['*example.com', 'badexample.com'],
    ['a*.example.com', 'api.example.com'],
    ['.', 'api.example.com'],
    ['example.com:8443', 'api.example.com'],
    ['192.0.2.1:8443', '192.0.2.1'],
    ['[2001:db8::1]:8443', '2001:db8::1'],
    ['192.0.2.0/24', '192.0.2.1'],
    ['https://api.example.com', 'api.example.com'],
  ])('is %j: %s', (list, host) => {
    expect(at443(list, host)).toBe(false);
  });
});

test('a port of NO_PROXY is that of the connection', () => {
  expect(at(8443)('example.com:8443', 'example.com')).toBe(true);
});
