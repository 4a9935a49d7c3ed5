import { defineRequirements } from '../define-requirements';

/** Sources, destinations, functions and tracking plans. */
export const SEGMENT_CONNECTIONS_ROWS = defineRequirements('Segment: Connections and Protocols', [
  {
    id: 'SEG-20',
    title: 'Schema controls block unplanned data',
    level: 'required',
    verification: 'segment',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 524,
      quote: 'define schema controls and pass only those events that are absolutely required',
    },
    rule: 'Each enabled event source must refuse unplanned events, properties and traits, and block or omit violations. PASS when all do, FAIL if one allows them. Sources that copy objects out of another product, such as Salesforce, send no events and do not count. Without Protocols, the API returns defaults: SEG-25 judges whether a tracking plan is connected.',
    remediation:
      '`PATCH https://api.segmentapis.com/sources/{sourceId}/settings` with `allowUnplannedEvents`, `allowUnplannedEventProperties` and `allowUnplannedTraits` set to false, or use the source’s schema configuration in the Segment app.',
  },
  {
    id: 'SEG-21',
    title: 'Destinations are filtered to what they need',
    level: 'required',
    verification: 'segment',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 528,
      quote:
        'must set up destination filters and pass only those events properties, traits and fields',
    },
    rule: 'Each enabled destination needs an enabled filter that allows or drops data, or a statement that it receives everything by design; FAIL without either. Filters do not reach warehouses, and reach device mode only in part, so finding a filter is not PASS.',
    remediation:
      '`POST https://api.segmentapis.com/destination/{destinationId}/filters` with an `ALLOW_PROPERTIES` action. State destinations that receive everything by design under SEG-21 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-22',
    title: 'Destinations that receive PHI are covered by a BAA',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 534,
      quote: 'any destination that will receive and process PHI is HIPAA compliant',
    },
    rule: 'ATTESTED by a BAA for each enabled destination and warehouse, or by a statement that it gets no PHI; MANUAL while one is missing.',
    remediation:
      'Go through `GET https://api.segmentapis.com/destinations` and `/warehouses`, obtain the BAAs, and list them under SEG-22 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-23',
    title: 'Destinations without a BAA get no PHI',
    level: 'required',
    verification: 'segment',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 534,
      quote: 'must use destination filters to remove any PHI from flowing into a destination',
    },
    rule: 'FAIL for an enabled destination without an attested BAA (SEG-22) and without a filter that holds anything back, and for an enabled warehouse without such a BAA, since no filter reaches it. Filters in place limit what can pass but prove nothing, so the row does not PASS.',
    remediation:
      'Switch the destination off via `PATCH https://api.segmentapis.com/destinations/{destinationId}` with `enabled: false`, or add a `DROP_PROPERTIES` filter for the reported fields.',
  },
  {
    id: 'SEG-24',
    title: 'Segment Functions handle PHI with care',
    level: 'special',
    verification: 'segment',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 538,
      quote: 'workflows and use cases built using Segment Functions are HIPAA compliant',
    },
    rule: 'The code of functions is searched in memory: `http:` addresses, logged event data and secrets in code are FAIL, hosts of vendors without a BAA are REVIEW. A clean scan stays open until attested.',
    remediation:
      'Edit the function in the Segment app under Connections > Catalog > Functions: log codes, use https, move secrets to its settings. Then run `hipaa-guard audit --only SEG-24`.',
  },
  {
    id: 'SEG-25',
    title: 'Tracking Plans block what does not conform',
    level: 'required',
    verification: 'segment',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 550,
      quote:
        'build a Tracking Plan that enforces strict controls to block non-conforming and non-relevant data',
    },
    rule: 'PASS when every enabled event source is connected to a live tracking plan and its settings block (SEG-20); FAIL for one that is not. Properties are blocked for cloud-mode destinations only.',
    remediation:
      'Connect the source via `POST https://api.segmentapis.com/tracking-plans/{trackingPlanId}/sources`, and let the plan block in the source’s schema configuration.',
  },
  {
    id: 'SEG-26',
    title: 'Quarantined events are reviewed',
    level: 'required',
    verification: 'segment',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 550,
      quote: 'regularly monitor, analyze, review and action such data and events',
    },
    rule: 'Where blocked events or violations are forwarded to another source, ATTESTED by a review interval; FAIL when that source has a destination without a BAA. Without forwarding there is nothing to test.',
    remediation:
      'Set an owner and an interval for the source in `forwardingBlockedEventsTo` of `GET https://api.segmentapis.com/sources/{sourceId}/settings`, and record both under SEG-26 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'SEG-27',
    title: 'Reverse ETL is set up for PHI',
    level: 'special',
    verification: 'segment',
    evidencePower: 'signal',
    source: { document: 'Twilio HIPAA configuration guide', line: 77, quote: 'Reverse ETL*' },
    rule: 'The guide’s table stars it, but no section says what to configure. Models are counted, their queries never stored; ATTESTED by a review of your own.',
    remediation:
      'Select only the columns that the destination needs in each model (`GET https://api.segmentapis.com/reverse-etl-models` lists them), and record the review under SEG-27 in `hipaa-attestations.yaml`.',
    conflicts: ['starred-without-section'],
  },
]);
