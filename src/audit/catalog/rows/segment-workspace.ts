import { defineRequirements } from '../define-requirements';

/** The agreement, the designation of the workspace, and access to it. */
export const SEGMENT_WORKSPACE_ROWS = defineRequirements('Segment: workspace', [
  {
    id: 'SEG-01',
    title: 'The Segment Healthcare package has been bought',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 493,
      quote: 'need to purchase the Segment Healthcare package',
    },
    rule: 'Only a person can state this. ATTESTED by the contract’s reference; MANUAL without it. If there is no Segment workspace, the answer is `na`, and no other row about Segment applies.',
    remediation:
      'Buy the package through your Segment account executive, and record the contract’s reference under SEG-01 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-02',
    title: 'The BAA covers Segment',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'HIPAA Eligible Segment',
      line: 8,
      quote: 'HIPAA eligible workspaces require a Business Assosciate Addendum',
    },
    rule: 'ATTESTED by a BAA that names Segment; MANUAL without it. The BAA for Twilio accounts (ACCT-01) may or may not be the same document.',
    remediation:
      'Check the signed BAA for Segment, have it amended where it is missing, and record it under SEG-02 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-03',
    title: 'The workspace is on the Business plan',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'HIPAA Eligible Segment',
      line: 18,
      quote: 'Twilio BAAs are available to customers on a Business Tier plan',
    },
    rule: 'ATTESTED by the plan. An answer from the tracking-plan endpoints is a weak sign, since Protocols belongs to that plan; MANUAL without a statement.',
    remediation:
      'Look at the plan in the Segment app under Settings > Workspace Settings, and state it under SEG-03 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-04',
    title: 'Designated workspaces are named to Segment',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 493,
      quote:
        'specify which of their Segment Workspace(s) are designated as requiring HIPAA eligibility',
    },
    rule: 'The workspace of the token must be among the `accounts` of a statement. FAIL when only others are; MANUAL without a statement, and when it has expired.',
    remediation:
      'Name the workspace to your Segment account executive, confirm its id with `GET https://api.segmentapis.com/`, and attest it under SEG-04 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-05',
    title: 'New workspaces are not assumed to be eligible',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 493,
      quote: 'Any future Workspace created will NOT automatically be designated as HIPAA eligible',
    },
    rule: 'One token gives access to one workspace, so each needs its own run and its own statement. MANUAL while a workspace in scope has none.',
    remediation:
      'Request the designation of each new workspace from Segment Support, run `hipaa-guard audit` with a token of its own, and list it under SEG-05 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-06',
    title: 'The HIPAA badge was seen before PHI was sent',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'HIPAA Eligible Segment',
      line: 27,
      quote: 'On the General Settings tab, ensure that the HIPAA badge appears',
    },
    rule: 'The API does not show the badge. ATTESTED by a dated statement for the workspace; MANUAL without one.',
    remediation:
      'In the Segment app, open Settings > Workspace Settings > General Settings, check for the badge, and put the date and workspace id under SEG-06 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-07',
    title: 'Segment products in use are on the eligible list',
    level: 'required',
    verification: 'segment',
    evidencePower: 'signal',
    source: {
      document: 'HIPAA Eligible Segment',
      line: 20,
      quote: "check that the Segment products and services you'll use for your HIPAA workflows",
    },
    rule: 'Sources, destinations, functions, Reverse ETL and Engage spaces are counted, for a person to compare with the eligible products: MANUAL until attested. The inventory alone cannot PASS.',
    remediation:
      'Remove the named product from PHI workflows, or explain it under SEG-07 in `hipaa-attestations.yaml`. The list: https://twil.io/HIPAA-eligible-products-and-services.',
  },
  {
    id: 'SEG-08',
    title: 'Access to the Segment app follows your HIPAA policy',
    level: 'required',
    verification: 'segment',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 497,
      quote: 'Segment does not automatically log off users for session timeouts at this time',
    },
    rule: 'The documents differ on whether Segment logs users off, so the duty stays with you. ATTESTED by an access policy and a review; the number of Workspace Owners is shown as a hint.',
    remediation:
      'Review roles in the Segment app under Settings > Access Management, keep Owners few, enforce sign-on through your identity provider, and date the review under SEG-08 in `hipaa-attestations.yaml`.',
    conflicts: ['segment-session-timeout'],
  },
  {
    id: 'SEG-09',
    title: 'Segment logs users off after 15 idle minutes',
    level: 'info',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'HIPAA Eligible Segment',
      line: 133,
      quote: 'Segment automatically logs out all users with access to HIPAA eligible workspaces',
    },
    rule: 'Done by Segment; the row never fails. ATTESTED by an observation, which also hints at the badge.',
    remediation:
      'Leave the Segment app idle for 15 minutes, and note what you saw under SEG-09 in `hipaa-attestations.yaml`; if it stays open, look for the badge (SEG-06).',
    conflicts: ['segment-session-timeout'],
  },
  {
    id: 'SEG-10',
    title: 'No PHI goes into Segment support requests',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 501,
      quote: 'may not put any sensitive data including PHI/PII in any support tickets',
    },
    rule: 'ATTESTED by a policy, and by training for whoever writes to Segment Support; MANUAL without a current statement.',
    remediation:
      'Extend your support policy to tickets, e-mail and chat with Segment, and record the training under SEG-10 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-11',
    title: 'Segment Support is given anonymous identifiers',
    level: 'recommended',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 501,
      quote: 'use anonymous ids or any other id or secured link available',
    },
    rule: 'Recommended. ATTESTED by a runbook that says which identifiers or secured links to send; MANUAL without it.',
    remediation:
      'Have the runbook name `messageId`, `anonymousId` and links into the Segment app as what to send, and refer to it under SEG-11 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-12',
    title: 'Segment keeps HIPAA audit logs',
    level: 'info',
    verification: 'segment',
    evidencePower: 'signal',
    source: {
      document: 'HIPAA Eligible Segment',
      line: 35,
      quote: 'Segment maintains audit logs of every read and update action',
    },
    rule: 'Information: notes whether the audit trail of the API is reachable. That trail covers 90 days of configuration changes and is not the HIPAA audit log, so the row is not PASS because of it, and never fails.',
    remediation:
      'Forward the audit trail to your log store (the Segment app’s audit trail settings; `GET https://api.segmentapis.com/audit-events` reads it), and see SEG-13 for the HIPAA log.',
  },
  {
    id: 'SEG-13',
    title: 'You can obtain and keep the HIPAA audit logs',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'HIPAA Eligible Segment',
      line: 45,
      quote: 'These logs can be provided upon request',
    },
    rule: 'ATTESTED by a process for requesting and keeping the logs, with an owner and an interval; MANUAL without one.',
    remediation:
      'Request a first export from friends@segment.com, keep it with your other audit records, and describe the process under SEG-13 in `hipaa-attestations.yaml`.',
  },
]);
