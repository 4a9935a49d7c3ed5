import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { INELIGIBLE_PRODUCTS } from '../../../../src/audit/catalog/ineligible-product';
import type { RequirementId } from '../../../../src/audit/catalog/requirement-id';
import { CHECKS } from '../../../../src/audit/checks/all-checks';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { type UsedProduct, usageClassOf } from '../../../../src/audit/evidence/usage/usage-class';
import { usageRecord } from '../../../support/audit/answers';
import { judged } from '../../../support/audit/judged';

/** The names that Twilio's API description listed until September 2025. */
const NAMES = readFileSync(join(__dirname, 'usage-categories.txt'), 'utf8').trim().split('\n');

const ASKING = CHECKS.filter(({ reads }) => reads.some(({ id }) => id === usageRecords.id));

/** The rows that depend on whether a product was used, in any category. */
const ROWS_OF: readonly (readonly [product: UsedProduct, rows: readonly RequirementId[]])[] = [
  ['SMS', ['SMS-04', 'SMS-05', 'SMS-08']],
  ['Video', ['VIDEO-01', 'VIDEO-04']],
  ['Peer-to-peer Video', ['VIDEO-01', 'VIDEO-04']],
  ['Frontline', ['FRONT-01', 'FRONT-04', 'FRONT-06']],
  ['Twilio for Salesforce', ['SFDC-01']],
  ['Programmable Chat', ['CHAT-01', 'CHAT-05']],
  ['Conversations', ['CONV-01', 'SMS-11']],
  ['Flex', ['FLEX-07', 'FLEX-13', 'FLEX-15', 'FLEX-16', 'FLEX-22', 'FLEX-29']],
  ['Flex', ['FI-03', 'FI-04', 'FI-09']],
  ['WhatsApp', ['GEN-01', 'SMS-16', 'CONV-05', 'FLEX-23']],
  ['SendGrid', ['GEN-02']],
  ['AI Assistants', ['GEN-03', 'RT-01']],
  ['Marketplace', ['GEN-04']],
  ['Autopilot', ['GEN-05', 'RT-01']],
  ['Agent Copilot', ['FLEX-27']],
  ['Intelligence for Conversations', ['VAI-07']],
];

/** The rows that are about a part of the products. */
const PARTS_OF: readonly (readonly [rows: readonly RequirementId[], products: UsedProduct[]])[] = [
  [['VOICE-09', 'VOICE-10', 'VOICE-13', 'VOICE-16', 'VAI-01', 'VAI-02', 'FLEX-11'], ['Voice']],
  [['VIDEO-06'], ['Video']],
  [['VOICE-15', 'SMS-14'], ['Autopilot']],
  [['VOICE-11', 'VOICE-14', 'SMS-13', 'LOOKUP-02'], ['Marketplace']],
  [['LOOKUP-01'], ['Identity']],
  [
    ['VERIFY-01', 'VERIFY-02', 'VERIFY-05'],
    ['Identity', 'WhatsApp', 'SendGrid'],
  ],
  [['VERIFY-04', 'FLEX-24'], ['SendGrid']],
];

/** Categories of SMS or Flex by name, whose class is of another product. */
const OF_TWO = /^(?:sms-pumping-risk|flex-email-usage|flex-conversational-insights-.*)$/;

const PRODUCTS: readonly UsedProduct[] = [
  ...new Set([
    ...ROWS_OF.map(([product]) => product),
    ...INELIGIBLE_PRODUCTS,
    ...(['Voice', 'Identity', 'Runtime'] as const),
  ]),
];

function namesOf(product: UsedProduct): readonly string[] {
  return NAMES.filter((name) => Object.values(usageClassOf(name)).some((each) => each === product));
}

/** The categories whose use changes a row's verdict on an otherwise empty account. */
function countedBy(row: RequirementId, categories: readonly string[]): readonly string[] {
  const check = ASKING.find(({ id }) => id === row);
  if (check === undefined) throw new Error(`${row} asks for no usage`);
  const verdictOn = (...used: readonly string[]) =>
    judged(check, { from: usageRecords, items: used.map((each) => usageRecord(each, 5)) }).verdict;
  const unused = verdictOn();
  return categories.filter((category) => verdictOn(category) !== unused);
}

describe('usage of a product', () => {
  test.each(ROWS_OF)('is seen in each of its categories: for %s by %j', (product, rows) => {
    const names = namesOf(product);
    expect(names).not.toEqual([]);
    for (const row of rows) expect([row, countedBy(row, names)]).toEqual([row, names]);
  });

  test.each(ASKING.map(({ id }) => id))(
    'is seen by %s in all of its categories or none, unless the row is about a part',
    (row) => {
      const inPart = PRODUCTS.filter((product) => {
        const names = namesOf(product).filter((name) => !OF_TWO.test(name));
        const { length } = countedBy(row, names);
        return length > 0 && length < names.length;
      });
      const parts = PARTS_OF.flatMap(([rows, products]) => (rows.includes(row) ? products : []));
      expect(parts).toEqual(expect.arrayContaining(inPart));
    },
  );
});
