import { defineRequirements } from '../define-requirements';

/** Classification, deletion, suppression and consent. */
export const SEGMENT_PRIVACY_PORTAL_ROWS = defineRequirements('Segment: Privacy Portal', [
  {
    id: 'SEG-30',
    title: 'The Privacy Portal knows your PHI fields',
    level: 'recommended',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 560,
      quote: 'encouraged to preload PII/PHI data matchers and classify and set any needed policy',
    },
    rule: 'Recommended. The Privacy Portal is not in the API. ATTESTED by the number of matchers and classifications; the defaults leave out medical record numbers, for example.',
    remediation:
      'Add matchers and classify fields in the Segment app’s Privacy Portal, record numbers included, and state the count under SEG-30 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-31',
    title: 'The Privacy Inbox is worked through regularly',
    level: 'recommended',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 562,
      quote:
        'recommended to regularly monitor and classify the newly detected data in the Privacy Inbox',
    },
    rule: 'Recommended. ATTESTED by an owner and an interval; MANUAL without them.',
    remediation:
      'Empty the Inbox of the Segment app’s Privacy Portal, set a recurring task, and record its interval under SEG-31 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-32',
    title: 'PHI already in Segment has been dealt with',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 562,
      quote: 'any PHI that is already in Segment is handled in a compliant manner',
    },
    rule: 'Classification applies only to new data. ATTESTED by what was done about older data; MANUAL without it.',
    remediation:
      'Delete what should not be there via `POST https://api.segmentapis.com/regulations` with a `DELETE_ONLY` regulation, and record the clean-up under SEG-32 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-33',
    title: 'Data of people without consent is not sent',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 566,
      quote: 'no data belonging to non-consenting users is sent to Segment',
    },
    rule: 'ATTESTED by a description of the consent check before any tracking call; MANUAL without one.',
    remediation:
      'Load Analytics.js and call your server library only after the consent check, and describe it under SEG-33 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-34',
    title: 'Users who object are suppressed',
    level: 'recommended',
    verification: 'segment',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 566,
      quote: 'recommended to programmatically or via UI to mark the users for suppression',
    },
    rule: 'Recommended. Suppressions in use, or a statement that none are needed, support it; requests that failed or partly succeeded, or that a destination does not support, are WARN. Device-mode destinations are not reached, and the row cannot PASS.',
    remediation:
      'Suppress users via `POST https://api.segmentapis.com/regulations` with a `SUPPRESS_ONLY` regulation, and repeat those that failed.',
  },
]);
