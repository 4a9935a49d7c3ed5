import { describe, expect, test } from '@jest/globals';
import {
  BY_POST,
  ENCRYPTED,
  SECURE,
  SWITCHED_OFF,
  SWITCHED_ON,
} from '../../../src/audit/fixes/remedy';

describe('in a fixed setting', () => {
  test.each([
    ['http://example.com', 'https://example.com'],
    [
      'HTTP://user:pass@example.com/a?b=http://c#rc=5',
      'HTTPs://user:pass@example.com/a?b=http://c#rc=5',
    ],
    ['ws://example.com/media', 'wss://example.com/media'],
    ['sip:example.com', 'sip:example.com;transport=tls'],
    ['sip:nurse@example.com:5061;x=1?H=1', 'sip:nurse@example.com:5061;x=1;transport=tls?H=1'],
    ['sip:example.com;transport=udp;x=1', 'sip:example.com;transport=tls;x=1'],
    ['sip:[2001:db8::1]', 'sip:[2001:db8::1];transport=tls'],
    ['sip:a;transport=udp@example.com', 'sip:a;transport=udp@example.com;transport=tls'],
    [
      'sip:a;transport=tls@b.example.com;transport=tcp',
      'sip:a;transport=tls@b.example.com;transport=tls',
    ],
  ])('%s becomes %s', (before, after) => {
    expect(ENCRYPTED.mended(before)).toBe(after);
  });

  test.each([
    'https://example.com',
    'http://example.com:8080/',
    'http://[2001:db8::1]/',
    'sip:example.com;transport=tls',
    'sip:example.com:5060',
    'sip:[2001:db8::1]:5070',
    'ftp://example.com',
    'no URL',
    '',
  ])('%j stays as it is', (value) => {
    expect(ENCRYPTED.mended(value)).toBeNull();
  });

  test('a method other than POST becomes POST, and anything but a method stays', () => {
    expect(['GET', 'get', 'POST', '', 'a word', true].map(BY_POST.mended)).toEqual([
      'POST',
      'POST',
      null,
      null,
      null,
      null,
    ]);
  });

  test('a switch is set to its right side, and anything but a switch stays', () => {
    const values = [true, false, 'true'];
    expect(values.map(SECURE.mended)).toEqual([null, true, null]);
    expect(values.map(SWITCHED_ON.mended)).toEqual([null, true, null]);
    expect(values.map(SWITCHED_OFF.mended)).toEqual([false, null, null]);
  });
});
