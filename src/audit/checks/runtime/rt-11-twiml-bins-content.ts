import { contentJudgement } from '../../evidence/content-judgement';
import type { Check } from '../../model/check';
import { twimlBinsResults } from '../../probes/twiml-bins';

/** TwiML Bins hold no PHI: those in use are searched for what the events filter detects. */
export const rt11: Check = {
  id: 'RT-11',
  reads: [twimlBinsResults],
  judge: (account) =>
    contentJudgement(
      account.items(twimlBinsResults).map(({ bin, kinds }) => ({ resource: bin, kinds })),
      'TwiML Bins',
    ),
};
