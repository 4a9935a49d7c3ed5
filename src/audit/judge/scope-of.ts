import type { Attestation } from '../attestations/attestation';
import type { StandingAttestations } from '../attestations/standing-attestations';
import { type Nameable, namesFinding, namesNothing } from '../attestations/statement-scope';
import type { RequirementId } from '../catalog/requirement-id';
import type { AccountView } from '../model/check';

/** What checks may need to know of an account's statements. */
export type Scope = Pick<AccountView, 'inPhiScope' | 'covered' | 'attested'>;

/**
 * The scope of one account.
 *
 * @param findingsOf A row's findings without any statement: a statement may name a resource by its
 *   findings.
 */
export function scopeOf(
  standing: StandingAttestations,
  subject: string,
  findingsOf: (row: RequirementId) => readonly Nameable[],
): Scope {
  return {
    inPhiScope: (use) => standing.inPhiScope(subject, use),
    covered: (id, resource) => {
      const latest = standing
        .about(id, subject)
        .findLast((each) => isDenial(each) || namesResource(each, resource, () => findingsOf(id)));
      return latest?.answer === 'yes' || latest?.answer === 'na';
    },
    attested: (id) => {
      const statements = standing.about(id, subject);
      const answer = statements.findLast(namesNothing)?.answer ?? 'accepted';
      // Something that is on for one resource is not off.
      const isInPart = statements.some((each) => each.answer === 'yes' && !namesNothing(each));
      return answer === 'accepted' || (answer !== 'yes' && isInPart) ? null : answer;
    },
  };
}

/** A statement that a row does not hold at all applies to each resource. */
function isDenial(statement: Attestation): boolean {
  return namesNothing(statement) && statement.answer === 'no';
}

/** Whether it names the resource, or all findings there. */
function namesResource(
  statement: Attestation,
  resource: string,
  findings: () => readonly Nameable[],
): boolean {
  if (statement.resources.includes(resource)) return true;
  if (statement.findings.length === 0) return false;
  const there = findings().filter((each) => each.resource === resource);
  return there.length > 0 && there.every((each) => namesFinding(statement, each));
}
