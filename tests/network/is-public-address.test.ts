import { expect, test } from '@jest/globals';
import { isPublicAddress } from '../../src/network/is-public-address';

test.each([
  ['127.0.0.1', 4, false],
  ['10.1.2.3', 4, false],
  ['172.31.0.1', 4, false],
  ['192.168.1.1', 4, false],
  ['169.254.169.254', 4, false],
  ['100.64.0.1', 4, false],
  ['0.0.0.0', 4, false],
  ['224.0.0.1', 4, false],
  ['255.255.255.255', 4, false],
  ['8.8.8.8', 4, true],
  ['::1', 6, false],
  ['fe80::1', 6, false],
  ['fc00::1', 6, false],
  ['::ffff:127.0.0.1', 6, false],
  ['64:ff9b::7f00:1', 6, false],
  ['2002:7f00:1::', 6, false],
  ['2001:db8::1', 6, false],
  ['3fff::1', 6, false],
  ['2606:4700::1', 6, true],
])('%s is a public address: %s %s', (address, family, isPublic) => {
  expect(isPublicAddress(address, family)).toBe(isPublic);
});
