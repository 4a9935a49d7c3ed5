import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { htmlReport } from '../../src/audit/report/html-report';
import { ACCOUNTS, mixedAccounts } from '../support/audit/audit-results';
import { describeInBrowser, launchBrowser } from '../support/browser/browser';
import { pngSize } from '../support/browser/png-size';
import { PROJECT_ROOT } from '../support/project-root';
import { temporaryFolder } from '../support/temporary-folder';

const IMAGE = join(PROJECT_ROOT, 'docs', 'images', 'audit-report.png');
const SIZE = { width: 1120, height: 1500 };

describeInBrowser('docs/images/audit-report.png', () => {
  // Other fonts make another picture, so only its size is compared.
  test('is a picture of the report', async () => {
    const file = join(temporaryFolder(), 'audit.html');
    writeFileSync(file, htmlReport(mixedAccounts(ACCOUNTS.slice(0, 2))));
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: SIZE });
    await page.goto(pathToFileURL(file).href);
    const picture = await page.screenshot();
    await browser.close();
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(IMAGE, picture);
    expect(pngSize(readFileSync(IMAGE))).toEqual(pngSize(picture));
    expect(pngSize(picture)).toEqual(SIZE);
  });
});
