import { defineRequirements } from './define-requirements';

/** The agreements, the flag of each account, and what may be used at all. */
export const ACCOUNT_DESIGNATION = defineRequirements('Account designation', [
  {
    id: 'ACCT-01',
    title: 'A signed BAA with Twilio is in force',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 35,
      quote: 'BAA is required before any PHI touches Twilio infrastructure',
    },
    rule: 'Only a person can state this. ATTESTED while a statement about the BAA is in force that is dated no later than the run; MANUAL while it is missing, is dated later, or has expired.',
    remediation:
      'Have your Twilio account representative execute the Business Associate Addendum. Then record its reference and effective date, never the document, under ACCT-01 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'ACCT-02',
    title: 'The Twilio Edition bought includes HIPAA Accounts',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 34,
      quote: 'Purchase a Twilio Editions package that includes HIPAA Accounts',
    },
    rule: 'ATTESTED by the name of the Edition; MANUAL without it. A Monitor event older than 30 days, or a recording with encryption details, is evidence to name, since both need an Edition; their absence proves nothing.',
    remediation:
      'Buy the Security or Enterprise Edition through your account representative, since no setting in the Console replaces it. State the Edition under ACCT-02 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'ACCT-03',
    title: 'Every account in scope carries the HIPAA flag',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 45,
      quote: 'Select account → Enable HIPAA flag',
    },
    rule: 'No API shows the flag, so each account SID in scope needs a dated attestation. MANUAL while none is in force; FAIL for a SID that the API lists and that is left out where others are attested.',
    remediation:
      'In the Console open Twilio Admin > Accounts, choose the account, enable the HIPAA flag and save. Then add the SID and the date under ACCT-03 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'ACCT-04',
    title: 'Accounts in scope are linked to the Organization',
    level: 'required',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 44,
      quote: 'Link accounts/projects/subaccounts to the Organization',
    },
    rule: 'ATTESTED by a statement that the accounts in scope are linked, or with `na` that the BAA was initiated before 6 June 2024; MANUAL without one. With an organization SID and token the run says whether the account is among the organization’s; that supports the statement, and closes nothing by itself.',
    remediation:
      'In the Console open Twilio Admin > Accounts and bring the account into the organization. `GET https://preview-iam.twilio.com/Organizations/{OrganizationSid}/Accounts` lists what is linked.',
  },
  {
    id: 'ACCT-05',
    title: 'An early BAA has a support ticket for designation',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 50,
      quote: 'Open a Support ticket through Console to request HIPAA designation',
    },
    rule: 'ATTESTED by the ticket’s number and the SIDs that it covers, or with `na` where the BAA was initiated after 6 June 2024; MANUAL without either.',
    remediation:
      'Open a ticket from the Console’s Support Center that names each account, project and subaccount to designate. Keep its number and the SIDs under ACCT-05 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'ACCT-06',
    title: 'Older subaccounts are designated one by one',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 54,
      quote: 'Existing subaccounts are NOT auto-designated',
    },
    rule: 'The API lists the active subaccounts; each needs its own attestation, and is MANUAL without one. FAIL for one that is left out where others are attested. One that is suspended or closed keeps its data: MANUAL until a statement of its owner names it by its SID. An account that is no subaccount is otherwise NOT_APPLICABLE.',
    remediation:
      'In the Console open Twilio Admin > Accounts and set the HIPAA flag on each existing subaccount. Then give each SID an entry under ACCT-06 in `hipaa-attestations.yaml`, or close it by `POST /2010-04-01/Accounts/{Sid}.json` with `Status=closed`.',
    conflicts: ['subaccount-inheritance'],
  },
  {
    id: 'ACCT-07',
    title: 'A new subaccount is checked, not assumed to inherit',
    level: 'info',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 55,
      quote: 'New subaccounts created AFTER designation DO auto-inherit',
    },
    rule: 'Never PASS, because the guide warns in another place against relying on inheritance. Each subaccount is MANUAL until its flag is attested, a suspended or closed one by a statement of its owner that names it.',
    remediation:
      'Look up the new subaccount in the Console under Twilio Admin > Accounts, note whether the flag is set, and attest its SID under ACCT-07 in `hipaa-attestations.yaml`.',
    conflicts: ['subaccount-inheritance'],
  },
  {
    id: 'ACCT-08',
    title: 'Subaccounts added to a partial designation are requested',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 34,
      quote: 'customer will need to request that any later-created Subaccounts be designated',
    },
    rule: 'FAIL for a subaccount that is left out where others are attested; otherwise ATTESTED by the request for it, or with `na` where all were designated at once, or MANUAL. A suspended or closed one is MANUAL until a statement of its owner names it. An account that is no subaccount is otherwise NOT_APPLICABLE.',
    remediation:
      'Ask your account representative, or a Support ticket from the Console, to designate the later subaccount. Add its SID under ACCT-08 in `hipaa-attestations.yaml`.',
    conflicts: ['subaccount-inheritance'],
  },
  {
    id: 'ACCT-09',
    title: 'Later projects are requested for designation',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 34,
      quote: 'customer will need to request that the new Project created be designated',
    },
    rule: 'ATTESTED by a statement that each account of the organization is designated or holds no PHI; MANUAL while it is missing or has expired, since a project may have come after it.',
    remediation:
      'Compare `GET https://preview-iam.twilio.com/Organizations/{OrganizationSid}/Accounts` with what was designated, and request the rest through Support. Date the review under ACCT-09 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'ACCT-10',
    title: 'PHI workflows use eligible products only',
    level: 'required',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 30,
      quote: 'workflows that potentially contain PHI can only be built using',
    },
    rule: 'Each usage category with usage above zero is compared with the table of eligible services. Any other, and a configuration of Conversation Orchestrator, of Conversational Intelligence v3 or a store of Conversation Memory, which are not eligible by their own pages, is REVIEW, never FAIL on its own: usage does not show whether PHI was in it. Without any other in twelve months the row is NOT_APPLICABLE.',
    remediation:
      'Read `GET /2010-04-01/Accounts/{AccountSid}/Usage/Records.json?IncludeSubaccounts=false`, then move PHI workflows off the products named, or state under ACCT-10 in `hipaa-attestations.yaml` that no PHI flows there.',
    conflicts: ['products-not-in-table'],
  },
  {
    id: 'ACCT-11',
    title: 'Each ineligible product in use has a no-PHI statement',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 30,
      quote: 'cannot be used to process, store, or transmit PHI using Twilio products',
    },
    rule: 'One scoped attestation is due for each ineligible product that ACCT-10 or a not-eligible row has found. MANUAL while it is missing or has expired, and those rows stay REVIEW; NOT_APPLICABLE without a sign of any; a product that it puts into the scope of PHI makes them FAIL.',
    remediation:
      'Add one entry for each product under ACCT-11 in `hipaa-attestations.yaml`, with scope, reason and expiry, or stop using the product in this account.',
  },
  {
    id: 'ACCT-12',
    title: 'Usage categories nobody has classified are looked at',
    level: 'special',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 211,
      quote: "This does not constitute a comprehensive list of Twilio's products and services",
    },
    rule: 'A usage category that maps to no product is REVIEW, so that a new product is not eligible by silence. With every category mapped it is NOT_APPLICABLE.',
    remediation:
      'Find the category in `GET /2010-04-01/Accounts/{AccountSid}/Usage/Records.json`, look the product up in Twilio’s list of HIPAA Eligible Services, and record the result under ACCT-12 in `hipaa-attestations.yaml`.',
    conflicts: ['products-not-in-table'],
  },
  {
    id: 'ACCT-13',
    title: 'Somebody reads the current version of the guide',
    level: 'info',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 36,
      quote:
        'will not deprecate any HIPAA eligible products and services without at least 180 days',
    },
    rule: 'A reminder: this catalogue is pinned to version 1.1 of the guide. ATTESTED by a dated statement of the version that was read, best renewed every 180 days; it never fails.',
    remediation:
      'Read the current guide at https://twil.io/architecting-for-hipaa, compare its change log with the one you know, and put version and date under ACCT-13 in `hipaa-attestations.yaml`.',
    conflicts: ['architecting-date'],
  },
  {
    id: 'ACCT-14',
    title: 'The Console logs off after 15 idle minutes',
    level: 'info',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 42,
      quote: 'automatic logoff triggered by 15 minutes of inactivity',
    },
    rule: 'Twilio’s side; it never fails. A person who sees the log-off happen has a hint, and no more, that the HIPAA flag is set.',
    remediation:
      'Leave the Console of the designated account idle for 15 minutes and note the date of what you saw under ACCT-14 in `hipaa-attestations.yaml`; if it stays open, check Twilio Admin > Accounts.',
  },
  {
    id: 'ACCT-15',
    title: 'It is understood that content may still be reviewed',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 43,
      quote: 'HIPAA customers still remain subject to review of content',
    },
    rule: 'ATTESTED by an acknowledgement that Twilio may look at content after complaints or other signs of risk. MANUAL without it.',
    remediation:
      'Keep PHI out of message bodies and prompts where a portal link would do, and record the acknowledgement under ACCT-15 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'ACCT-16',
    title: 'The application’s own architecture has been reviewed',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 25,
      quote:
        'Twilio provides eligible services and configuration tools, but your application must architect correctly',
    },
    rule: 'ATTESTED by a dated architecture review or risk analysis of what was built on Twilio; MANUAL without one. No reading of an account can replace it.',
    remediation:
      'Carry out the review with the JSON report of `hipaa-guard audit --format json` at hand, and put its date and reference under ACCT-16 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'ACCT-17',
    title: 'Starred services in use have their requirements met',
    level: 'required',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 81,
      quote: 'Items marked with * require additional configuration per',
    },
    rule: 'A roll-up of the required rows of every starred service. It takes the worst verdict of its rows and adds no reading beyond which services are in use; rows that are special considerations do not count for it.',
    remediation:
      'Run `hipaa-guard audit` and fix the rows that this one derives from, beginning with FAIL; nothing is set for this row itself.',
    derivedFrom: [
      'RT-03',
      'VOICE-03',
      'VOICE-04',
      'VOICE-05',
      'VOICE-06',
      'VOICE-07',
      'VOICE-08',
      'VAI-01',
      'VAI-02',
      'VAI-03',
      'VAI-04',
      'FLEX-05',
      'FLEX-07',
      'FLEX-08',
      'FLEX-11',
      'FLEX-12',
      'FI-01',
      'FI-05',
      'FI-06',
      'FI-08',
      'FI-09',
      'SEG-20',
      'SEG-21',
      'SEG-23',
      'SEG-33',
      'SEG-40',
      'SEG-41',
      'SEG-42',
    ],
    conflicts: ['starred-without-section'],
  },
]);
