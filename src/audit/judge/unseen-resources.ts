import type { Attestation } from '../attestations/attestation';
import type { AuditSummary, RequirementResult } from '../model/audit-result';
import type { Snapshot } from '../snapshot/snapshot';

/**
 * Resources that statements about these rows name, but that the run did not see: a typing error, or
 * something that is gone. They are identified by place, since people may write anything there.
 */
export function unseenResources(
  statements: readonly Attestation[],
  { accounts }: Snapshot,
  requirements: readonly RequirementResult[],
): AuditSummary['unseen_resources'] {
  const judged = new Set(requirements.map(({ id }) => id));
  const naming = statements.filter(({ row, resources }) => judged.has(row) && resources.length > 0);
  if (naming.length === 0) return [];
  const seen = new Set<unknown>([
    ...accounts.map(({ subject }) => subject),
    ...requirements.flatMap(({ findings }) =>
      findings.flatMap(({ resource, named }) => [resource, named]),
    ),
  ]);
  for (const { readings } of accounts) addTexts(readings, seen);
  return naming.flatMap(({ record, row, resources }) =>
    resources.flatMap((name, index) =>
      seen.has(name) ? [] : [{ record, id: row, resource: index + 1 }],
    ),
  );
}

function addTexts(value: unknown, texts: Set<unknown>): void {
  if (typeof value === 'string') texts.add(value);
  if (typeof value !== 'object' || value === null) return;
  for (const each of Object.values(value)) addTexts(each, texts);
}
