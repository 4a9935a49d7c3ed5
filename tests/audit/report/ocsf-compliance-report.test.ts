import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import Ajv from 'ajv';
import { ocsfComplianceReport } from '../../../src/audit/report/ocsf-compliance-report';
import { ocsfReport } from '../../../src/audit/report/ocsf-report';
import {
  ACCOUNTS,
  mixedAccounts,
  rightInEverything,
  wrongInEverything,
} from '../../support/audit/audit-results';
import ownSchema from '../../support/schemas/ocsf-compliance-finding.schema.json';

interface Event {
  readonly [name: string]: unknown;
  readonly finding_info: { readonly uid: string };
  readonly metadata: { readonly event_code: string };
  readonly cloud: { readonly account: { readonly uid: string } };
}

/** A file with what OCSF's server exports for the class: see tests/support/schemas/README.md. */
const EXPORTED = process.env['OCSF_COMPLIANCE_SCHEMA'];

describe.each([
  ['our schema of the class', ownSchema],
  ...(EXPORTED === undefined
    ? []
    : [["OCSF's own schema", JSON.parse(readFileSync(EXPORTED, 'utf8'))] as const]),
])('%s', (_name, schema) => {
  const validate = new Ajv({ strict: false }).compile(schema);

  test.each([
    ['right in everything', rightInEverything()],
    ['wrong in everything', wrongInEverything()],
    ['mixed', mixedAccounts()],
  ])('takes the events of accounts %s', (_accounts, result) => {
    for (const event of eventsOf(result)) {
      validate(event);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  test.each<[string, (event: Event) => object]>([
    ['without what it is measured by', ({ ['compliance']: _, ...rest }) => rest],
    ['of another class', (event) => ({ ...event, class_uid: 2004 })],
    ['with an attribute of another class', (event) => ({ ...event, is_alert: true })],
  ])('refuses an event %s', (_fault, broken) => {
    const [event] = eventsOf();
    expect(validate(event)).toBe(true);
    expect(validate(broken(event))).toBe(false);
  });
});

test('a violation fails the safeguards of the law, the sections of NIST and the criteria of SOC 2', () => {
  const event = eventsOf().find(
    ({ metadata, cloud }) =>
      metadata.event_code === 'VOICE-06' && cloud.account.uid === ACCOUNTS[1],
  );
  expect(event).toMatchObject({
    class_uid: 2003,
    compliance: {
      control: 'VOICE-06 SIP Interface traffic is encrypted',
      standards: expect.arrayContaining(['HIPAA Security Rule, 45 CFR Part 164, Subpart C']),
      requirements: expect.arrayContaining([
        'HIPAA Security Rule 164.312(e)(1) - Transmission security',
        'NIST SP 800-66 5.3.5 - Transmission security',
        'SOC 2 CC6.7 - Information is protected on its way',
      ]),
      status: 'Fail',
      status_code: 'FAIL',
    },
  });
});

test('an event has the uid of the other class', () => {
  const detections: readonly Event[] = JSON.parse([...ocsfReport(mixedAccounts())].join(''));
  expect(eventsOf().map(({ finding_info }) => finding_info.uid)).toEqual(
    detections.map(({ finding_info }) => finding_info.uid),
  );
});

function eventsOf(result = mixedAccounts()): readonly [Event, ...Event[]] {
  return JSON.parse([...ocsfComplianceReport(result)].join(''));
}
