import { usageRecords } from '../../endpoints/account/usage-records';
import { mediaJudgement } from '../../evidence/media-judgement';
import { type Check, judgement } from '../../model/check';
import { recordingAuthResults } from '../../probes/recording-auth';

/** The same as VOICE-03 where Flex is in use. */
export const flex08: Check = {
  id: 'FLEX-08',
  reads: [recordingAuthResults, usageRecords],
  judge: (account) => {
    const usage = account.items(usageRecords);
    const flex = usage.some(
      ({ category, usage }) => category?.startsWith('flex') && Number(usage) > 0,
    );
    if (!flex) return judgement('NOT_APPLICABLE');
    return mediaJudgement(account.items(recordingAuthResults));
  },
};
