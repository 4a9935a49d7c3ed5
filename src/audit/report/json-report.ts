import { jsonText } from '../../json/json-text';
import type { AuditResult } from '../model/audit-result';

/** The result as it is: docs/audit/result.schema.json describes it. */
export function jsonReport(result: AuditResult): string {
  return `${jsonText(result)}\n`;
}
