import type { Evidence } from '../../attestations/attestation';

/** A statement's evidence in a line: `ticket GRC-17; document on grc.example.com/…`. */
export function evidenceText(evidence: readonly Evidence[]): string {
  return evidence.map(({ type, location }) => `${type} ${location}`).join('; ');
}
