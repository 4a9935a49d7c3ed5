import { expect, test } from '@jest/globals';
import { yearOfDate } from '../../../src/filter/formats/date';

test.each([
  '1901',
  '2049-12-31',
  '2026-11',
  '2026-11-22',
  '2028-02-29',
  '2026-11-22 10:30',
  '2026-11-22T10:30:00',
  '2026-11-22T10:30:00.123456789Z',
  '2026-11-22T10:30:00+01:00',
  '2026-11-22T10:30:00-0500',
  '1763800000',
  '1763800000123',
  // From databases and programs.
  '2026-11-22 10:30:00.123456+00',
  '2026-11-22 10:30:00 UTC',
  // From Twilio's REST API and callbacks (RFC 2822), and JavaScript's Date.
  'Sun, 22 Nov 2026 10:30:00 +0000',
  '1 Nov 2026 10:30:00 GMT',
  'Sun, 22 Nov 2026 10:30:00 GMT',
  'Sun Nov 22 2026 10:30:00 GMT+0000 (Coordinated Universal Time)',
  'Sun Nov 22 2026 10:30:00 GMT-0800 (Pacific Standard Time)',
  'Sun Nov 22 2026 11:30:00 GMT+0100 (Central European Standard Time)',
  'Sun Nov 22 2026 10:30:00 GMT+0000 (Greenwich Mean Time)',
  'Sun Nov 22 2026 10:30:00 GMT+0000 (British Summer Time)',
  'Sun Nov 22 2026 10:30:00 GMT+0000 (Irish Standard Time)',
  'Sun Nov 22 2026 21:30:00 GMT+1100 (Australian Eastern Daylight Time)',
  'Sun Nov 22 2026 18:30:00 GMT+0800 (Philippine Standard Time)',
  'Sun Nov 22 2026 10:30:00 GMT+0000',
  'Sun Nov 22 2026',
  // From forms and spreadsheets.
  '11/22/2026',
  '22/11/2026',
  '1/2/2026 9:05 AM',
  '11/22/2026, 10:30:00 PM',
  '22.11.2026 10:30',
  '02-29-2028',
])('%s is a date', (text) => {
  expect(yearOfDate(text)).toEqual(expect.any(Number));
});

test.each([
  '',
  '1900',
  '2050-01-01',
  '2026-13-01',
  '2026-02-30',
  '2026-11-00',
  '2026-04-31',
  '2026-01-99',
  '2026-02-29T10:30',
  '2026-11-2',
  '2026-11-22T25:00',
  '2026-11-22, call 5550123',
  'since 2026-11-22',
  'November 22, 2026',
  '13/13/2026',
  '02/30/2026',
  '11/22/26',
  '11/22-2026',
  '31 Nov 2026',
  'Sun, 22 Nov 1026 10:30:00 +0000',
  'Sun Nov 22 2026 10:30:00 GMT+0000 (Alex Example)',
  'Sun Nov 22 2026 10:30:00 GMT+0000 (Alex Standard Time)',
  'Sun Nov 22 2026 10:30:00 GMT+0000 (Alex Eastern Standard Time)',
  '2026-11-22T10:30:00 5550123',
  '17638000001',
])('%p is none, or none that systems store', (text) => {
  expect(yearOfDate(text)).toBe(undefined);
});

test('each month has its name and its days', () => {
  for (let month = 0; month < 12; month += 1) {
    const last = new Date(Date.UTC(2026, month + 1, 0));
    const [weekday, day, name] = last.toUTCString().split(' ');
    expect(yearOfDate(last.toISOString().slice(0, 10))).toBe(2026);
    expect(yearOfDate(`${weekday} ${day} ${name} 2026`)).toBe(2026);
    expect(yearOfDate(`${Number(day) + 1} ${name} 2026`)).toBe(undefined);
  }
});

test.each([
  ['2026-11-22', 2026],
  ['31 Dec 2025', 2025],
  ['1/2/1984', 1984],
  ['1763800000', 2025],
  ['1763800000000', 2025],
])('%s is in its year', (text, year) => {
  expect(yearOfDate(text)).toBe(year);
});
