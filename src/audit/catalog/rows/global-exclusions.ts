import { defineRequirements } from '../define-requirements';

/** What is not eligible in any product. */
export const GLOBAL_EXCLUSIONS_ROWS = defineRequirements('Global exclusions', [
  {
    id: 'GEN-01',
    title: 'WhatsApp is used nowhere with PHI',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 140,
      quote: 'Cannot use WhatsApp for HIPAA workflows',
    },
    rule: 'A roll-up of SMS-16, CONV-05, FLEX-23 and VERIFY-01. Message templates approved for WhatsApp are another, weak sign. It takes the worst verdict; with no sign it is NOT_APPLICABLE.',
    remediation:
      'Remove WhatsApp where those rows find it; delete templates via `DELETE https://content.twilio.com/v1/Content/{Sid}`. If WhatsApp stays for other purposes, state its scope under GEN-01 in `hipaa-attestations.yaml`.',
    derivedFrom: ['SMS-16', 'CONV-05', 'FLEX-23', 'VERIFY-01'],
  },
  {
    id: 'GEN-02',
    title: 'SendGrid e-mail is used nowhere with PHI',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 141,
      quote: 'Not HIPAA eligible in any context (Verify, Flex, standalone)',
    },
    rule: 'E-mail usage, a SendGrid package in a deployed build or a `package.json`, SendGrid event types, or its package or host in code are REVIEW. With no sign of it, the row is NOT_APPLICABLE.',
    remediation:
      'Take the package and the calls to `https://api.sendgrid.com` out of PHI workflows and deploy with `twilio serverless:deploy`; state what remains under GEN-02 in `hipaa-attestations.yaml`.',
  },
  {
    id: 'GEN-03',
    title: 'AI Assistants are used nowhere with PHI',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 143,
      quote: 'Cannot use AI Assistants',
    },
    rule: 'An assistant, its usage, its package, or a reference in flows, code or TwiML is REVIEW, and FAIL in the attested PHI scope. An answer of 404 means that the product was never enabled: NOT_APPLICABLE.',
    remediation:
      'Delete the assistant via `DELETE https://assistants.twilio.com/v1/Assistants/{id}`, and remove the widget that sends to it from your Studio flows.',
  },
  {
    id: 'GEN-04',
    title: 'Marketplace add-ons are used nowhere with PHI',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 92,
      quote: 'Twilio Marketplace add-ons',
    },
    rule: 'A roll-up of VOICE-11, VOICE-14, SMS-13 and LOOKUP-02. It takes the worst verdict; a vendor’s BAA changes nothing.',
    remediation:
      'Review what `GET https://marketplace.twilio.com/v1/InstalledAddOns` lists, and uninstall in the Console’s Marketplace section whatever PHI could reach; state the scope of the rest under GEN-04 in `hipaa-attestations.yaml`.',
    derivedFrom: ['VOICE-11', 'VOICE-14', 'SMS-13', 'LOOKUP-02'],
  },
  {
    id: 'GEN-05',
    title: 'Autopilot is used nowhere',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: { document: 'Twilio HIPAA configuration guide', line: 93, quote: 'Autopilot' },
    rule: 'A roll-up of VOICE-15, SMS-14, CHAT-04 and CONV-06. The product is discontinued, so NOT_APPLICABLE is the expected verdict; any remnant takes the worst verdict of its row.',
    remediation:
      'Replace URLs on `channels.autopilot.twilio.com` that those rows report, for numbers in the Console under Phone Numbers > Manage > Active numbers.',
    derivedFrom: ['VOICE-15', 'SMS-14', 'CHAT-04', 'CONV-06'],
  },
]);
