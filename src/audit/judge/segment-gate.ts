import type { Attestation } from '../attestations/attestation';
import type { Requirement } from '../catalog/requirement';
import type { RequirementId } from '../catalog/requirement-id';
import type { Check } from '../model/check';
import { note } from '../model/finding';
import { type Judgement, judgement } from '../model/judgement';
import type { SubjectSnapshot } from '../snapshot/snapshot';
import type { Scope } from './scope-of';

/** The row whose statement says whether there is a Segment workspace at all. */
export const ASKS_FOR_SEGMENT: RequirementId = 'SEG-01';
const NO_SEGMENT = `needs SEGMENT_TOKEN, or a statement of ${ASKS_FOR_SEGMENT}: \`na\` where there is no Segment workspace`;

/**
 * Rows about Segment are judged for its workspace, or for each account if there is none. Rows about
 * code are judged for the account that runs it.
 */
export function isOfSegment({ product, verification }: Requirement): boolean {
  return product.startsWith('Segment') && verification !== 'static';
}

/**
 * The judgement of a row about Segment without any basis. Without a token nobody knows whether
 * there is a workspace: SEG-01 asks that once, and the other rows wait for it.
 *
 * @returns `null` for every other row.
 */
export function segmentGate(
  row: Requirement,
  check: Check | undefined,
  account: SubjectSnapshot,
  { attested }: Scope,
): Judgement | null {
  if (!isOfSegment(row) || !isUnread(row, check, account)) return null;
  if (account.kind === 'workspace' || row.id === ASKS_FOR_SEGMENT) return null;
  switch (attested(ASKS_FOR_SEGMENT)) {
    case 'na':
      return judgement(
        'NOT_APPLICABLE',
        note(`no Segment workspace, according to ${ASKS_FOR_SEGMENT}`),
      );
    case null:
      return {
        ...judgement('NOT_TESTABLE', { ...note(NO_SEGMENT), waits_for: 'segment_token' }),
        cures: ['segment_token'],
      };
    default:
      return null;
  }
}

/** Whether a statement denies the workspace that was read. */
export function deniesWorkspace({ kind }: SubjectSnapshot, { row, answer }: Attestation): boolean {
  return kind === 'workspace' && row === ASKS_FOR_SEGMENT && answer === 'na';
}

/** Whether a row about Segment has no basis, as all of them without a token. */
function isUnread(
  { verification }: Requirement,
  check: Check | undefined,
  { readings }: SubjectSnapshot,
): boolean {
  if (check === undefined || verification === 'attestation') return true;
  return check.reads.length > 0 && check.reads.every(({ id }) => readings[id] === undefined);
}
