import { expect, test } from '@jest/globals';
import { withoutLinks } from '../../../src/audit/attestations/without-links';

test.each([
  ['https://grc.example.com/evidence/12?token=canary#canary', 'grc.example.com/…'],
  ['https://canary:canary@grc.example.com:8443/evidence', 'grc.example.com:8443/…'],
  ['s3://evidence.example.com/canary?X-Amz-Signature=canary', 'evidence.example.com/…'],
  ['file:///home/canary/evidence.png', '/…'],
  ['www.example.com/canary', 'www.example.com/…'],
  ['grc.example.com/browse/GRC-17?canary', 'grc.example.com/…'],
  ['grc.example.com?canary', 'grc.example.com/…'],
  ['GRC-17, at https://grc.example.com/GRC-17 since May', 'GRC-17, at grc.example.com/… since May'],
])('the link in %j is shortened to its host', (text, expected) => {
  expect(withoutLinks(text)).toBe(expected);
});

test.each([
  'GRC-17',
  'grc/evidence/acct-03.png',
  '../policies.d/v1.2/access.md',
  'shelf 3, folder B',
])('%j has no link, and is left as it is', (text) => {
  expect(withoutLinks(text)).toBe(text);
});
