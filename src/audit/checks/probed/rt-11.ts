import type { Check } from '../../check';
import { twimlBinsResults } from '../../probes/twiml-bins';
import { contentJudgement } from './content-judgement';

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
