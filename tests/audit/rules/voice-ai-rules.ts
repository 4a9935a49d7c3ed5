import { customOperators } from '../../../src/audit/endpoints/voice-ai/custom-operators';
import { intelligenceConfigurations } from '../../../src/audit/endpoints/voice-ai/intelligence-configurations';
import { intelligenceServiceOperators } from '../../../src/audit/endpoints/voice-ai/intelligence-service-operators';
import { intelligenceServices } from '../../../src/audit/endpoints/voice-ai/intelligence-services';
import { operatorTypes } from '../../../src/audit/endpoints/voice-ai/operator-types';
import { operators } from '../../../src/audit/endpoints/voice-ai/operators';
import { transcripts } from '../../../src/audit/endpoints/voice-ai/transcripts';
import { found, type RuleCases, stated, usage, when } from '../../support/audit/rule-case';
import { sidOf } from '../../support/sids';

const RELAY = usage('conversation-relay');
const OPERATOR = sidOf('LY');

/** An operator of this provider is attached to a service. */
const attached = (provider: string) => [
  found(intelligenceServiceOperators, { service_sid: sidOf('GA'), operator_sids: [OPERATOR] }),
  found(operators, { sid: OPERATOR, operator_type: 'summary' }),
  found(operatorTypes, {
    sid: sidOf('EY'),
    name: 'summary',
    provider,
    output_type: 'text-generation',
  }),
];
const service = (fields: object) => found(intelligenceServices, { sid: sidOf('GA'), ...fields });
const prompt = (text: string) =>
  found(customOperators, { sid: OPERATOR, config: { prompt: text } });
const madeOf = (source_sid: string | null) => ({
  sid: sidOf('GT'),
  channel: { media_properties: { source_sid } },
});
const transcriptOf = (source_sid: string | null) => found(transcripts, madeOf(source_sid));

/** The rules of the rows about Voice AI. */
export const VOICE_AI_RULES: RuleCases = {
  'VAI-01': {
    'ATTESTED by a BAA with the AI provider; MANUAL without one.': [
      when('ATTESTED', RELAY, stated()),
      when('MANUAL', RELAY),
    ],
    'With no sign of ConversationRelay, the row is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', usage('calls')),
    ],
  },
  'VAI-02': {
    'ATTESTED by a statement of what the assistant is for.': [when('ATTESTED', RELAY, stated())],
    'No reading can show it; MANUAL without one.': [when('MANUAL', RELAY)],
    'With no sign of ConversationRelay, the row is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', usage('calls')),
    ],
  },
  'VAI-03': {
    'The API names a provider, not its host: `openai` needs an attestation that it is Azure OpenAI.':
      [when('MANUAL', ...attached('openai')), when('ATTESTED', ...attached('openai'), stated())],
    'A generative operator from `amazon` is FAIL.': [when('FAIL', ...attached('amazon'))],
    'The reading alone cannot PASS.': [when('MANUAL', ...attached('twilio'))],
  },
  'VAI-04': {
    'FAIL for a match.': [when('FAIL', prompt('The patient is Jane Roe, SSN 078-05-1120.'))],
    'Finding none proves nothing, so an attestation is due as well.': [
      when('MANUAL', prompt('Sum up the call.')),
      when('ATTESTED', prompt('Sum up the call.'), stated()),
    ],
  },
  'VAI-05': {
    'A service with it on is FAIL, and the strongest sign there is that the account is not designated.':
      [when('FAIL', service({ data_logging: true }))],
    'PASS if it is off for all; without a service the row is NOT_APPLICABLE.': [
      when('PASS', service({ data_logging: false })),
      when('NOT_APPLICABLE'),
    ],
  },
  'VAI-06': {
    'PASS when each service redacts both text and media; WARN when it redacts only text, or nothing.':
      [
        when('PASS', service({ auto_redaction: true, media_redaction: true })),
        when('WARN', service({ auto_redaction: true, media_redaction: false })),
        when('WARN', service({ auto_redaction: false, media_redaction: false })),
      ],
  },
  'VAI-07': {
    'FAIL for usage counted by messages, or for a transcript whose source is neither a recording nor a call; REVIEW for a configuration of version 3, which is not eligible according to its own page.':
      [
        when('FAIL', usage('voice-intelligence-conversational-insights-messages')),
        when('FAIL', transcriptOf(sidOf('CH'))),
        when('REVIEW', found(intelligenceConfigurations, {})),
      ],
    'NOT_TESTABLE while a transcript does not name its source.': [
      when('NOT_TESTABLE', transcriptOf(null)),
      when('FAIL', found(transcripts, ...[null, sidOf('CH')].map(madeOf))),
    ],
    'With no sign of it, the row is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', transcriptOf(sidOf('RE'))),
    ],
  },
};
