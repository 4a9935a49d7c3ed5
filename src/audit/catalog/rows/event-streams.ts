import { defineRequirements } from '../define-requirements';

/** The targets of events, and the products that they come from. */
export const EVENT_STREAMS_ROWS = defineRequirements('Event Streams', [
  {
    id: 'ES-01',
    title: 'Event Streams is eligible as it is',
    level: 'info',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 379,
      quote:
        'No specific configuration requirements are necessary for use of the Event Streams API',
    },
    rule: 'Information: Event Streams has no requirement of its own. Sinks are counted, and the row never fails; ES-02 to ES-05 judge where the events go.',
    remediation:
      'Remove sinks that nobody reads via `DELETE https://events.twilio.com/v1/Sinks/{Sid}`; there is nothing else to set.',
  },
  {
    id: 'ES-02',
    title: 'Event sinks are set up for PHI',
    level: 'special',
    verification: 'rest',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 383,
      quote: 'designated Sinks are configured in a HIPAA compliant manner',
    },
    rule: 'PASS when each webhook sink uses https and POST; FAIL for one that does not. Sinks of type kinesis and segment need an attestation, and an email sink is REVIEW, as is a segment sink that is subscribed to TaskRouter’s events: task attributes reach it without passing your filter. SEC-05 judges whether the receiver checks signatures.',
    remediation:
      'Neither a sink’s address nor a subscription’s sink can be changed: create another sink via `POST https://events.twilio.com/v1/Sinks` and another subscription via `POST /v1/Subscriptions`, then delete the old subscription, and the old sink. For TaskRouter’s events, `hipaa-guard configure --event-streams --apply` does this.',
  },
  {
    id: 'ES-03',
    title: 'A Kinesis sink follows Amazon’s HIPAA guidance',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 383,
      quote:
        "requires that customers follow Amazon's Architecting for HIPAA Security and Compliance on AWS",
    },
    rule: 'Applies when there is a kinesis sink. ATTESTED by a BAA with AWS and an architecture that follows Amazon’s guide; MANUAL without both. With no sign of a Kinesis sink, the row is NOT_APPLICABLE.',
    remediation:
      'Accept the AWS BAA in AWS Artifact, encrypt the stream, and restrict the role that `GET https://events.twilio.com/v1/Sinks` shows for the sink. Record it under ES-03 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'ES-04',
    title: 'No subscription to events of ineligible products',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 387,
      quote: 'Event Types generated from non-HIPAA-eligible products are not HIPAA eligible',
    },
    rule: 'A subscribed event type whose product is not in the eligible table is REVIEW. With no such type, the row is NOT_APPLICABLE; what flows through the eligible ones is not examined.',
    remediation:
      '`DELETE https://events.twilio.com/v1/Subscriptions/{SubscriptionSid}/SubscribedEvents/{Type}` for each type that is named.',
  },
  {
    id: 'ES-05',
    title: 'No PHI passes through ineligible event sources',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 387,
      quote: 'ensure that no PHI data is processed through non-HIPAA-eligible products',
    },
    rule: 'ATTESTED by a statement that no PHI passes through the ineligible products behind the event types (ACCT-11); MANUAL without one. With no sign of an event sink, the row is NOT_APPLICABLE.',
    remediation:
      'Name the products behind ES-04’s event types in the statements under ACCT-11 in `hipaa-attestations.yaml`, and refer to them under ES-05.',
  },
  {
    id: 'ES-06',
    title: 'You acknowledge that beta products have no SLA',
    level: 'info',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 375,
      quote: 'Beta products are not covered by a Twilio SLA',
    },
    rule: 'ATTESTED by an acknowledgement for Event Streams, Twilio for Salesforce and Flex Insights, as the source documents call them beta. It never fails.',
    remediation:
      'Plan for gaps in delivery, as `hipaa-guard reconcile` does for TaskRouter events, and record the acknowledgement under ES-06 in `hipaa-attestations.yaml`.',
  },
]);
