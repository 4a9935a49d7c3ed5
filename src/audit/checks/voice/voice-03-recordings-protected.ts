import { mediaJudgement } from '../../evidence/media-judgement';
import type { Check } from '../../model/check';
import { recordingAuthResults } from '../../probes/recording-auth';

/** Call recordings want HTTP auth: the setting covers all of the account's, old ones too. */
export const voice03: Check = {
  id: 'VOICE-03',
  reads: [recordingAuthResults],
  judge: (account) => mediaJudgement(account.items(recordingAuthResults)),
};
