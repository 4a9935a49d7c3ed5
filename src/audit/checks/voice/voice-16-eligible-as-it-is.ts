import { usageRecords } from '../../endpoints/account/usage-records';
import { voiceInsightsSettings } from '../../endpoints/voice/voice-insights-settings';
import { usedCategories } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

const FEATURES =
  /^(?:voice-insights.*|answering-machine-detection|calls-pay-verb-transactions|generic-pay-transactions|agent-conference|conference|calls-transfers|text-to-speech|tts-.*|amazon-polly|speech-recognition)$/;

/**
 * Voice Insights, AMD, `<Pay>`, conferences and transfers are eligible as they are: their usage.
 */
export const voice16: Check = {
  id: 'VOICE-16',
  reads: [usageRecords, voiceInsightsSettings],
  judge: (account) => {
    const used = usedCategories(account)
      .filter(({ category }) => FEATURES.test(category))
      .map(({ category }) => ({
        resource: category,
        field: 'category',
        message: 'used, and eligible',
      }));
    const [settings] = account.items(voiceInsightsSettings);
    const traced = {
      resource: null,
      field: 'voice_trace',
      message: 'packets are captured: hardening, which no source document asks for',
    };
    return whenFound(
      settings?.voice_trace === true ? [traced, ...used] : [],
      'REVIEW',
      used.length > 0
        ? judgement('NOT_TESTABLE', ...used)
        : judgement('NOT_APPLICABLE', note('none of these was used')),
    );
  },
};
