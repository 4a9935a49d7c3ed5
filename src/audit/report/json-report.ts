import { jsonPieces } from '../../json/json-pieces';
import type { AuditResult } from '../model/audit-result';

/** The levels down to rows and findings, each of which is a piece. */
const LEVELS = 4;

/** The complete result, piece by piece, as described by docs/audit/result.schema.json. */
export function* jsonReport(result: AuditResult): Generator<string, void, void> {
  yield* jsonPieces(result, LEVELS);
  yield '\n';
}
