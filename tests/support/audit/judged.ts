import { readItem } from '../../../src/audit/fields/field-reader';
import { judgeAccount } from '../../../src/audit/judge/judge-account';
import type { Check } from '../../../src/audit/model/check';
import type { Judgement } from '../../../src/audit/model/judgement';
import type { AnyEndpoint } from '../../../src/audit/snapshot/endpoint';
import { bare, NOW } from './audited';
import { accountSnapshot, reading } from './snapshots';

/** An endpoint's answer: resources in the API's form, each below the same parents. */
export interface Brought {
  readonly from: AnyEndpoint;
  readonly items: readonly object[];
  readonly parents?: readonly string[];
  /** There is more than was read. */
  readonly truncated?: boolean;
  /** The product is missing, and this is known about it. */
  readonly absent?: boolean;
}

/**
 * A check's judgement on resources already read; for the many cases of a large check.
 */
export function judged(check: Check, ...brought: readonly Brought[]): Judgement {
  const empty = reading([]);
  const readings = Object.fromEntries([
    ...check.reads.map(({ id }) => [id, empty]),
    ...brought.map(({ from, items, parents = [], truncated = false, absent = false }) => [
      from.id,
      {
        ...empty,
        truncated,
        absent,
        items: items.map((raw) => ({ parents, fields: readItem(from.fields, raw) })),
      },
    ]),
  ]);
  return bare(
    judgeAccount(check, accountSnapshot({ readings }), NOW, {
      inPhiScope: () => false,
      covered: () => false,
      attested: () => null,
    }),
  );
}
