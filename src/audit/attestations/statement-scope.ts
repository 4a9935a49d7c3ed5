import type { Attestation } from './attestation';

/** Whether a statement is about an account, or a Segment workspace. */
export function covers({ accounts }: Attestation, subject: string): boolean {
  return accounts === 'all' || accounts.includes(subject);
}

/** Whether it is about its row as a whole. */
export function namesNothing({ resources, findings }: Attestation): boolean {
  return resources.length === 0 && findings.length === 0;
}

/** Whether it names everything that another one names, if that names something. */
export function namesAllOf({ resources, findings }: Attestation, other: Attestation): boolean {
  return (
    !namesNothing(other) &&
    other.resources.every((each) => resources.includes(each)) &&
    other.findings.every((each) => findings.includes(each))
  );
}

/** The parts of a finding that a statement may name. */
export interface Nameable {
  readonly id: string;
  readonly resource: string | null;
  readonly named?: string;
}

/** Whether it names the finding, its resource, or the other name of this. */
export function namesFinding(
  { resources, findings }: Attestation,
  { id, resource, named }: Nameable,
): boolean {
  return (
    findings.includes(id) ||
    (resource !== null && resources.includes(resource)) ||
    (named !== undefined && resources.includes(named))
  );
}
