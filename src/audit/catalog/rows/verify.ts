import { defineRequirements } from '../define-requirements';

/** Channels and geography of Verify. */
export const VERIFY_ROWS = defineRequirements('Verify', [
  {
    id: 'VERIFY-01',
    title: 'Verify uses SMS, voice and push only',
    level: 'required',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 122,
      quote: 'Only SMS, Voice, and Push channels',
    },
    rule: 'Attempts over WhatsApp, RCS or e-mail in the last 30 days, a service set up for WhatsApp, usage of TOTP or silent network authentication, or code that asks for any of these are REVIEW, and FAIL in the attested PHI scope. Attempts are counted, not read; finding none is not PASS.',
    remediation:
      'Take the other channels out of `POST https://verify.twilio.com/v2/Services/{ServiceSid}/Verifications` in your code, and clear the WhatsApp settings of the service under Verify > Services in the Console.',
    conflicts: ['verify-push'],
  },
  {
    id: 'VERIFY-02',
    title: 'Verify traffic stays within the US',
    level: 'required',
    verification: 'rest',
    evidencePower: 'decisive',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 341,
      quote: 'limited to SMS and Voice with traffic only to/from US area codes',
    },
    rule: 'The attempts to all countries are compared with those to the US. PASS when they are equal, WARN for a difference, FAIL when the attested PHI scope includes it. A difference that e-mail, which goes to no country, may explain is NOT_TESTABLE. Without an attempt in the last 30 days, the row is NOT_TESTABLE if a service is set up or was used, otherwise NOT_APPLICABLE.',
    remediation:
      'Disable every country but the United States in the Console under Verify > Settings > Geo permissions.',
    conflicts: ['verify-push'],
  },
  {
    id: 'VERIFY-03',
    title: 'Verify webhooks follow the rules for all products',
    level: 'info',
    verification: 'rest',
    evidencePower: 'signal',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 345,
      quote:
        "No specific configuration requirements are necessary for use of Twilio's HIPAA eligible Verify",
    },
    rule: 'Information: Verify has no requirement of its own. Its webhooks are listed with scheme and method, and judged in SEC-02; the row never fails.',
    remediation:
      'Change a webhook that is not https and POST via `POST https://verify.twilio.com/v2/Services/{ServiceSid}/Webhooks/{Sid}` with `WebhookUrl`.',
  },
  {
    id: 'VERIFY-04',
    title: 'Verify’s e-mail channel is not used',
    level: 'not-eligible',
    verification: 'rest',
    evidencePower: 'one-way',
    source: {
      document: 'Architecting for HIPAA on Twilio v1.1',
      line: 353,
      quote: 'Use of this channel in Verify is not HIPAA eligible at this time',
    },
    rule: 'Attempts over e-mail, or usage of e-mail verification, are REVIEW, and FAIL in the attested PHI scope. The mailer of a service cannot be read; with no sign of it the row is NOT_APPLICABLE.',
    remediation:
      'Remove `Channel=email` from the code that creates verifications, and the e-mail integration of the service under Verify > Services in the Console.',
  },
  {
    id: 'VERIFY-05',
    title: 'Verify Fraud Guard is off for PHI workflows',
    level: 'not-eligible',
    verification: 'attestation',
    evidencePower: 'one-way',
    source: {
      document: 'Twilio HIPAA configuration guide',
      line: 123,
      quote: 'do not enable for HIPAA workflows',
    },
    rule: 'It is on by default and no API shows it, so the row starts as MANUAL. Alert 60410 in the last 30 days proves that it is on: FAIL. NOT_APPLICABLE if Verify is not in use. ATTESTED for each service by a statement that it is off.',
    remediation:
      'Switch Fraud Guard off for the service under Verify in the Console, and send `RiskCheck=disable` with `POST https://verify.twilio.com/v2/Services/{ServiceSid}/Verifications`. Attest each service SID under VERIFY-05 in `hipaa-attestations.yaml`; an earlier alert counts for 30 days, during which the row can be `accepted` there.',
  },
]);
