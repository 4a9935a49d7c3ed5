import { describe, expect, it } from '@jest/globals';
import { CATALOG } from '../../../src/audit/catalog/catalog';
import type { Requirement } from '../../../src/audit/catalog/requirement';
import { CHAT_CHECKS } from '../../../src/audit/checks/chat-checks';
import { CONV_CHECKS } from '../../../src/audit/checks/conv-checks';
import { FLEX_CHECKS } from '../../../src/audit/checks/flex-checks';
import { FRONT_CHECKS } from '../../../src/audit/checks/front-checks';
import { LOOKUP_CHECKS } from '../../../src/audit/checks/lookup-checks';
import { ROLL_UPS } from '../../../src/audit/checks/roll-ups';
import { SMS_CHECKS } from '../../../src/audit/checks/sms-checks';
import { VERIFY_CHECKS } from '../../../src/audit/checks/verify-checks';
import type { AnyEndpoint } from '../../../src/audit/snapshot/endpoint';
import { describedField, describedOperation } from '../../support/twilio-api/api-description';
import { audited } from '../audited';

const CHECKS = [
  ...SMS_CHECKS,
  ...CHAT_CHECKS,
  ...CONV_CHECKS,
  ...FRONT_CHECKS,
  ...VERIFY_CHECKS,
  ...LOOKUP_CHECKS,
  ...FLEX_CHECKS,
];

const PRODUCTS: readonly Requirement['product'][] = [
  'Messaging (SMS/MMS)',
  'Programmable Chat',
  'Conversations',
  'Frontline',
  'Verify',
  'Lookup',
  'Twilio for Salesforce',
  'Flex',
  'Flex Insights',
];
const rows = CATALOG.filter(({ product }) => PRODUCTS.includes(product));

it('judges every row of these products that is read from the account', () => {
  const wanted = rows.filter(({ verification }) => verification === 'rest').map(({ id }) => id);
  const judged = [...CHECKS, ...ROLL_UPS].map(({ id }) => id);
  expect(wanted.filter((id) => !judged.includes(id))).toEqual([]);
});

describe.each(CHECKS.map((check) => [check.id, check] as const))('%s', (id, check) => {
  it('stays untested when Twilio does not answer', async () => {
    const { verdict } = await audited(check, {}, { fault: { status: 503, body: {} } });
    expect(verdict).toBe('ERROR');
  });

  it('passes an account with nothing in it only where evidence is decisive', async () => {
    const { verdict } = await audited(check, {});
    const decisive = CATALOG.find((row) => row.id === id)?.evidencePower === 'decisive';
    expect(['FAIL', 'REVIEW', 'WARN']).not.toContain(verdict);
    if (!decisive) expect(verdict).not.toBe('PASS');
  });
});

function withParents(endpoint: AnyEndpoint): readonly AnyEndpoint[] {
  return [endpoint, ...(endpoint.parent ? withParents(endpoint.parent.endpoint) : [])];
}

const ENDPOINTS = new Map(
  CHECKS.flatMap(({ reads, optIn = [] }) => [...reads, ...optIn].flatMap(withParents)).map(
    (endpoint) => [endpoint.id, endpoint],
  ),
);

it.each([...ENDPOINTS])('reads by %s what Twilio describes', (_, endpoint) => {
  const { host, path, list, fields } = endpoint;
  const operation = describedOperation('GET', host, path);
  if (operation === undefined) throw new Error(`${host}${path} is not described`);
  const prefix = list === undefined ? '' : `${list}[].`;
  const unknown = Object.keys(fields).filter(
    (field) => describedField(operation, `${prefix}${field}`) === undefined,
  );
  expect(unknown).toEqual([]);
});
