import { describe, expect, test } from '@jest/globals';
import { CATALOG } from '../../../src/audit/catalog/catalog';
import {
  changedFields,
  missingFields,
  type RightAccount,
  readFields,
  verdictOfCheck,
  verdictOnNothing,
  verdictWithReading,
} from '../../support/audit/right-account';
import { EVENT_ACCOUNTS } from './decisive/event-accounts';
import { MESSAGING_ACCOUNTS } from './decisive/messaging-accounts';
import { PROBE_ACCOUNTS } from './decisive/probe-accounts';
import { REDACTION_ACCOUNTS } from './decisive/redaction-accounts';
import { SEGMENT_ACCOUNTS } from './decisive/segment-accounts';
import { VOICE_ACCOUNTS } from './decisive/voice-accounts';
import { WEBHOOK_ACCOUNTS } from './decisive/webhook-accounts';

const ALL: readonly RightAccount[] = [
  ...WEBHOOK_ACCOUNTS,
  ...VOICE_ACCOUNTS,
  ...SEGMENT_ACCOUNTS,
  ...MESSAGING_ACCOUNTS,
  ...REDACTION_ACCOUNTS,
  ...EVENT_ACCOUNTS,
  ...PROBE_ACCOUNTS,
];

const ACCOUNTS = ALL.map(
  (account) => [[account.check.id, account.name].filter(Boolean).join(' '), account] as const,
);

const ROWS = [...new Set(ALL.map(({ check }) => check.id))].map(
  (id) => [id, ALL.filter(({ check }) => check.id === id)] as const,
);

const MUTATIONS = ACCOUNTS.flatMap(([name, account]) =>
  account.wrong.map((wrong) => ({ name, account, wrong, of: wrong.of.id, field: wrong.field })),
);

const READINGS = ACCOUNTS.flatMap(([name, account]) =>
  account.check.reads.map((endpoint) => ({ name, account, endpoint, of: endpoint.id })),
);

/** The fields that each reads while it is judged, right and wrong. */
const READ = new Map(ALL.map((account) => [account, readFields(account)]));

const DECISIVE = CATALOG.filter(({ evidencePower }) => evidencePower === 'decisive');

/** Verdicts that a row may not give on what it does not know. */
const CLEAN = ['PASS', 'NOT_APPLICABLE'];

describe('a decisive row', () => {
  test('has an account where all is right, or takes the verdict of a row that has one', () => {
    const rows = ROWS.map(([id]) => id);
    const others = DECISIVE.filter(({ id }) => !rows.includes(id));
    expect(others.map(({ id, derivedFrom }) => [id, derivedFrom])).toEqual([
      ['FLEX-08', ['VOICE-03']],
    ]);
  });

  test('is decisive by the catalogue', () => {
    const decisive = DECISIVE.map(({ id }) => id);
    // Its part about webhooks is; some of the rows that it sums up are not.
    expect(ROWS.map(([id]) => id).filter((id) => !decisive.includes(id))).toEqual(['CONV-02']);
  });

  test.each(ACCOUNTS)('%s finds nothing wrong when all is right', (_, account) => {
    expect(verdictOfCheck(account)).toBe(account.verdict ?? 'PASS');
  });

  test.each(MUTATIONS)('$name depends on $field of $of', ({ account, wrong }) => {
    expect(verdictOfCheck(account, wrong)).toBe(wrong.verdict);
  });

  test.each(ROWS)('%s reads no other field, except what cannot be wrong', (_, accounts) => {
    const known = new Set([...changedIn(accounts), ...harmlessIn(accounts)]);
    expect(readIn(accounts).filter((field) => !known.has(field))).toEqual([]);
  });

  test.each(ROWS)('%s reads what is listed as harmless', (_, accounts) => {
    const read = readIn(accounts);
    expect(harmlessIn(accounts).filter((field) => !read.includes(field))).toEqual([]);
  });

  test.each(ACCOUNTS)('%s is not content when a field that decides is missing', (_, account) => {
    expect(missingButRight(account)).toEqual(Object.keys(account.optional ?? {}).sort());
  });

  test.each(READINGS)('$name is not content with a part of $of', ({ account, endpoint }) => {
    const refused = { failure: 'forbidden', status: 403, code: null, parents: [] } as const;
    const unknown = [null, { failures: [refused] }, { truncated: true }];
    const verdicts = unknown.map((changes) => verdictWithReading(account, endpoint, changes));
    expect(verdicts.filter((verdict) => CLEAN.includes(verdict))).toEqual([]);
  });

  test.each(ACCOUNTS)('%s cannot be tested when nothing was read', (_, account) => {
    expect(verdictOnNothing(account)).toBe('NOT_TESTABLE');
  });
});

function readIn(accounts: readonly RightAccount[]): readonly string[] {
  return [...new Set(accounts.flatMap((account) => [...(READ.get(account) ?? [])]))];
}

function changedIn(accounts: readonly RightAccount[]): readonly string[] {
  return accounts.flatMap((account) =>
    account.wrong.flatMap((wrong) => changedFields(account, wrong)),
  );
}

function harmlessIn(accounts: readonly RightAccount[]): readonly string[] {
  return accounts.flatMap(({ harmless = {} }) => Object.keys(harmless));
}

/** Fields that an answer may lack without a change of the verdict, in order. */
function missingButRight(account: RightAccount): readonly string[] {
  const harmless = harmlessIn(ALL.filter(({ check }) => check === account.check));
  const read = READ.get(account) ?? new Set();
  const found = missingFields(account)
    .filter((missing) => changedFields(account, missing).some((field) => read.has(field)))
    .filter(({ of, field }) => !harmless.includes(`${of.id} ${field}`))
    .filter((missing) => CLEAN.includes(verdictOfCheck(account, missing)))
    .map(({ of, field }) => `${of.id} ${field}`);
  return [...new Set(found)].sort();
}
