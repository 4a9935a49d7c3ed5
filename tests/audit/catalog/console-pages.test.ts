import { describe, expect, test } from '@jest/globals';
import { CATALOG } from '../../../src/audit/catalog/catalog';
import { CONSOLE_PAGES, consolePageOf } from '../../../src/audit/catalog/console-pages';
import { findRequirement } from '../../../src/audit/catalog/find-requirement';
import { explainRow } from '../../../src/audit/report/explain-row';

const SENT_TO_CONSOLE = CATALOG.filter(({ remediation }) => /\bConsole\b/.test(remediation));

describe('the pages of the Console', () => {
  test('exist for each row that the Console can fix, and for no other', () => {
    const withPage = CATALOG.filter(({ id }) => consolePageOf(id) !== null);
    expect(SENT_TO_CONSOLE.length).toBeGreaterThan(0);
    expect(withPage.map(({ id }) => id)).toEqual(SENT_TO_CONSOLE.map(({ id }) => id));
  });

  test.each(Object.entries(CONSOLE_PAGES))(
    '%s is an address of Twilio’s, and says which public document names it',
    (_, { url, source }) => {
      expect(new URL(url).host).toMatch(/^(?:1console|console|www)\.twilio\.com$/);
      expect(source).toMatch(/^(?:Twilio|EspoCRM).{10,}/);
    },
  );

  test('lead to the front page when no document names another', () => {
    const ids = SENT_TO_CONSOLE.map(({ id }) => id);
    expect(ids.filter((id) => consolePageOf(id) === CONSOLE_PAGES.front)).toEqual([
      'SEC-11',
      'FRONT-01',
      'FRONT-04',
      'FRONT-06',
    ]);
  });

  test('are shown in the explanation of a row', () => {
    expect(explainRow(findRequirement('SMS-03'))).toContain(CONSOLE_PAGES.messaging_countries.url);
  });
});
