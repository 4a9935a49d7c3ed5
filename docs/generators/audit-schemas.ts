import { ATTESTATIONS_SCHEMA } from '../../src/audit/attestations/attestation-schema';
import { SNAPSHOT_ENDPOINTS } from '../../src/audit/checks/snapshot-endpoints';
import { resultSchema } from '../../src/audit/report/result-schema';
import { snapshotSchema } from '../../src/audit/snapshot/snapshot-schema';
import type { JsonSchema } from '../../src/json/json-schema';

/** The schemas in docs/audit, by file name. */
export const AUDIT_SCHEMAS: ReadonlyMap<string, JsonSchema> = new Map([
  ['snapshot.schema.json', snapshotSchema(SNAPSHOT_ENDPOINTS)],
  ['attestations.schema.json', ATTESTATIONS_SCHEMA],
  ['result.schema.json', resultSchema()],
]);
