import { defineRequirements } from '../define-requirements';

/** ConversationRelay and Conversational Intelligence. */
export const VOICE_AI_ROWS = defineRequirements(
  'Voice AI (ConversationRelay, Conversational Intelligence)',
  [
    {
      id: 'VAI-01',
      title: 'The AI provider behind ConversationRelay has a BAA',
      level: 'required',
      verification: 'attestation',
      evidencePower: 'signal',
      source: {
        document: 'Twilio HIPAA configuration guide',
        line: 106,
        quote: 'Your AI Provider must have their own BAA',
      },
      rule: 'Applies when code or flows contain ConversationRelay. ATTESTED by a BAA with the AI provider; MANUAL without one. The scan can show that it is used, but never that a BAA exists. With no sign of ConversationRelay, the row is NOT_APPLICABLE.',
      remediation:
        'Sign a BAA with the provider of the model that your `<ConversationRelay>` server calls, and put vendor and reference under VAI-01 in `hipaa-attestations.yaml`.',
    },
    {
      id: 'VAI-02',
      title: 'ConversationRelay makes no clinical decisions',
      level: 'required',
      verification: 'attestation',
      evidencePower: 'none',
      source: {
        document: 'Twilio HIPAA configuration guide',
        line: 106,
        quote: 'Cannot use for clinical/medical decision-making',
      },
      rule: 'ATTESTED by a statement of what the assistant is for. No reading can show it; MANUAL without one. With no sign of ConversationRelay, the row is NOT_APPLICABLE.',
      remediation:
        'Write the limits into the prompt and the product’s description, test that it declines clinical questions, and state the intended use under VAI-02 in `hipaa-attestations.yaml`.',
    },
    {
      id: 'VAI-03',
      title: 'Generative operators run on Azure OpenAI only',
      level: 'required',
      verification: 'rest',
      evidencePower: 'signal',
      source: {
        document: 'Twilio HIPAA configuration guide',
        line: 107,
        quote: 'Only Azure OpenAI for generative operators',
      },
      rule: 'The API names a provider, not its host: `openai` needs an attestation that it is Azure OpenAI. A generative operator from `amazon` is FAIL. The reading alone cannot PASS.',
      remediation:
        'Detach the operator via `DELETE https://intelligence.twilio.com/v2/Services/{ServiceSid}/Operators/{OperatorSid}`, or have Twilio confirm its provider and attest it under VAI-03 in `hipaa-attestations.yaml`.',
    },
    {
      id: 'VAI-04',
      title: 'Operator prompts contain no PHI',
      level: 'required',
      verification: 'rest',
      evidencePower: 'one-way',
      source: {
        document: 'Twilio HIPAA configuration guide',
        line: 107,
        quote: 'No PHI in operator prompts',
      },
      rule: 'The texts of custom operators are searched for identifiers in memory. FAIL for a match. Finding none proves nothing, so an attestation is due as well.',
      remediation:
        'Rewrite the prompt without examples from real patients via `POST https://intelligence.twilio.com/v2/Operators/Custom/{Sid}` with `Config`, and attest the review under VAI-04 in `hipaa-attestations.yaml`.',
    },
    {
      id: 'VAI-05',
      title: 'Twilio does not learn from your transcripts',
      level: 'info',
      verification: 'rest',
      evidencePower: 'decisive',
      source: {
        document: 'Twilio HIPAA configuration guide',
        line: 107,
        quote: 'Data use auto-disabled for HIPAA accounts',
      },
      rule: 'Every Intelligence service must have data logging off. A service with it on is FAIL, and the strongest sign there is that the account is not designated. PASS if it is off for all; without a service the row is NOT_APPLICABLE.',
      remediation:
        'Switch it off via `POST https://intelligence.twilio.com/v2/Services/{Sid}` with `DataLogging=false`, then check the HIPAA flag in the Console under Twilio Admin > Accounts.',
    },
    {
      id: 'VAI-06',
      title: 'Transcripts and their audio are redacted',
      level: 'recommended',
      verification: 'rest',
      evidencePower: 'decisive',
      source: {
        document: 'Twilio HIPAA configuration guide',
        line: 107,
        quote: 'PII Redaction recommended (auto-redacts 21 PHI field types)',
      },
      rule: 'Recommended. PASS when each service redacts both text and media; WARN when it redacts only text, or nothing.',
      remediation:
        '`POST https://intelligence.twilio.com/v2/Services/{Sid}` with `AutoRedaction=true` and `MediaRedaction=true`; the second needs the first.',
    },
    {
      id: 'VAI-07',
      title: 'Intelligence analyses voice, not conversations',
      level: 'not-eligible',
      verification: 'rest',
      evidencePower: 'one-way',
      source: {
        document: 'Twilio HIPAA configuration guide',
        line: 149,
        quote: 'Cannot use Conversation Intelligence for Conversations',
      },
      rule: 'FAIL for usage counted by messages, or for a transcript whose source is neither a recording nor a call; REVIEW for a configuration of version 3, which is not eligible according to its own page. NOT_TESTABLE while a transcript does not name its source. With no sign of it, the row is NOT_APPLICABLE.',
      remediation:
        'Stop creating transcripts from conversations, and remove what is there via `DELETE https://intelligence.twilio.com/v2/Transcripts/{Sid}`.',
    },
  ],
);
