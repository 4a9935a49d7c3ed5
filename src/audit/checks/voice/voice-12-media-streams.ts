import { codeJudgement, findingAt, gradedFacts } from '../../evidence/code/code-judgement';
import {
  DEPLOYED_CODE,
  factsOf,
  type SeenFact,
  seenCode,
  USER_FOLDERS,
} from '../../evidence/code/seen-code';
import type { Check } from '../../model/check';
import type { GradedFinding } from '../../model/finding';

/** Media streams are encrypted, and go to hosts for which somebody is responsible. */
export const voice12: Check = {
  id: 'VOICE-12',
  reads: DEPLOYED_CODE,
  optIn: USER_FOLDERS,
  statedByName: true,
  judge: (account) => {
    const seen = seenCode(account);
    return codeJudgement(seen, [
      ...gradedFacts(seen.facts, [['stream_unencrypted', 'FAIL', 'media go to a ws: address']]),
      ...factsOf(seen, 'stream').map((fact) => hostFinding(fact, 'streams media')),
      ...factsOf(seen, 'conversation_relay').map((fact) =>
        hostFinding(fact, 'relays what is said'),
      ),
    ]);
  },
};

function hostFinding(fact: SeenFact, what: string): GradedFinding {
  const { detail: host } = fact;
  return {
    verdict: 'REVIEW',
    ...findingAt(fact, `${what} to ${host ?? 'a host that is chosen at run time'}`),
    ...(host === null ? {} : { named: host }),
  };
}
