import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { CATALOG } from '../../../src/audit/catalog/catalog';
import type { AuditResult } from '../../../src/audit/model/audit-result';
import { htmlReport } from '../../../src/audit/report/html-report';
import {
  ACCOUNTS,
  accountFinding,
  mixedAccounts,
  withRows,
} from '../../support/audit/audit-results';
import { describeInBrowser, launchBrowser } from '../../support/browser/browser';
import { temporaryFolder } from '../../support/temporary-folder';

describeInBrowser('the HTML report in a browser', () => {
  let browser: Browser;
  const complaints: string[] = [];
  const requests: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => {
    expect(complaints.splice(0)).toEqual([]);
    expect(requests.splice(0).filter((url) => !url.startsWith('file:'))).toEqual([]);
  });

  async function opened(
    hash = '',
    options: BrowserContextOptions = {},
    result: AuditResult = mixedAccounts(),
  ): Promise<Page> {
    const file = join(temporaryFolder(), 'audit.html');
    writeFileSync(file, htmlReport(result));
    const page = await browser.newPage(options);
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${pathToFileURL(file)}${hash}`);
    return page;
  }

  const visibleRows = (page: Page) =>
    page.locator('.row:visible').evaluateAll((rows) => rows.map(({ id }) => id));

  test('it loads nothing but itself', async () => {
    const page = await opened();
    expect(requests).toHaveLength(1);
    await page.close();
  });

  test('without scripts every row is there, open, and no control', async () => {
    const page = await opened('', { javaScriptEnabled: false });
    expect(await page.locator('.row blockquote:visible').count()).toBe(CATALOG.length);
    expect(await page.locator('#filter').isVisible()).toBe(false);
    await page.close();
  });

  test('rows are found by level, verdict and product', async () => {
    const page = await opened();
    await page.getByRole('combobox', { name: 'Level' }).selectOption('required');
    await page.getByRole('combobox', { name: 'Verdict' }).selectOption('FAIL');
    expect(await visibleRows(page)).toEqual([
      'SEC-02',
      'SEC-04',
      'VOICE-03',
      'VOICE-06',
      'VOICE-07',
      'SMS-10',
    ]);
    expect(await page.locator('#shown').textContent()).toBe(`6 of ${CATALOG.length} rows`);
    await page.getByRole('combobox', { name: 'Product' }).selectOption('Messaging (SMS/MMS)');
    expect(await visibleRows(page)).toEqual(['SMS-10']);
    expect(await page.locator('.product:visible').count()).toBe(1);
    await page.getByRole('button', { name: 'Show all rows' }).click();
    await page.getByText(`${CATALOG.length} of ${CATALOG.length} rows`).waitFor();
    await page.close();
  });

  test('with an account, its own verdict counts', async () => {
    const page = await opened();
    await page.getByRole('combobox', { name: 'Verdict' }).selectOption('FAIL');
    await page.getByRole('combobox', { name: 'Account' }).selectOption(ACCOUNTS[1] ?? '');
    expect(await visibleRows(page)).toEqual(['SEC-04', 'VOICE-06', 'SMS-10']);
    await page.close();
  });

  test('search finds words in titles, rules and findings', async () => {
    const page = await opened();
    await page.getByLabel('Search').fill('CREDENTIALS (200)');
    expect(await visibleRows(page)).toEqual(['VOICE-03']);
    await page.getByLabel('Search').fill('no such words');
    expect(await page.getByText('No row matches.').isVisible()).toBe(true);
    await page.close();
  });

  test('the address keeps the filter', async () => {
    const page = await opened('#level=required&verdict=ERROR');
    expect(await visibleRows(page)).toEqual(['VOICE-05', 'VOICE-08']);
    await page.getByLabel('Search').fill('voice-08');
    await page.reload();
    expect(await visibleRows(page)).toEqual(['VOICE-08']);
    await page.close();
  });

  test('a number of the summary leads to its rows', async () => {
    const page = await opened();
    const failed = page.getByRole('row', { name: /^FAIL / });
    expect(await failed.getByRole('link').first().textContent()).toBe('6');
    await failed.getByRole('link').first().click();
    await page.getByText(`6 of ${CATALOG.length} rows`).waitFor();
    expect(new URL(page.url()).hash).toBe('#level=required&verdict=FAIL');
    await page.close();
  });

  test.each([
    ['a phone', 360],
    ['a desk', 1120],
  ])('on %s nothing is cut off, and no finding needs sideways scrolling', async (_, width) => {
    const host = Array(12).fill('a-long-label').join('.');
    const result = withRows(mixedAccounts(), (row) => ({
      ...row,
      findings: row.findings.map((each) => ({
        ...each,
        field: 'a_field.of_a_long.name_in_the.answer',
        message: `http to ${host}`,
      })),
    }));
    const page = await opened('', { viewport: { width, height: 780 } }, result);
    await page.getByRole('button', { name: 'Open all' }).click();
    const overflowing = `[document.documentElement, ...document.querySelectorAll('.scroll, svg, td, p')]
      .filter((each) => each.scrollWidth > each.clientWidth && each.clientWidth > 0)
      .map((each) => each.outerHTML.slice(0, 80))`;
    expect(await page.evaluate<readonly string[]>(overflowing)).toEqual([]);
    await page.close();
  });

  test('a link to a row opens and marks it, even when it is filtered out', async () => {
    const page = await opened('#VOICE-03');
    const row = page.locator('#VOICE-03');
    expect(await row.locator('blockquote').isVisible()).toBe(true);
    expect(await page.locator('blockquote:visible').count()).toBe(1);
    expect(await page.locator('.row:target').getAttribute('id')).toBe('VOICE-03');
    const background = "getComputedStyle(document.querySelector('.row:target')).backgroundColor";
    expect(await page.evaluate<string>(background)).not.toBe('rgba(0, 0, 0, 0)');

    await page.getByRole('combobox', { name: 'Level' }).selectOption('info');
    expect(await row.isVisible()).toBe(false);
    await page.locator('.todo').getByRole('link', { name: 'VOICE-03' }).click();
    await row.locator('blockquote').waitFor();
    expect(await page.locator('#shown').textContent()).toBe(
      `${CATALOG.length} of ${CATALOG.length} rows`,
    );
    await page.close();
  });

  test('a row can be opened with the keyboard', async () => {
    const page = await opened();
    await page.locator('#VOICE-06 summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#VOICE-06 blockquote').isVisible()).toBe(true);
    await page.close();
  });

  test.each(['light', 'dark'] as const)(
    'axe finds no fault in the %s theme',
    async (colorScheme) => {
      const page = await opened('#product=Voice+and+SIP', { colorScheme });
      await page.getByRole('button', { name: 'Open all' }).click();
      await page.evaluate("location.hash = 'VOICE-06'");
      await page.evaluate(axe.source);
      // The rest of axe's answer comes to megabytes.
      const violations = await page.evaluate<readonly axe.Result[]>(
        'axe.run().then((results) => results.violations)',
      );
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      await page.close();
    },
  );

  test('in print every row is there, open, whatever is filtered, and no control', async () => {
    const page = await opened('#level=info');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.row blockquote:visible').count()).toBe(CATALOG.length);
    expect(await page.locator('#filter').isVisible()).toBe(false);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(40);
    await page.close();
  });

  test('hostile values stay text', async () => {
    const hostile = `"><script>alert(1)</script><img src="https://attacker.example.com/x" onerror="alert(2)">`;
    const result = withRows(mixedAccounts(), (row) => ({
      ...row,
      findings: [
        accountFinding({ account: hostile, resource: hostile, field: hostile, message: hostile }),
      ],
    }));
    const page = await opened('#SEC-02', {}, { ...result, accounts: [hostile] });
    expect(await page.locator('#SEC-02 td').allTextContents()).toEqual(Array(4).fill(hostile));
    expect(await page.locator('img').count()).toBe(0);
    await page.close();
  });
});
