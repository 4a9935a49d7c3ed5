import type { Check } from '../../check';
import { publicAssetsResults } from '../../probes/public-assets';
import { contentJudgement } from './content-judgement';

/** Public Assets hold no PHI: what the events filter detects is looked for in each. */
export const rt10: Check = {
  id: 'RT-10',
  reads: [publicAssetsResults],
  judge: (account) =>
    contentJudgement(
      account.items(publicAssetsResults).map(({ asset, kinds }) => ({ resource: asset, kinds })),
      'public Assets',
    ),
};
