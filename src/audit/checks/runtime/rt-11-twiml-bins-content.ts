import { contentJudgement } from '../../evidence/content-judgement';
import type { Check } from '../../model/check';
import { twimlBinsResults } from '../../probes/twiml-bins';

/** TwiML Bins hold no PHI: what the events filter detects is looked for in those in use. */
export const rt11: Check = {
  id: 'RT-11',
  reads: [twimlBinsResults],
  judge: (account) =>
    contentJudgement(
      account.items(twimlBinsResults).map(({ bin, kinds }) => ({ resource: bin, kinds })),
      'TwiML Bins',
    ),
};
