import { expect, test } from '@jest/globals';
import Ajv from 'ajv';
import { CATALOG } from '../../../src/audit/catalog/catalog';
import { judgement } from '../../../src/audit/model/judgement';
import { ocsfReport } from '../../../src/audit/report/ocsf-report';
import { ACCOUNTS, auditResult, mixedAccounts, withRows } from '../../support/audit/audit-results';
import { describeOcsfClass, type OcsfEvent, ocsfEventsOf } from '../../support/audit/ocsf-class';
import ownSchema from '../../support/schemas/ocsf-detection-finding.schema.json';

interface Event extends OcsfEvent {
  readonly is_alert: boolean;
}

describeOcsfClass<Event>({
  report: ocsfReport,
  schema: ownSchema,
  exported: process.env['OCSF_SCHEMA'],
  broken: [
    ['without a severity', ({ severity_id: _, ...rest }) => rest],
    ['without its profile Cloud', ({ cloud: _, ...rest }) => rest],
    ['of a finding without uid', (event) => ({ ...event, finding_info: { title: 'Nurses' } })],
    ['of another class', (event) => ({ ...event, class_uid: 2003 })],
    ['with a status that OCSF has not', (event) => ({ ...event, status_id: 7 })],
    ['with a time in words', (event) => ({ ...event, time: '2026-11-22T12:00:00Z' })],
    ['with an attribute of another class', (event) => ({ ...event, compliance: {} })],
    ['with an attribute of another profile', (event) => ({ ...event, disposition_id: 1 })],
    [
      'with a resource that has no name',
      (event) => ({ ...event, resources: [{ type: 'Account' }] }),
    ],
    ['with evidence of a nameless file', (event) => ({ ...event, evidences: [{ file: {} }] })],
  ],
});

test('our schema rejects a number with the caption of another', () => {
  const validate = new Ajv({ strict: false }).compile(ownSchema);
  const [event] = eventsOf();
  expect(validate({ ...event, severity: 'Fatal' })).toBe(false);
  expect(validate({ ...event, status: 'Resolved' })).toBe(false);
  expect(validate({ ...event, type_uid: 200402 })).toBe(false);
});

test('the type consists of the class and the activity', () => {
  for (const { class_uid, activity_id, type_uid } of eventsOf()) {
    expect(type_uid).toBe(class_uid * 100 + activity_id);
  }
});

test('every row and account has an event', () => {
  const events = eventsOf();
  const pairs = new Set(
    events.map(({ metadata, cloud }) => `${metadata.event_code} ${cloud.account.uid}`),
  );
  expect(pairs.size).toBe(3 * CATALOG.length);
});

test('a proved violation of a required row is a new finding of high severity', () => {
  expect(eventOf('VOICE-06', ACCOUNTS[1])).toMatchObject({
    time: Date.parse('2026-11-22T12:00:00Z'),
    status: 'New',
    status_code: 'FAIL',
    severity: 'High',
    confidence: 'High',
    is_alert: true,
    message: 'calls come in without TLS and SRTP',
    cloud: { provider: 'Twilio', account: { uid: ACCOUNTS[1] } },
    finding_info: { analytic: { uid: 'VOICE-06' }, data_sources: ['Twilio REST API'] },
    resources: [{ uid: expect.stringMatching(/^SD/) }],
    unmapped: {
      compliance: { control: 'VOICE-06' },
      level: 'required',
      field: 'secure',
      provenance: {
        attestations: { sha256: 'a7'.repeat(32) },
        snapshot: { sha256: '5a'.repeat(32) },
      },
      population: [{ what: 'resources', looked_at: 3, total: 3 }],
      not_read: [expect.stringContaining('Not read: account AC'), expect.stringContaining('us1')],
    },
  });
});

test.each([
  ['RT-10', 'FAIL', 'Critical'],
  ['RT-10', 'REVIEW', 'High'],
  ['SEC-02', 'FAIL', 'High'],
  ['ACCT-02', 'FAIL', 'Low'],
  ['RT-07', 'FAIL', 'Informational'],
  ['RT-10', 'PASS', 'Informational'],
] as const)(
  'the severity depends on how far PHI gets, not on the level: %s, %s, is %s',
  (row, verdict, severity) => {
    const result = auditResult(ACCOUNTS.slice(0, 1), ({ id }) =>
      judgement(id === row ? verdict : 'PASS'),
    );
    expect(eventOf(row, ACCOUNTS[0], result)?.['severity']).toBe(severity);
  },
);

test('an accepted finding is suppressed, and no alert', () => {
  expect(eventOf('SMS-10', ACCOUNTS[0])).toMatchObject({
    status_id: 3,
    status: 'Suppressed',
    status_code: 'ACCEPTED',
    is_alert: false,
  });
});

test('an alert is a finding that somebody has to act on', () => {
  const alerts = eventsOf().filter(({ is_alert }) => is_alert);
  expect(new Set(alerts.map(({ status_code }) => status_code))).toEqual(
    new Set(['FAIL', 'ERROR', 'REVIEW', 'MANUAL', 'WARN']),
  );
});

test('only a proved finding has a confidence', () => {
  const sure = eventsOf().filter(({ confidence_id }) => confidence_id !== undefined);
  expect(new Set(sure.map(({ status_code }) => status_code))).toEqual(new Set(['FAIL', 'PASS']));
});

test('a finding in code has the file and line as evidence', () => {
  expect(eventOf('VOICE-07', ACCOUNTS[0])?.['evidences']).toEqual([
    {
      file: {
        name: 'dial-nurse.js',
        path: 'functions/dial-nurse.js',
        type_id: 1,
        type: 'Regular File',
      },
      data: { line: 12 },
    },
  ]);
  expect(eventOf('VOICE-06', ACCOUNTS[1])).not.toHaveProperty('evidences');
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

function eventsOf(result = mixedAccounts()) {
  return ocsfEventsOf<Event>(ocsfReport, result);
}

function eventOf(id: string, account: string | undefined, result = mixedAccounts()) {
  return eventsOf(result).find(
    ({ metadata, cloud }) => metadata.event_code === id && cloud.account.uid === account,
  );
}
