import { describe, expect, test } from '@jest/globals';
import { CATALOG } from '../../../src/audit/catalog/catalog';
import { CONFLICTS } from '../../../src/audit/catalog/conflicts';
import { PRODUCTS } from '../../../src/audit/catalog/product';
import {
  EVIDENCE_POWERS,
  type Level,
  type Requirement,
  VERIFICATIONS,
} from '../../../src/audit/catalog/requirement';
import { REQUIREMENT_IDS } from '../../../src/audit/catalog/requirement-id';
import { SOURCE_DOCUMENTS } from '../../../src/audit/catalog/source-documents';

const SENTENCES = /^[A-Z`].{30,500}\.$/;
const ROW_ID = /\b([A-Z]+-\d\d)\b/g;
const COMMAND = /`hipaa-guard ([\w-]+)/g;
const COMMANDS = ['audit', 'check-media', 'configure', 'deploy', 'filter', 'flex', 'reconcile'];

/** A place in the Console or the Segment app, an API call, a command, or the file of attestations. */
const PLACE =
  /\bConsole\b|\bSegment app\b|`(?:GET|POST|PUT|PATCH|DELETE) [^`]+`|`(?:hipaa-guard|npm|twilio|openssl) [^`]+`|`hipaa-attestations\.yaml`/;

describe('the catalogue', () => {
  test('has the 205 rows of the register, each once, in its order', () => {
    expect(CATALOG).toHaveLength(205);
    expect(CATALOG.map(({ id }) => id)).toEqual(REQUIREMENT_IDS);
    expect(new Set(REQUIREMENT_IDS).size).toBe(REQUIREMENT_IDS.length);
  });

  test('keeps the rows of a product together, in the order of the products', () => {
    const products = CATALOG.map(({ product }) => product);
    expect(products.filter((each, index) => each !== products[index - 1])).toEqual(PRODUCTS);
  });

  test.each<readonly [Level, readonly number[]]>([
    ['required', [30, 8, 11, 10, 35]],
    ['recommended', [5, 1, 2, 1, 6]],
    ['special', [12, 2, 6, 4, 23]],
    ['not-eligible', [25, 0, 0, 0, 5]],
    ['info', [10, 0, 1, 1, 7]],
  ])('has its rows of level %s verified in these ways', (level, expected) => {
    const ofLevel = CATALOG.filter((row) => row.level === level);
    expect(
      VERIFICATIONS.map((way) => ofLevel.filter((row) => row.verification === way).length),
    ).toEqual(expected);
  });

  test('can decide 26 rows, 21 of them required, by evidence alone', () => {
    const byPower = (from: readonly Requirement[]) =>
      EVIDENCE_POWERS.map((power) => from.filter((row) => row.evidencePower === power).length);
    expect(byPower(CATALOG)).toEqual([26, 66, 65, 48]);
    expect(byPower(CATALOG.filter(({ level }) => level === 'required'))).toEqual([21, 26, 28, 19]);
  });

  test('has rows from every source document, and shows every conflict on a row', () => {
    expect(new Set(CATALOG.map(({ source }) => source.document))).toEqual(
      new Set(Object.keys(SOURCE_DOCUMENTS)),
    );
    expect(new Set(CATALOG.flatMap(({ conflicts }) => conflicts ?? []))).toEqual(
      new Set(Object.keys(CONFLICTS)),
    );
  });

  test('has 14 roll-ups, none of which derives from itself', () => {
    expect(CATALOG.filter(({ derivedFrom }) => derivedFrom.length > 0)).toHaveLength(14);
    const sources = new Map(CATALOG.map(({ id, derivedFrom }) => [id, derivedFrom]));
    for (const { id, derivedFrom } of CATALOG) {
      const reached = new Set(derivedFrom);
      for (const source of reached) for (const each of sources.get(source) ?? []) reached.add(each);
      expect(reached).not.toContain(id);
    }
  });

  test.each(['title', 'rule', 'remediation'] as const)('has no %s twice', (field) => {
    expect(new Set(CATALOG.map((row) => row[field])).size).toBe(CATALOG.length);
  });
});

describe('every row', () => {
  test.each<readonly [string, (row: Requirement) => boolean]>([
    ['has a short title', ({ title }) => /^\S.{9,59}$/.test(title) && !title.endsWith('.')],
    ['quotes at most 15 words', ({ source }) => /^\S+(?: \S+){0,14}$/.test(source.quote)],
    ['tells the line of the quote', ({ source }) => source.line > 0],
    ['says in sentences how it is judged', ({ rule }) => SENTENCES.test(rule)],
    ['says in sentences how to fix it', ({ remediation }) => SENTENCES.test(remediation)],
    ['names a concrete place that fixes it', ({ remediation }) => PLACE.test(remediation)],
    ['names commands that there are', (row) => all(row, COMMAND, COMMANDS)],
    ['refers to rows that there are', (row) => all(row, ROW_ID, REQUIREMENT_IDS)],
    ['promises no compliance', (row) => !/complian/i.test(wordsOf(row))],
  ])('%s', (_what, holds) => {
    expect(CATALOG.filter((row) => !holds(row)).map(({ id }) => id)).toEqual([]);
  });
});

function wordsOf({ title, rule, remediation }: Requirement): string {
  return `${title} ${rule} ${remediation}`;
}

/** Whether all matches of a pattern in a row's words are listed. */
function all(row: Requirement, pattern: RegExp, list: readonly string[]): boolean {
  return [...wordsOf(row).matchAll(pattern)].every(([, found = '']) => list.includes(found));
}
