import { expect, test } from '@jest/globals';
import Ajv from 'ajv';
import { ocsfReport } from '../../../src/audit/report/ocsf-report';
import {
  ACCOUNTS,
  mixedAccounts,
  rightInEverything,
  withRows,
  wrongInEverything,
} from '../../support/audit-results';
import schema from '../../support/schemas/ocsf-compliance-finding.schema.json';

// Our own schema of what OCSF's description of the class requires and enumerates.
const validate = new Ajv().compile({ type: 'array', items: schema });

interface Event {
  readonly [name: string]: unknown;
  readonly finding_info: { readonly uid: string };
  readonly metadata: { readonly event_code: string };
  readonly unmapped: { readonly account: string };
}

test.each([
  ['right in everything', rightInEverything()],
  ['wrong in everything', wrongInEverything()],
  ['mixed', mixedAccounts()],
])('the events of accounts %s are Compliance Findings of OCSF', (_name, result) => {
  validate(JSON.parse(ocsfReport(result)));
  expect(validate.errors).toBeNull();
});

test('every row and account has an event', () => {
  const events = eventsOf();
  const pairs = new Set(
    events.map(({ metadata, unmapped }) => `${metadata.event_code} ${unmapped.account}`),
  );
  expect(pairs.size).toBe(3 * 205);
});

test('a proved violation of a required row is a new finding of high severity', () => {
  expect(eventOf('VOICE-06', ACCOUNTS[1])).toMatchObject({
    time: Date.parse('2026-11-22T12:00:00Z'),
    status: 'New',
    severity: 'High',
    message: 'calls come in without TLS and SRTP',
    compliance: { control: 'VOICE-06', status: 'Fail', status_code: 'FAIL' },
    resources: [{ uid: expect.stringMatching(/^SD/) }],
  });
});

test('what is accepted is suppressed, and still a failure', () => {
  expect(eventOf('SMS-10', ACCOUNTS[0])).toMatchObject({
    status_id: 3,
    status: 'Suppressed',
    compliance: { status: 'Fail' },
  });
});

test('only decisive evidence is a pass', () => {
  const passed = eventsOf().filter(({ compliance }) =>
    Object.entries(compliance ?? {}).some(([name, value]) => name === 'status' && value === 'Pass'),
  );
  expect(passed).not.toEqual([]);
  for (const { compliance } of passed) expect(compliance).toMatchObject({ status_code: 'PASS' });
});

test('a finding has one uid, the same when other rows change', () => {
  const uids = eventsOf().map(({ finding_info }) => finding_info.uid);
  expect(new Set(uids).size).toBe(uids.length);

  const before = eventOf('VOICE-06', ACCOUNTS[1])?.finding_info.uid;
  const later = withRows(mixedAccounts(), (row) =>
    row.id === 'VOICE-06' ? row : { ...row, findings: [] },
  );
  expect(eventOf('VOICE-06', ACCOUNTS[1], later)?.finding_info.uid).toBe(before);
});

function eventsOf(result = mixedAccounts()): readonly Event[] {
  return JSON.parse(ocsfReport(result));
}

function eventOf(id: string, account: string | undefined, result = mixedAccounts()) {
  return eventsOf(result).find(
    ({ metadata, unmapped }) => metadata.event_code === id && unmapped.account === account,
  );
}
