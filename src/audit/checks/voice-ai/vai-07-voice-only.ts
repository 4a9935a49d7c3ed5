import { usageRecords } from '../../endpoints/account/usage-records';
import { intelligenceConfigurations } from '../../endpoints/voice-ai/intelligence-configurations';
import { transcripts } from '../../endpoints/voice-ai/transcripts';
import { ineligibleUsage } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** Conversational Intelligence analyses calls, but not Conversations. */
export const vai07: Check = {
  id: 'VAI-07',
  reads: [transcripts, usageRecords, intelligenceConfigurations],
  judge: (account) => {
    const used = ineligibleUsage(account, 'Intelligence for Conversations');
    const foreign = account.items(transcripts).flatMap((transcript) => {
      const source = transcript['channel.media_properties.source_sid'];
      if (source === null || /^(?:RE|CA)/.test(source)) return [];
      const message = `made from a ${source.slice(0, 2)} resource: neither a recording nor a call`;
      return [{ resource: transcript.sid, field: 'channel', message }];
    });
    const version3 = account.items(intelligenceConfigurations).map(({ id }) => ({
      resource: id,
      field: null,
      message: 'a configuration of version 3, in which nothing is eligible',
    }));
    return whenFound(
      [...used, ...foreign],
      'FAIL',
      whenFound(
        version3,
        'REVIEW',
        judgement('NOT_APPLICABLE', note('no sign of Intelligence for Conversations')),
      ),
    );
  },
};
