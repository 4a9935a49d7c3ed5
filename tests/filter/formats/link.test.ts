import { describe, expect, test } from '@jest/globals';
import { isOwnLink } from '../../../src/filter/formats/link';
import { sidOf } from '../../support/sids';

describe('a link to a host of the organisation', () => {
  const hosts = new Set(['media.example.com']);
  const isOwn = (path: string) => isOwnLink(`https://media.example.com${path}`, hosts, []);

  test.each([
    '/',
    '/calls/1.wav',
    '/1234/56/call.wav',
    // Tokens of a storage, in which a detector would see a serial number.
    '/4f3a9c1d7e2b8a6f.wav',
    '/4f3a9c1d7e2b8a6f0c5d1e9b/call.mp3',
    '/calls/4F3A9C1D7E2B8A6F',
  ])('may have the path %s', (path) => {
    expect(isOwn(path)).toBe(true);
  });

  test.each([
    `/?recording=${sidOf('RE')}`,
    `/play?recordingSid=${sidOf('RE')}`,
    `/play?RecordingSid=${sidOf('RE')}&CallSid=${sidOf('CA')}`,
    `/play.wav?recording_sid=${sidOf('RE')}&account=${sidOf('AC')}`,
    `/?sid=${sidOf('CH')}`,
  ])('may say by %s which of Twilio’s resources it leads to', (path) => {
    expect(isOwn(path)).toBe(true);
  });

  test.each([
    '/?recording=',
    '/?recording=5550123',
    `/?patient=${sidOf('RE')}`,
    `/?recording=${sidOf('RE')}0`,
    `/?recording=${sidOf('RE')}&token=x`,
    `/?token=x&recording=${sidOf('RE')}`,
    `/?recording=${sidOf('RE')}#token`,
    `/?recording=${sidOf('RE')}&`,
  ])('may not have the query of %s', (path) => {
    expect(isOwn(path)).toBe(false);
  });

  test.each([
    '/555-555-0123.wav',
    '/4f3a9c1d7e2b8a6f/555-555-0123.wav',
    // These are longer than a token, shorter, or change too seldom between letters and digits.
    '/5550123-4f3a9c1d7e2b8a6f.wav',
    '/4f3a9c1d7e2b8a6f-5550123.wav',
    '/abcd1234efgh5678.wav',
    '/abcdefgh12345678.wav',
    '/1234567890123456.wav',
    '/a1b2c3d4e5f6a7.wav',
  ])('may not have the path %s, which holds a number', (path) => {
    expect(isOwn(path)).toBe(false);
  });

  test.each([
    'media.example.com/call.wav',
    'ftp://media.example.com/call.wav',
    'https://:secret@media.example.com/call.wav',
  ])('is not %s', (text) => {
    expect(isOwnLink(text, hosts, [])).toBe(false);
  });

  test('may not have a path in which a pattern of the policy is found', () => {
    const link = 'https://media.example.com/KX-12/call.wav';
    expect(isOwnLink(link, hosts, [/kx-1/i])).toBe(false);
    expect(isOwnLink(link, hosts, [/kx-2/i])).toBe(true);
  });

  test('there is none where the policy names no host', () => {
    expect(isOwnLink('https://media.example.com/call.wav', new Set(), [])).toBe(false);
  });
});
