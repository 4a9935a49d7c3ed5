import { expect, test } from '@jest/globals';
import { ocsfComplianceReport } from '../../../src/audit/report/ocsf-compliance-report';
import { ocsfReport } from '../../../src/audit/report/ocsf-report';
import { ACCOUNTS } from '../../support/audit/audit-results';
import { describeOcsfClass, ocsfEventsOf } from '../../support/audit/ocsf-class';
import ownSchema from '../../support/schemas/ocsf-compliance-finding.schema.json';

describeOcsfClass({
  report: ocsfComplianceReport,
  schema: ownSchema,
  exported: process.env['OCSF_COMPLIANCE_SCHEMA'],
  broken: [
    ['without what it is measured by', ({ ['compliance']: _, ...rest }) => rest],
    ['of another class', (event) => ({ ...event, class_uid: 2004 })],
    ['with an attribute of another class', (event) => ({ ...event, is_alert: true })],
  ],
});

test('a violation fails the safeguards of the law, the sections of NIST and the criteria of SOC 2', () => {
  const event = ocsfEventsOf(ocsfComplianceReport).find(
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
        'SOC 2 CC6.7 - Information is protected in transit',
      ]),
      status: 'Fail',
      status_code: 'FAIL',
    },
  });
});

test('an event has the same uid as in the other class', () => {
  const uidsOf = (report: typeof ocsfReport) =>
    ocsfEventsOf(report).map(({ finding_info }) => finding_info.uid);
  expect(uidsOf(ocsfComplianceReport)).toEqual(uidsOf(ocsfReport));
});
