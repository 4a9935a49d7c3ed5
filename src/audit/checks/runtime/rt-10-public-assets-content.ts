import { contentJudgement } from '../../evidence/content-judgement';
import type { Check } from '../../model/check';
import { publicAssetsResults } from '../../probes/public-assets';

/** Public Assets hold no PHI: each is searched for what the events filter detects. */
export const rt10: Check = {
  id: 'RT-10',
  reads: [publicAssetsResults],
  judge: (account) =>
    contentJudgement(
      account.items(publicAssetsResults).map(({ asset, kinds }) => ({ resource: asset, kinds })),
      'public Assets',
    ),
};
