import { defineRequirements } from '../define-requirements';

/** Audiences, traits and what Engage sends. */
export const SEGMENT_ENGAGE_ROWS = defineRequirements('Segment: Engage', [
  {
    id: 'SEG-40',
    title: 'Engage destinations with PHI are covered by a BAA',
    level: 'required',
    verification: 'segment',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 584,
      quote: 'any destination that will receive PHI from Engage is HIPAA compliant',
    },
    rule: 'Each destination connected to an enabled audience needs an attested BAA; MANUAL while one is missing. Endpoints in alpha may answer 403 or 404, which also leaves the row MANUAL.',
    remediation:
      'List the connections of each audience in the Segment app under Engage > Audiences, obtain the BAAs, and record them under SEG-40 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-41',
    title: 'PHI in Engage is kept from other destinations',
    level: 'required',
    verification: 'segment',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 584,
      quote: 'must filter or block any PHI in Engage from flowing into a destination',
    },
    rule: 'FAIL for an Engage destination without an attested BAA and without an enabled filter on its space or on itself. Finding a filter does not prove that it covers all PHI. Endpoints in alpha may answer 403 or 404: then no filter is known to be missing, and the row is NOT_TESTABLE.',
    remediation:
      'Add a filter via `POST https://api.segmentapis.com/filters` for the space, or disconnect the destination from the audience in the Segment app.',
  },
  {
    id: 'SEG-42',
    title: 'Computed traits use no more PHI than necessary',
    level: 'required',
    verification: 'segment',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 588,
      quote:
        'required to only retrieve PHI data that is necessary for building profiles and audiences',
    },
    rule: 'Computed traits are listed by id; each needs an attested reason. SQL traits are not in the API and have to be stated as well; MANUAL while one is missing.',
    remediation:
      'Go through the computed traits in the Segment app, delete those without a reason, and record the others and the SQL traits under SEG-42 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-43',
    title: 'Engage Premier is not used',
    level: 'not-eligible',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 574,
      quote: 'Note that Engage Premier is not HIPAA eligible at this time',
    },
    rule: 'No API shows it. ATTESTED by a statement that it is not in use; MANUAL without one.',
    remediation:
      'Have your Segment account executive confirm that the workspace has Engage Foundations only, and state that under SEG-43 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-44',
    title: 'No e-mail or SMS campaigns are sent from Engage',
    level: 'not-eligible',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 594,
      quote:
        'email and SMS campaigns for multi-channel customer engagement using Engage is not currently HIPAA',
    },
    rule: 'Campaigns are not in the API. Audit events of broadcasts or journeys are REVIEW; otherwise ATTESTED by a statement, or MANUAL.',
    remediation:
      'Stop the campaign in the Segment app’s Engage section, and state under SEG-44 in `hipaa-attestations.yaml` that none is sent.',
  },
  {
    id: 'SEG-45',
    title: 'Generative Audiences is not used',
    level: 'not-eligible',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 91,
      quote: 'Generative Audiences',
    },
    rule: 'No API shows it. ATTESTED by a statement that audiences are built without it; MANUAL without one.',
    remediation:
      'Build audiences by hand in the Segment app under Engage > Audiences, and state that under SEG-45 in `hipaa-attestations.yaml`.',
  },
]);
