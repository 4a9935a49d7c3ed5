import { describe, expect, test } from '@jest/globals';
import { CATALOG } from '../../src/audit/catalog/catalog';
import { CHECKS } from '../../src/audit/checks/all-checks';
import { ROLL_UPS } from '../../src/audit/checks/roll-ups';
import { endpointsOf } from '../../src/audit/endpoints-of';
import { sourceOf } from '../../src/audit/snapshot/reading-source';
import { describedField, describedOperation } from '../support/twilio-api/api-description';
import { audited } from './audited';

const ENDPOINTS = endpointsOf(CHECKS, { optIn: true, probe: true, source: 'twilio' });
const FAILURES = [401, 403, 429, 500];

/** Statuses that do not mean a failure to one of the check's endpoints are for its own test. */
const FAILING = CHECKS.filter(
  ({ reads }) => reads.length > 0 && reads.every((each) => sourceOf(each) === 'twilio'),
).flatMap((check) =>
  FAILURES.filter(
    (status) =>
      !endpointsOf([check], { optIn: false, probe: false }).some(({ absent = [] }) =>
        absent.some((each) => each.status === status),
      ),
  ).map((status) => ({ id: check.id, status, check })),
);

describe('the checks', () => {
  test('are one a row, at most', () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
  });

  test('read endpoints that have ids of their own', () => {
    const read = new Set(CHECKS.flatMap(({ reads }) => reads));
    expect(new Set([...read].map(({ id }) => id)).size).toBe(read.size);
  });

  test('decide every row that is verified by REST, with the roll-ups', () => {
    const decided = [...CHECKS, ...ROLL_UPS].map(({ id }) => id);
    const rest = CATALOG.filter(({ verification }) => verification === 'rest');
    expect(rest.map(({ id }) => id).filter((id) => !decided.includes(id))).toEqual([]);
  });

  test.each(FAILING)(
    'give ERROR for $id when Twilio answers $status',
    async ({ check, status }) => {
      const { verdict } = await audited(check, {}, { fault: { status, body: {} } });
      expect(verdict).toBe('ERROR');
    },
  );
});

describe.each(ENDPOINTS.map((endpoint) => [endpoint.id, endpoint] as const))(
  'the endpoint %s',
  (_, { host, path, list, fields }) => {
    const operation = describedOperation('GET', host, path);

    test('is one of Twilio’s API', () => {
      expect(operation).toBeDefined();
    });

    test.each(Object.keys(fields))('has %s in its answer', (field) => {
      if (operation === undefined) throw new Error('no such operation');
      expect(
        describedField(operation, list === undefined ? field : `${list}[].${field}`),
      ).toBeDefined();
    });
  },
);
