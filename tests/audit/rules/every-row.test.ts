import { describe, expect, test } from '@jest/globals';
import { CATALOG } from '../../../src/audit/catalog/catalog';
import type { RequirementId } from '../../../src/audit/catalog/requirement-id';
import { CHECKS } from '../../../src/audit/checks/all-checks';
import { assignedAddOns } from '../../../src/audit/endpoints/add-ons/assigned-add-ons';
import { recordingAddOnResults } from '../../../src/audit/endpoints/add-ons/recording-add-on-results';
import { flexWebChannels } from '../../../src/audit/endpoints/flex/flex-web-channels';
import { recordings } from '../../../src/audit/endpoints/voice/recordings';
import { VERDICTS, type Verdict } from '../../../src/audit/model/verdict';
import type { AnyEndpoint } from '../../../src/audit/snapshot/endpoint';
import type { Reading } from '../../../src/audit/snapshot/snapshot';
import {
  DENIED,
  type Given,
  stated,
  unread,
  WITHOUT_WORKSPACE,
} from '../../support/audit/rule-case';
import { reading } from '../../support/audit/snapshots';
import { resultOf, verdictOn } from '../../support/audit/verdict-on';
import { RULES } from './all-rules';

/** Each row with its rule's accounts that have one of these verdicts. */
function rowsWith(...verdicts: readonly Verdict[]) {
  const rows = new Map<RequirementId, (readonly Given[])[]>();
  for (const [id, sentences] of Object.entries(RULES)) {
    const cases = Object.values(sentences)
      .flat()
      .filter(
        ({ verdict, given }) => verdicts.includes(verdict) && !given.includes(WITHOUT_WORKSPACE),
      );
    for (const { row = id as RequirementId, given } of cases) {
      rows.set(row, [...(rows.get(row) ?? []), given]);
    }
  }
  return [...rows];
}

function withChecks(rows: ReturnType<typeof rowsWith>) {
  return rows.flatMap(([row, accounts]) => {
    const check = CHECKS.find(({ id }) => id === row);
    return check === undefined || check.reads.length === 0 ? [] : [{ row, accounts, check }];
  });
}

const SETTLED = withChecks(rowsWith('PASS', 'NOT_APPLICABLE'));

/** What fails already is proved by what was read. */
const OTHERS = withChecks(rowsWith(...VERDICTS.filter((each) => each !== 'FAIL')));

/** The account, with another outcome of this reading. */
function withReading(given: readonly Given[], from: AnyEndpoint, changes: Partial<Reading>) {
  const read = given.flatMap((each) =>
    'from' in each && each.from === from && each.read !== null ? [each.read] : [],
  );
  return [...given, { from, read: { ...(read.at(-1) ?? reading([])), ...changes } }];
}

/**
 * What a row takes as a sample: VOICE-11 and VOICE-14 know in whole which add-ons are there, and
 * recordings and numbers tell of their use; so do chats of a Flex Flow for FLEX-25.
 */
const SAMPLES: Readonly<Partial<Record<RequirementId, readonly AnyEndpoint[]>>> = {
  'FLEX-25': [flexWebChannels],
  'VOICE-11': [recordings, recordingAddOnResults],
  'VOICE-14': [assignedAddOns],
};

const REFUSED = {
  items: [],
  absent: false,
  failures: [{ failure: 'forbidden', status: 403, code: 20003, parents: [] }],
} as const;

describe('what passes, or does not apply', () => {
  test('says why, when there is nothing', () => {
    const silent = CATALOG.filter(({ id }) => {
      const { verdict, findings } = resultOf(id, []);
      return verdict === 'NOT_APPLICABLE' && findings.length === 0;
    });
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test.each(SETTLED)('$row does so only for the whole population', ({ row, accounts, check }) => {
    const population = check.reads.filter((each) => !SAMPLES[row]?.includes(each));
    for (const given of accounts) {
      for (const from of population) {
        const verdict = verdictOn(
          row,
          withReading(given, from, { truncated: true, absent: false }),
        );
        expect([from.id, verdict]).not.toContain('PASS');
        expect([from.id, verdict]).not.toContain('NOT_APPLICABLE');
      }
    }
  });

  test.each(SETTLED)('$row is an error when a reading fails', ({ row, accounts, check }) => {
    for (const given of accounts) {
      for (const from of check.reads) {
        expect([from.id, verdictOn(row, withReading(given, from, REFUSED))]).toEqual([
          from.id,
          'ERROR',
        ]);
      }
    }
  });

  test.each(SETTLED)('$row stays open when a reading was not made', ({ row, accounts, check }) => {
    for (const given of accounts) {
      for (const from of check.reads) {
        expect([from.id, verdictOn(row, [...given, unread(from)])]).toEqual([
          from.id,
          check.id.startsWith('SEG')
            ? 'NOT_TESTABLE'
            : expect.stringMatching(/^(NOT_TESTABLE|MANUAL)$/),
        ]);
      }
    }
  });
});

describe('what was not read', () => {
  test.each(OTHERS)('proves no violation of $row', ({ row, accounts, check }) => {
    for (const given of accounts) {
      for (const from of check.reads) {
        const verdicts = [withReading(given, from, REFUSED), [...given, unread(from)]].map((each) =>
          verdictOn(row, each),
        );
        expect([from.id, ...verdicts]).not.toContain('FAIL');
      }
    }
  });
});

describe('what was not tested', () => {
  test.each(rowsWith('NOT_TESTABLE'))('of %s says what would test it', (row, accounts) => {
    for (const given of accounts) expect(resultOf(row, given).cures).not.toEqual([]);
  });
});

/** They fail when others are stated and this one is not, so a statement about it closes them. */
const FAIL_BY_STATEMENTS: readonly RequirementId[] = ['ACCT-03', 'ACCT-06', 'ACCT-08', 'SEG-04'];
const FAILING = rowsWith('FAIL').filter(([row]) => !FAIL_BY_STATEMENTS.includes(row));

describe('a violation or a risk', () => {
  test.each(FAILING)('of %s is closed by no statement that it holds', (row, accounts) => {
    for (const given of accounts) expect(verdictOn(row, [...given, stated()])).toBe('FAIL');
  });

  test.each(rowsWith('WARN'))('of %s, which is a risk, neither', (row, accounts) => {
    for (const given of accounts.filter((each) => !each.includes(DENIED))) {
      expect(verdictOn(row, [...given, stated()])).toBe('WARN');
    }
  });
});
