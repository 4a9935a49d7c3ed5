import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CATALOG } from '../../../src/audit/catalog/catalog';
import { SUBACCOUNT_CHECKS } from '../../../src/audit/checks/account/subaccount-checks';
import { CHECKS } from '../../../src/audit/checks/all-checks';
import { CODE_ROWS } from '../../../src/audit/checks/code-rows';
import { endpointsOf } from '../../../src/audit/checks/endpoints-of';
import { ROLL_UPS } from '../../../src/audit/checks/roll-ups';
import { ENCRYPTION_CHECKS } from '../../../src/audit/checks/segment/encryption-checks';
import { STATEMENT_ROWS } from '../../../src/audit/checks/statement-rows';
import { isApiEndpoint, isFrom } from '../../../src/audit/snapshot/endpoint';
import { audited } from '../../support/audit/audited';
import { judged } from '../../support/audit/judged';

const FOLDER = join(__dirname, '../../../src/audit/checks');
const FAILURES = [401, 403, 429, 500, 503];

const DECISIVE = new Set(
  CATALOG.filter(({ evidencePower }) => evidencePower === 'decisive').map(({ id }) => id),
);

/** These rows recommend a set-up, so they find something in an account without any. */
const RECOMMENDING: readonly string[] = ['SEC-11'];

/** Statuses that are no failure for one of the check's endpoints are left to its own test. */
const FAILING = CHECKS.filter(
  ({ reads }) => reads.length > 0 && reads.every((each) => isFrom(each, 'twilio')),
).flatMap((check) =>
  FAILURES.filter(
    (status) =>
      !endpointsOf([check], { optIn: false, probe: false })
        .filter(isApiEndpoint)
        .some(({ absent = [] }) => absent.some((each) => each.status === status)),
  ).map((status) => ({ id: check.id, status, check })),
);

describe('the checks', () => {
  test('are at most one for each row', () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
  });

  test('read endpoints with ids of their own', () => {
    const read = new Set(CHECKS.flatMap(({ reads }) => reads));
    expect(new Set([...read].map(({ id }) => id)).size).toBe(read.size);
  });

  test('exist for each row that a machine helps with, except the roll-ups', () => {
    const decided = [...CHECKS, ...ROLL_UPS].map(({ id }) => id);
    const left = CATALOG.filter(({ id }) => !decided.includes(id));
    expect(left.filter(({ verification }) => verification !== 'attestation')).toEqual([]);
  });

  test('are all listed, from each file of a product’s folder', () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
    const inFiles = files.flatMap((file) => /([a-z]+-\d\d)-[^/]*\.ts$/.exec(file)?.[1] ?? []);
    const inTables = [
      ...[...CODE_ROWS, ...STATEMENT_ROWS, ...SUBACCOUNT_CHECKS, ...ENCRYPTION_CHECKS].map(
        ({ id }) => id,
      ),
    ];
    const ids = [...inFiles.map((id) => id.toUpperCase()), ...inTables];
    expect(CHECKS.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  test.each(CHECKS.map((check) => [check.id, check] as const))(
    'find nothing for %s when there is nothing',
    (id, check) => {
      const { verdict } = judged(check);
      const found = ['FAIL', 'ERROR', 'REVIEW', ...(RECOMMENDING.includes(id) ? [] : ['WARN'])];
      expect(found).not.toContain(verdict);
      if (!DECISIVE.has(id)) expect(verdict).not.toBe('PASS');
    },
  );

  test.each(FAILING)(
    'give ERROR for $id when Twilio answers $status',
    async ({ check, status }) => {
      const { verdict } = await audited(check, {}, { fault: { status, body: {} } });
      expect(verdict).toBe('ERROR');
    },
  );
});
