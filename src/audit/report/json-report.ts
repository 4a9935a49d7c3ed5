import { jsonPieces } from '../../json/json-pieces';
import type { AuditResult } from '../model/audit-result';

/** Rows and findings: one of these is a piece. */
const LEVELS = 4;

/** The result as it is, piece by piece: docs/audit/result.schema.json describes it. */
export function* jsonReport(result: AuditResult): Generator<string, void, void> {
  yield* jsonPieces(result, LEVELS);
  yield '\n';
}
