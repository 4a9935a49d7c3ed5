import { defineRequirements } from '../define-requirements';

/** Channels and webhooks of Conversations, and the rows of its channels. */
export const CONVERSATIONS_ROWS = defineRequirements('Conversations', [
  {
    id: 'CONV-01',
    title: 'Conversations with PHI use SMS and chat only',
    level: 'required',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 287,
      quote: 'channels that can be exposed to PHI are limited to SMS and Chat',
    },
    rule: 'An address of any type except `sms` and `chat` is REVIEW, and FAIL in the attested PHI scope. Participants may be added without an address, so finding nothing is not PASS.',
    remediation:
      'Remove the address via `DELETE https://conversations.twilio.com/v1/Configuration/Addresses/{Sid}`, or attest under CONV-01 in `hipaa-attestations.yaml` that it carries no PHI.',
    conflicts: ['chat-after-sunset'],
  },
  {
    id: 'CONV-02',
    title: 'SMS and chat requirements hold for Conversations',
    level: 'required',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 291,
      quote:
        'All configurations required for each HIPAA-eligible channel used in Conversations are applicable',
    },
    rule: 'A roll-up of the required rows of SMS and Chat, together with https and POST on the Conversations webhooks, including those of individual conversations. It takes the worst verdict; as SMS-01 is among the rows, it is never PASS from readings alone.',
    remediation:
      'Fix the rows it derives from first. Set the webhooks via `POST https://conversations.twilio.com/v1/Configuration/Webhooks` with https URLs and `Method=POST`, and likewise for each service.',
    derivedFrom: [
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
    ],
  },
  {
    id: 'CONV-03',
    title: 'SMS and chat considerations hold for Conversations',
    level: 'special',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 295,
      quote:
        'All special considerations for each HIPAA-eligible channel used in Conversations are applicable',
    },
    rule: 'A roll-up of the special-consideration rows of SMS and Chat. It takes the worst verdict and adds no reading.',
    remediation:
      'See the remediation of SMS-03, SMS-15, CHAT-01, CHAT-03 and CHAT-05; `hipaa-guard audit --only CONV-03` shows which of them is open.',
    derivedFrom: ['SMS-03', 'SMS-15', 'CHAT-01', 'CHAT-03', 'CHAT-05'],
  },
  {
    id: 'CONV-04',
    title: 'Ineligible SMS and chat features stay out of Conversations',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 299,
      quote:
        'All non-eligible features for each HIPAA-eligible channel used in Conversations are applicable',
    },
    rule: 'A roll-up of the not-eligible rows of SMS and Chat. It takes the worst verdict and adds no reading.',
    remediation:
      'See the remediation of SMS-13, SMS-14, SMS-16 and CHAT-04; `hipaa-guard audit --only CONV-04` shows which of them is open.',
    derivedFrom: ['SMS-13', 'SMS-14', 'SMS-16', 'CHAT-04'],
  },
  {
    id: 'CONV-05',
    title: 'No WhatsApp address feeds Conversations',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 301,
      quote: 'WhatsApp APIs are not HIPAA eligible at this time as WhatsApp (Facebook) does not',
    },
    rule: 'A WhatsApp address or sender is REVIEW, and FAIL in the attested PHI scope. With no sign of it, the row is NOT_APPLICABLE.',
    remediation:
      'Delete the WhatsApp address (`GET https://conversations.twilio.com/v1/Configuration/Addresses?Type=whatsapp` lists them, `DELETE` on its SID removes one), and take the sender offline.',
  },
  {
    id: 'CONV-06',
    title: 'No Autopilot bot answers Conversations',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 303,
      quote:
        'Integration with Autopilot for bot-enabled Conversations workflows are not HIPAA eligible',
    },
    rule: 'FAIL for a webhook of the account, a service, an address or a conversation on Autopilot’s host; WARN for one that is switched off. With no sign of it, the row is NOT_APPLICABLE, or NOT_TESTABLE when only a sample of conversations was read.',
    remediation:
      '`POST https://conversations.twilio.com/v1/Configuration/Addresses/{Sid}` with `AutoCreation.WebhookUrl` of your own handler, or with `AutoCreation.Enabled=false`.',
  },
  {
    id: 'CONV-07',
    title: 'Third-party Conversations bots are covered by a BAA',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 303,
      quote: "Twilio's Conversations APIs with a third party bot / AI solution of their choice",
    },
    rule: 'ATTESTED by a BAA for each bot or AI vendor that reads conversations, or by a statement that there is none; MANUAL otherwise. With no sign of Conversations handled outside Twilio, the row is NOT_APPLICABLE.',
    remediation:
      'Follow `post_webhook_url` of `GET https://conversations.twilio.com/v1/Configuration/Webhooks` to whoever receives it, and record each vendor under CONV-07 in `hipaa-attestations.yaml`.',
  },
]);
