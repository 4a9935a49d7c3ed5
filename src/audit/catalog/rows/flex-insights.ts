import { defineRequirements } from '../define-requirements';

/** What may be in Historical Reporting. */
export const FLEX_INSIGHTS_ROWS = defineRequirements('Flex Insights', [
  {
    id: 'FI-01',
    title: 'Data in Historical Reporting contain no PHI',
    level: 'required',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'HIPAA for Flex Insights',
      line: 9,
      quote: 'does not allow Protected Health Information (PHI) to be present in data',
    },
    rule: 'A roll-up of FI-05 to FI-09. It takes the worst verdict and adds no reading.',
    remediation:
      '`hipaa-guard audit --only FI-01` names the rows of FI-05 to FI-09 that are open; fix those.',
    derivedFrom: ['FI-05', 'FI-06', 'FI-07', 'FI-08', 'FI-09'],
  },
  {
    id: 'FI-02',
    title: 'Data passed to Flex Insights by code is reviewed',
    level: 'recommended',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'HIPAA for Flex Insights',
      line: 13,
      quote:
        'We recommend caution when using programmability to pass additional data to Flex Insights',
    },
    rule: 'Recommended. WARN for each place in code or flows that sets `conversations` or `customers` attributes, until a statement names the place as reviewed. Finding no such place proves nothing.',
    remediation:
      'Review what the reported place writes, and record it under FI-02 in `hipaa-attestations.yaml`. `hipaa-guard filter --report FILE` over archived events shows which attributes arrive.',
  },
  {
    id: 'FI-03',
    title: 'Data from before the designation has been dealt with',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'HIPAA for Flex Insights',
      line: 17,
      quote: 'The filtering is applied from the moment when the account is marked as HIPAA',
    },
    rule: 'Twilio filters from the moment of designation. ATTESTED by a statement that earlier data was purged, or never held PHI, with the designation date of ACCT-03; MANUAL without one. With no sign of Flex, the row is NOT_APPLICABLE.',
    remediation:
      'Ask Support, with a ticket from the Console, to purge the Flex Insights workspace up to the designation date, and record it under FI-03 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'FI-04',
    title: 'The list of preserved attributes is rechecked',
    level: 'recommended',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'HIPAA for Flex Insights',
      line: 27,
      quote:
        'We recommend checking the current version of this document before passing additional PII',
    },
    rule: 'Recommended. Twilio may change which attributes it keeps. This product relies on 122 of them: 10 of the task, 92 in `conversations`, 20 in `customers`. ATTESTED by the date on which somebody compared them with Twilio’s page; MANUAL without one. With no sign of Flex, the row is NOT_APPLICABLE.',
    remediation:
      'Compare docs/preserved-attributes.md with Twilio’s page "HIPAA for Flex Insights Historical Reporting", and put the date under FI-04 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'FI-05',
    title: 'No PHI enters the preserved attributes',
    level: 'required',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'HIPAA for Flex Insights',
      line: 31,
      quote: 'You must ensure that no PHI data is entered into the preserved attributes',
    },
    rule: 'Judged from FLEX-05’s search of code and flows: FAIL where PHI is written under a preserved name. A clean scan is not PASS and stays open until attested.',
    remediation:
      'Write a code or SID instead of the value at the reported place, and try old events with `hipaa-guard filter --mode strict --report FILE`.',
  },
  {
    id: 'FI-06',
    title: 'agents, conversations and customers contain no PHI',
    level: 'required',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'HIPAA for Flex Insights',
      line: 33,
      quote:
        'no PHI data is entered for agents, conversations, and customers objects in the task attributes',
    },
    rule: 'FAIL where code or flows write PHI under any of the three objects. `agents` counts although it is not preserved. A clean scan stays open until attested.',
    remediation:
      'Remove the write under `agents`, `conversations` or `customers` at the reported place, and run `hipaa-guard audit --only FI-06`.',
    conflicts: ['agents-object'],
  },
  {
    id: 'FI-07',
    title: 'Other task attributes are kept free of PII',
    level: 'recommended',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'HIPAA for Flex Insights',
      line: 35,
      quote: 'strongly recommend not allowing any PII into other attributes',
    },
    rule: 'Recommended. WARN where identifying values are written under names that are not preserved: Flex Insights drops them; other consumers of the events do not. A clean scan proves nothing.',
    remediation:
      'Keep such values in your own records under an opaque identifier, and put the filter before other consumers: `hipaa-guard configure --workspace WS… --apply`.',
  },
  {
    id: 'FI-08',
    title: 'external_contact never holds a customer’s contact',
    level: 'required',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'HIPAA for Flex Insights',
      line: 68,
      quote: 'External Contact must not contain any PII',
    },
    rule: 'FAIL where code sets it from a caller’s number or address, or where an opt-in sample of tasks holds a phone number, an e-mail address or another identifier there. No API shows which contacts are your own: if they are, accept the row as an exception. A clean scan stays open until attested.',
    remediation:
      'Set `conversations.external_contact` to one of your own numbers, listed in `ownContacts` of `assets/policy.private.json`, or not at all; deploy the policy with `hipaa-guard deploy`.',
    conflicts: ['external-contact'],
  },
  {
    id: 'FI-09',
    title: 'Free-text comments hold no PII',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'HIPAA for Flex Insights',
      line: 56,
      quote: 'Users should not write any PII data into free-text comments',
    },
    rule: 'ATTESTED by training, together with FLEX-07; MANUAL without a current statement. Comments are never read. With no sign of Flex, the row is NOT_APPLICABLE.',
    remediation:
      'Put the rule where comments are written, in the Flex Insights questionnaires and guides, and date the training under FI-09 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'FI-10',
    title: 'Reports do not rely on attributes that are dropped',
    level: 'info',
    verification: 'static',
    evidencePower: 'one-way',
    source: {
      document: 'HIPAA for Flex Insights',
      line: 17,
      quote: 'only a set of allowed attributes for accounts that have HIPAA enabled',
    },
    rule: 'Information: notes the places in reporting code that use names, phone numbers, e-mail addresses, external identifiers, external contact, customer journeys or the waveform. It never fails.',
    remediation:
      'Change the report to use preserved attributes; docs/preserved-attributes.md lists them, and `hipaa-guard filter` shows what an event keeps.',
    conflicts: ['external-contact', 'customer-names'],
  },
]);
