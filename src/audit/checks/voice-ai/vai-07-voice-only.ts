import { usageRecords } from '../../endpoints/account/usage-records';
import { transcripts } from '../../endpoints/voice-ai/transcripts';
import { ineligibleUsage } from '../../evidence/usage';
import type { Check } from '../../model/check';
import { judgement, note, whenFound } from '../../model/judgement';

/** Conversational Intelligence looks at calls, and not at Conversations. */
export const vai07: Check = {
  id: 'VAI-07',
  reads: [transcripts, usageRecords],
  judge: (account) => {
    const used = ineligibleUsage(account, 'Intelligence for Conversations');
    const foreign = account.items(transcripts).flatMap((transcript) => {
      const source = transcript['channel.media_properties.source_sid'];
      if (source === null || /^(?:RE|CA)/.test(source)) return [];
      const message = `made of a ${source.slice(0, 2)} resource: neither a recording nor a call`;
      return [{ resource: transcript.sid, field: 'channel', message }];
    });
    return whenFound(
      [...used, ...foreign],
      'FAIL',
      judgement('NOT_APPLICABLE', note('no sign of Intelligence for Conversations')),
    );
  },
};
