import type { StandingAttestations } from '../attestations/standing-attestations';
import { namesNothing } from '../attestations/statement-scope';
import type { AccountView } from '../model/check';

/** What an account's attestations say that a check may have to know. */
export type Scope = Pick<AccountView, 'inPhiScope' | 'covered' | 'attested'>;

/** The scope of one account. */
export function scopeOf(standing: StandingAttestations, subject: string): Scope {
  return {
    inPhiScope: (use) => standing.inPhiScope(subject, use),
    covered: (id, resource) => {
      const naming = standing
        .about(id, subject)
        .findLast((each) => each.resources.includes(resource));
      return naming?.answer === 'yes' || naming?.answer === 'na';
    },
    attested: (id) => {
      const statements = standing.about(id, subject);
      const answer = statements.findLast(namesNothing)?.answer ?? 'accepted';
      // What is on at one resource is not off.
      const isInPart = statements.some((each) => each.answer === 'yes' && !namesNothing(each));
      return answer === 'accepted' || (answer !== 'yes' && isInPart) ? null : answer;
    },
  };
}
