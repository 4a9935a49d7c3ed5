import { defineRequirements } from '../define-requirements';

/** The package for Salesforce. */
export const SALESFORCE_ROWS = defineRequirements('Twilio for Salesforce', [
  {
    id: 'SFDC-01',
    title: 'A BAA with Salesforce is in force',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 399,
      quote: 'must execute a Business Associate Agreement (BAA) with Salesforce',
    },
    rule: 'Applies when a Salesforce connect app is found or declared. ATTESTED by the BAA’s reference; MANUAL without it. Not every installation appears as a connect app. With no sign of Salesforce, the row is NOT_APPLICABLE.',
    remediation:
      'Execute a BAA with Salesforce before Twilio for Salesforce sees PHI, and record it under SFDC-01 in `hipaa-attestations.yaml`. Connect apps: `GET /2010-04-01/Accounts/{AccountSid}/AuthorizedConnectApps.json`.',
    conflicts: ['products-not-in-table'],
  },
]);
