import { mediaJudgement } from '../../evidence/media-judgement';
import type { Check } from '../../model/check';
import { recordingAuthResults } from '../../probes/recording-auth';

/** Call recordings require HTTP auth: the setting covers all of the account's, even old ones. */
export const voice03: Check = {
  id: 'VOICE-03',
  reads: [recordingAuthResults],
  judge: (account) => mediaJudgement(account.items(recordingAuthResults)),
};
