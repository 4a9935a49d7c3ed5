import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { PROJECT_ROOT } from '../support/project-root';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();

const NAMES = 'NPA_ID,type_of_code,EXPLANATION,ASSIGNED,LOCATION,COUNTRY,IN_SERVICE,IN_SERVICE_DT';

const report = (...lines: readonly string[]) =>
  ['File Date,11/26/2025', NAMES, ...lines, ''].join('\r\n');

function made(text: string) {
  const file = join(folder, 'npa_report.csv');
  writeFileSync(file, text);
  const script = join(PROJECT_ROOT, 'src/numbering/make-area-codes.mjs');
  return spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
}

/** A region's codes in the script's output. */
function codesOf(region: string, text: string): readonly string[] {
  const [, codes = ''] = new RegExp(`${region}: \`([^\`]*)\``).exec(made(text).stdout) ?? [];
  return codes.split(/\s+/).filter(Boolean);
}

describe('the area codes made of NANPA’s report', () => {
  test('say when it was made', () => {
    expect(made(report()).stdout).toContain("reported: '2025-11-26'");
  });

  test('are sorted into regions', () => {
    const text = report(
      '907,General Purpose Code,,Yes,AK,US,Y,01-Jan-1957',
      '201,General Purpose Code,,Yes,NJ,US,Y,01-Jan-1947',
      '787,General Purpose Code,,Yes,PR,US,Y,01-Mar-1996',
      '800,Easily Recognizable Code,,Yes,NANP AREA,,Y,01-Jan-1966',
      '528,Easily Recognizable Code,,Yes,,US,Y,02-Mar-2022',
      '416,General Purpose Code,,Yes,ONTARIO,CANADA,Y,01-Jan-1947',
    );
    const regions = ['us', 'territory', 'toll_free', 'other_nanp'];
    expect(regions.map((region) => codesOf(region, text))).toEqual([
      ['201', '907'],
      ['787'],
      ['800'],
      ['416', '528'],
    ]);
  });

  test('include those with an announced date, and none without a date', () => {
    const text = report(
      '465,General Purpose Code,,Yes,NY,US,N,18-Jun-2026',
      '565,General Purpose Code,,Yes,GA,US,N,',
      '234,General Purpose Code,,No,OH,US,N,',
    );
    expect(codesOf('us', text)).toEqual(['465']);
  });

  test('are found beside texts with commas and quotation marks', () => {
    const text = report(
      '201,General Purpose Code,"so ""called"", by some",Yes,NJ,US,Y,01-Jan-1947',
    );
    expect(codesOf('us', text)).toEqual(['201']);
  });

  test.each([
    ['another file', '<html></html>'],
    ['one whose date has another form', report().replace('11/26/2025', 'today')],
    ['one without a field that is needed', report().replace('COUNTRY', 'NATION')],
  ])('are not made from %s', (_, text) => {
    const { status, stdout, stderr } = made(text);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('this is no npa_report.csv');
  });
});
