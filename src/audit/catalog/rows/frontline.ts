import { defineRequirements } from '../define-requirements';

/** Frontline, and the rows of its channels. */
export const FRONTLINE_ROWS = defineRequirements('Frontline', [
  {
    id: 'FRONT-01',
    title: 'Frontline with PHI uses eligible channels only',
    level: 'required',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 311,
      quote: 'channels that can be exposed to PHI are limited to SMS, MMS, Chat via Twilio',
    },
    rule: 'Applies only when there is Frontline usage; then every address must be of an eligible channel, as in CONV-01, and any other is REVIEW. Usage alone cannot PASS.',
    remediation:
      'Remove other channels from the Conversations service behind Frontline via `DELETE https://conversations.twilio.com/v1/Configuration/Addresses/{Sid}`, and keep WhatsApp out of the Console’s Frontline section.',
    conflicts: ['products-not-in-table', 'chat-after-sunset'],
  },
  {
    id: 'FRONT-02',
    title: 'Requirements of Frontline’s channels are met',
    level: 'required',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 315,
      quote:
        'All configurations required for each HIPAA-eligible channel used in Frontline are applicable',
    },
    rule: 'A roll-up of the required rows of Voice, SMS, Chat and Conversations. It takes the worst verdict; NOT_APPLICABLE when Frontline is not used.',
    remediation:
      'Fix the required rows of Voice, SMS and Conversations first; `hipaa-guard audit --only FRONT-02` names those that keep this one open.',
    derivedFrom: [
      'VOICE-01',
      'VOICE-02',
      'VOICE-03',
      'VOICE-04',
      'VOICE-05',
      'VOICE-06',
      'VOICE-07',
      'VOICE-08',
      'VOICE-13',
      'SMS-01',
      'SMS-02',
      'SMS-06',
      'SMS-07',
      'SMS-08',
      'SMS-09',
      'SMS-10',
      'SMS-11',
      'SMS-12',
      'CHAT-02',
      'CONV-01',
      'CONV-02',
    ],
  },
  {
    id: 'FRONT-03',
    title: 'Frontline callbacks refuse unsigned requests',
    level: 'required',
    verification: 'probe',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 319,
      quote: 'you must verify that Twilio is the service that sent a callback before responding',
    },
    rule: 'No API lists these URLs, so the probe takes those that `--frontline-url` names. PASS for 401 or 403 to an unsigned request and to one with a wrong signature, if one signed with the Auth Token is accepted; FAIL for 2xx, NOT_TESTABLE otherwise or without URLs.',
    remediation:
      'Check `X-Twilio-Signature` in the callback before you answer, as this project’s `requireTwilioSignature` does, deploy it, and run `hipaa-guard audit --only FRONT-03 --probe --frontline-url URL` for each callback.',
  },
  {
    id: 'FRONT-04',
    title: 'Frontline callbacks are version 2',
    level: 'required',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 321,
      quote: 'only V2 of callbacks may be used',
    },
    rule: 'No API shows the version. ATTESTED by a statement that only version 2 is configured; MANUAL without one. With no sign of Frontline, the row is NOT_APPLICABLE.',
    remediation:
      'Set the callbacks up as version 2 in the Console’s Frontline section, and state that under FRONT-04 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'FRONT-05',
    title: 'Considerations of Frontline’s channels are met',
    level: 'special',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 325,
      quote:
        'All special considerations for each HIPAA-eligible channel used in Frontline are applicable',
    },
    rule: 'A roll-up of the special-consideration rows of Voice, SMS, Chat and Conversations. It takes the worst verdict and adds no reading.',
    remediation:
      'Work through VOICE-12, SMS-03, SMS-15 and the rows of Chat and Conversations that `hipaa-guard audit --only FRONT-05` names.',
    derivedFrom: [
      'VOICE-12',
      'SMS-03',
      'SMS-15',
      'CHAT-01',
      'CHAT-03',
      'CHAT-05',
      'CONV-03',
      'CONV-07',
    ],
  },
  {
    id: 'FRONT-06',
    title: 'Sign-on to Frontline follows your access policy',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 329,
      quote: 'access controls and other user security policies are compliant with HIPAA',
    },
    rule: 'Users sign on through your identity provider. ATTESTED by a policy for access, devices and leavers; MANUAL without one. With no sign of Frontline, the row is NOT_APPLICABLE.',
    remediation:
      'Review the Frontline application at your identity provider (the Console’s Frontline section names it), remove leavers, and date the policy under FRONT-06 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'FRONT-07',
    title: 'Ineligible features stay out of Frontline',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 333,
      quote:
        'All non-eligible features for each HIPAA-eligible channel used in Frontline are applicable',
    },
    rule: 'A roll-up of the not-eligible rows of Voice, SMS, Chat and Conversations. It takes the worst verdict and adds no reading.',
    remediation:
      'Remove add-ons, Autopilot and WhatsApp where their own rows report them; `hipaa-guard audit --only FRONT-07` lists those rows.',
    derivedFrom: [
      'VOICE-11',
      'VOICE-14',
      'VOICE-15',
      'SMS-13',
      'SMS-14',
      'SMS-16',
      'CHAT-04',
      'CONV-04',
      'CONV-05',
      'CONV-06',
    ],
  },
  {
    id: 'FRONT-08',
    title: 'No WhatsApp in Frontline',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 140,
      quote: 'Applies to all Twilio products (Conversations, Flex, Frontline)',
    },
    rule: 'Judged like SMS-16: an online WhatsApp sender is REVIEW until a statement says that PHI is kept out of it, and FAIL in the attested PHI scope. NOT_APPLICABLE when Frontline or WhatsApp is not used.',
    remediation:
      'Take the WhatsApp sender offline via `DELETE https://messaging.twilio.com/v2/Channels/Senders/{Sid}`, or state under FRONT-08 in `hipaa-attestations.yaml` that Frontline users cannot reach it.',
  },
]);
