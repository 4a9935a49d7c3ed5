import { intelligenceServices } from '../../endpoints/voice-ai/intelligence-services';
import type { Check } from '../../model/check';
import { judgement, note, whenFound } from '../../model/judgement';

/** Intelligence services redact both text and media. */
export const vai06: Check = {
  id: 'VAI-06',
  reads: [intelligenceServices],
  judge: (account) => {
    const services = account.items(intelligenceServices);
    if (services.length === 0) return judgement('NOT_APPLICABLE', note('no Intelligence service'));
    return whenFound(
      services.flatMap(({ sid, auto_redaction, media_redaction }) => {
        if (auto_redaction !== true) {
          return [{ resource: sid, field: 'auto_redaction', message: 'text is not redacted' }];
        }
        if (media_redaction === true) return [];
        return [{ resource: sid, field: 'media_redaction', message: 'media are not redacted' }];
      }),
      'WARN',
      judgement('PASS'),
    );
  },
};
