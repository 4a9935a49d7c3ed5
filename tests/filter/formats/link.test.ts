import { describe, expect, test } from '@jest/globals';
import { isOwnLink } from '../../../src/filter/formats/link';
import {
  isCleanLinkPath,
  isListedLinkPath,
  withoutDayOfStorage,
} from '../../../src/filter/formats/link-path';
import { sidOf } from '../../support/sids';

describe('a link to a host of the organisation', () => {
  const hosts = new Set(['media.example.com']);
  const isOwn = (path: string) =>
    isOwnLink(`https://media.example.com${path}`, hosts, (own) => isCleanLinkPath(own, []));

  test.each([
    '/',
    '/calls/1.wav',
    '/1234/56/call.wav',
    // Storage tokens, in which a detector would see a serial number.
    '/4f3a9c1d7e2b8a6f.wav',
    '/4f3a9c1d7e2b8a6f0c5d1e9b/call.mp3',
    '/calls/4F3A9C1D7E2B8A6F',
    // Digests with seven digits in a row: MD5, SHA-1, SHA-256.
    '/9e107d9d3721234567bd6826bd3542a4.wav',
    '/calls/2FD4E1C67A2D28FCED849EE1BB7612345678EB12.mp3',
    '/d7a8fbb307d7809469ca9abcb0082e4f8d5651e46d3cdb7621234567c9e592ab',
    // Collections that are nobody's.
    '/calls/4821.wav',
    '/recordings/2026/week-48/4821.mp3',
    '/messages/12/images/93.txt',
    '/policies/2026/intro.mp3',
    '/series-4/episodes/12.mp3',
  ])('may have the path %s', (path) => {
    expect(isOwn(path)).toBe(true);
  });

  test.each([
    `/?recording=${sidOf('RE')}`,
    `/play?recordingSid=${sidOf('RE')}`,
    `/play?RecordingSid=${sidOf('RE')}&CallSid=${sidOf('CA')}`,
    `/play.wav?recording_sid=${sidOf('RE')}&account=${sidOf('AC')}`,
    `/?sid=${sidOf('CH')}`,
  ])('may name one of Twilio’s resources in %s', (path) => {
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
    // These are longer or shorter than a token, or have too few changes of letters and digits.
    '/5550123-4f3a9c1d7e2b8a6f.wav',
    '/4f3a9c1d7e2b8a6f-5550123.wav',
    '/abcd1234efgh5678.wav',
    '/abcdefgh12345678.wav',
    '/1234567890123456.wav',
    '/a1b2c3d4e5f6a7.wav',
  ])('may not have the path %s, which contains a number', (path) => {
    expect(isOwn(path)).toBe(false);
  });

  test.each([
    '/patients/4821',
    '/patients/4821/calls/1.wav',
    '/members/A4821',
    '/Customers/4821',
    '/beneficiaries/4821.wav',
    '/policies/HX-2231',
    '/medical-charts_4821.mp3',
    '/pacientes/4821',
    '/p%C3%B3lizas/4821',
    '/reclamaciones/4821',
    '/v1/patients=4821',
    '/patients/id/4821',
  ])('may not have the path %s, which has somebody’s number', (path) => {
    expect(isOwn(path)).toBe(false);
  });

  test.each([
    'media.example.com/call.wav',
    'ftp://media.example.com/call.wav',
    'https://:secret@media.example.com/call.wav',
  ])('is not %s', (text) => {
    expect(isOwnLink(text, hosts, () => true)).toBe(false);
  });

  test.each([
    '/patients/john-smith/rec.wav',
    '/john/smith/1.wav',
    '/john.smith.wav',
    '/j%6fhn%2dsmith.wav',
    '/%256a%256f%2568%256e-smith.wav',
    '/%25252525252525252541.wav',
    '/a5551234567b1c2d3.wav',
    '/john-smith-4f3a9c1d7e2b8a6f.wav',
    '/4f3a9c1d7e2b8a6f-john-smith.wav',
    '/4f3a9c1d7e2b8a6f.john-smith.wav',
    `/12345678901234567890123456789012.wav`,
  ])('may not have the path %s, which may name somebody', (path) => {
    expect(isOwn(path)).toBe(false);
  });

  test('is decoded as long as something is encoded, up to four times', () => {
    const encoded = (times: number) => `/a%${'25'.repeat(times - 1)}2Db.wav`;
    expect([1, 2, 3, 4, 5, 6].map((times) => isOwn(encoded(times)))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test('may not have a path that a pattern of the policy matches', () => {
    expect(isCleanLinkPath('/KX-12/call.wav', [/kx-1/i])).toBe(false);
    expect(isCleanLinkPath('/KX-12/call.wav', [/kx-2/i])).toBe(true);
  });

  test('does not exist if the policy names no host', () => {
    expect(isOwnLink('https://media.example.com/call.wav', new Set(), () => true)).toBe(false);
  });
});

describe('a listed path', () => {
  const isListed = (path: string) =>
    isListedLinkPath(path, (segment) => ['calls', 'greeting.wav'].includes(segment));

  test.each([
    '/',
    '/calls/greeting.wav',
    `/calls/${sidOf('RE')}`,
    `/calls/${sidOf('RE')}.MP3`,
    '/123e4567-e89b-12d3-a456-426614174000.wav',
    `/${'4f3a9c1d'.repeat(4)}.json`,
    `/${'4f3a9c1d'.repeat(5)}.mp3`,
    `/${'4f3a9c1d'.repeat(8)}/calls.wav`,
  ])('holds listed segments, ids and digests: %s', (path) => {
    expect(isListed(path)).toBe(true);
  });

  test.each([
    '/calls/1.wav',
    '/recordings',
    '/4f3a9c1d7e2b8a6f.wav',
    '/calls/am9obiBzbWl0aCBISVY.wav',
    `/${'4f3a9c1d'.repeat(5)}0.wav`,
    `/calls/${sidOf('RE')}.john`,
    `/calls/${sidOf('RE')}.mp3.john`,
    '/cal.mp3ls',
    `/${'john'.repeat(10)}.mp3`,
    '/%E0%A4%A',
  ])('holds nothing else: %s', (path) => {
    expect(isListed(path)).toBe(false);
  });
});

describe('the day in a storage’s folders', () => {
  test.each([
    '/2026/11/22/call.wav',
    '/calls/2026/11/call.wav',
    '/2026-11-22/call.wav',
    '/calls/20261122/call.wav',
    '/year=2026/month=11/day=22/call.wav',
  ])('is no identifier in %s', (path) => {
    expect(isCleanLinkPath(path, [])).toBe(false);
    expect(isCleanLinkPath(withoutDayOfStorage(path, 2026), [])).toBe(true);
    expect(isCleanLinkPath(withoutDayOfStorage(path, 2027), [])).toBe(true);
  });

  test.each([
    '/1984/03/12/call.wav',
    '/2024/03/12/call.wav',
    '/2026-11-22',
    '/2026-11-22.wav',
    '/2026/11/22/1984/03/12/call.wav',
    '/2026/11/22/marsha-mitchell.wav',
  ])('does not hide what else is in %s', (path) => {
    expect(isCleanLinkPath(withoutDayOfStorage(path, 2026), [])).toBe(false);
  });
});
