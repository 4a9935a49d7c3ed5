import { mediaJudgement } from '../../evidence/media-judgement';
import type { Check } from '../../model/check';
import { videoRecordingAuthResults } from '../../probes/video-recording-auth';

/** Video recordings require HTTP auth; they always seem to, so the row passes easily. */
export const video02: Check = {
  id: 'VIDEO-02',
  reads: [videoRecordingAuthResults],
  judge: (account) => mediaJudgement(account.items(videoRecordingAuthResults)),
};
