import { defineRequirements } from '../define-requirements';

/** The predecessor of Conversations; some accounts still have it. */
export const CHAT_ROWS = defineRequirements('Programmable Chat', [
  {
    id: 'CHAT-01',
    title: 'Programmable Chat has been replaced by Conversations',
    level: 'special',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 259,
      quote: 'sunset the Programmable Chat API on July 25, 2022',
    },
    rule: 'The product was sunset. A service that still has traffic is WARN; a service that merely exists is not reported, since many accounts have a default one. The row cannot PASS.',
    remediation:
      'Move to `https://conversations.twilio.com/v1` following Twilio’s migration guide, then remove empty services via `DELETE https://chat.twilio.com/v2/Services/{Sid}`.',
    conflicts: ['chat-after-sunset'],
  },
  {
    id: 'CHAT-02',
    title: 'Chat channels are private',
    level: 'required',
    verification: 'rest',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 267,
      quote: 'only private channels (not public) may be used',
    },
    rule: 'PASS when no service has a public channel, FAIL when one has. Channels are counted; their names are not read.',
    remediation:
      'A channel’s type cannot be changed: create another via `POST https://chat.twilio.com/v2/Services/{ServiceSid}/Channels` with `Type=private`, move the members, and delete the public one.',
  },
  {
    id: 'CHAT-03',
    title: 'Services linked to Chat by webhooks are accounted for',
    level: 'special',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 273,
      quote:
        'ensure that the third party services or applications are used in a HIPAA compliant manner',
    },
    rule: 'The hosts of service and channel webhooks are listed; each vendor’s host needs an attested BAA: MANUAL until then. The list alone cannot PASS.',
    remediation:
      'Clear what is not needed via `POST https://chat.twilio.com/v2/Services/{Sid}` with empty `PreWebhookUrl` and `PostWebhookUrl`; record the remaining vendors under CHAT-03 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'CHAT-04',
    title: 'No chat bot runs on Autopilot',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 281,
      quote: 'Integration with Autopilot for bot-enabled Chat workflows are not HIPAA eligible',
    },
    rule: 'FAIL for a service or channel webhook on Autopilot’s host. With no sign of it, the row is NOT_APPLICABLE.',
    remediation:
      'Remove the channel’s webhook via `DELETE https://chat.twilio.com/v2/Services/{ServiceSid}/Channels/{ChannelSid}/Webhooks/{Sid}`, or set the service’s webhook URLs to your own handler.',
  },
  {
    id: 'CHAT-05',
    title: 'Third-party chat bots are covered by a BAA',
    level: 'special',
    verification: 'attestation',
    evidencePower: 'none',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 281,
      quote: "Twilio's Chat APIs with a third party bot / AI solution of their choice",
    },
    rule: 'ATTESTED by a BAA for each bot or AI vendor that reads chat messages, or by a statement that there is none; MANUAL otherwise. With no sign of Chat handled outside Twilio, the row is NOT_APPLICABLE.',
    remediation:
      'Follow what your chat webhooks pass on (CHAT-03 lists their hosts), and record each bot vendor under CHAT-05 in `hipaa-attestations.yaml`.',
  },
]);
