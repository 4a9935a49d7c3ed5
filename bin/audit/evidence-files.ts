import { existsSync, readFileSync } from 'node:fs';
import type { AuditResult } from '../../src/audit/model/audit-result';
import { EVIDENCE_NAMESPACE } from '../../src/audit/pack/manifest';
import type { PackFile } from '../../src/audit/pack/write-pack';
import { csvReport } from '../../src/audit/report/csv-report';
import { htmlReport } from '../../src/audit/report/html-report';
import { jsonReport } from '../../src/audit/report/json-report';
import { ocsfComplianceReport } from '../../src/audit/report/ocsf-compliance-report';
import { ocsfReport } from '../../src/audit/report/ocsf-report';
import { snapshotPieces } from '../../src/audit/snapshot/saved-snapshot';
import { sha256 } from '../../src/audit/snapshot/sha256';
import type { Snapshot } from '../../src/audit/snapshot/snapshot';
import { UsageError } from '../command/usage-error';
import { chunksOf } from '../files/chunks-of';
import { ATTESTATIONS_FILE, signatureOf } from './attestations-file';
import type { AuditValues } from './audit-options';

const README = `Evidence of an audit of a Twilio account, made by hipaa-guard audit --evidence.

report.html               the report for people
result.json               the same for programs; docs/audit/result.schema.json describes it
findings.csv              a line for each finding, with what was looked at
detections.ocsf.json      the findings as OCSF's Detection Finding (2004)
compliance.ocsf.json      the same as OCSF's Compliance Finding (2003), by 45 CFR, NIST and SOC 2
snapshot.json             what was read from the account; the result can be made again from it
statements.yaml, .sig     what people stated, and who signed it, if there was such a file
access-log.ndjson         who ran the audit on which account, if it was logged
manifest.json, .sig       the SHA-256 of all these files, and who signed it, if anybody did

To check that nothing was changed: hipaa-guard evidence verify FILE.zip
By hand: ssh-keygen -Y check-novalidate -n ${EVIDENCE_NAMESPACE} -s manifest.json.sig < manifest.json
`;

/**
 * The files of an evidence pack, one by one; `writePack` adds the manifest.
 *
 * @throws {UsageError} when the statements have changed since the result was made.
 */
export function* evidenceFiles(
  result: AuditResult,
  snapshot: Snapshot,
  { attestations = ATTESTATIONS_FILE, 'access-log': accessLog }: AuditValues,
): Generator<PackFile, void, void> {
  yield { name: 'README.txt', pieces: [README] };
  yield { name: 'report.html', pieces: chunksOf(htmlReport(result)) };
  yield { name: 'result.json', pieces: chunksOf(jsonReport(result)) };
  yield { name: 'findings.csv', pieces: chunksOf(csvReport(result)) };
  yield { name: 'detections.ocsf.json', pieces: chunksOf(ocsfReport(result)) };
  yield { name: 'compliance.ocsf.json', pieces: chunksOf(ocsfComplianceReport(result)) };
  yield { name: 'snapshot.json', pieces: chunksOf(snapshotPieces(snapshot)) };
  const statements = bytesOf(attestations);
  const digest = statements && sha256(statements);
  if (digest !== result.provenance.attestations?.sha256) {
    throw new UsageError('--evidence: the statements have changed in the meantime; run it again');
  }
  const copies = [
    ['statements.yaml', statements],
    ['statements.yaml.sig', bytesOf(signatureOf(attestations))],
    ['access-log.ndjson', bytesOf(accessLog)],
  ] as const;
  for (const [name, bytes] of copies) {
    if (bytes !== undefined) yield { name, pieces: [bytes] };
  }
}

function bytesOf(path: string | undefined): Buffer | undefined {
  return path !== undefined && existsSync(path) ? readFileSync(path) : undefined;
}
