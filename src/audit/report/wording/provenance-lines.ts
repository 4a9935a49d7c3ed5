import type { Signer } from '../../../ssh-signature/check-ssh-signature';
import type { AuditResult } from '../../model/audit-result';

/** What a report was made from and with, and anything unusual about it. Part of every report. */
export function provenanceLines({ provenance }: AuditResult): readonly string[] {
  const { tool, catalog, api_descriptions: api, snapshot, attestations, notices } = provenance;
  const taker = snapshot.tool === null ? '' : `, by ${snapshot.tool.name} ${snapshot.tool.version}`;
  return [
    ...notices,
    `Made by ${tool.name} ${tool.version}; catalogue of ${catalog.rows} rows, SHA-256 ${catalog.sha256}; API descriptions of ${api.name} ${api.version}.`,
    `Snapshot of ${snapshot.taken_at}${taker}, SHA-256 ${snapshot.sha256}.`,
    attestations === null
      ? 'No statements.'
      : `Statements, SHA-256 ${attestations.sha256}, ${signedBy(attestations.signer)}.`,
  ];
}

/** The key, and its owner if a list of signers names them. */
function signedBy(signer: Signer | null): string {
  if (signer === null) return 'not signed';
  const { key, principal } = signer;
  return `signed by ${principal === null ? '' : `${principal} with `}the key ${key}`;
}
