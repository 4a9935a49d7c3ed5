import { REQUIREMENT_IDS } from '../catalog/requirement-id';
import { type AccountFinding, RESULT_VERSION } from '../model/audit-result';
import type { Place } from '../model/judgement';
import { VERDICTS, type Verdict } from '../model/verdict';
import type { ComparedResult, ComparedRow } from './diff-results';

/**
 * The result of an earlier run, from its JSON. Rows that the catalogue no longer has are left out.
 *
 * @returns `null` when it is not a result, or one that this version cannot read.
 */
export function parseEarlierResult(text: string): ComparedResult | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(value) || value['schema_version'] !== RESULT_VERSION) return null;
  const { generated_at, accounts, requirements } = value;
  if (typeof generated_at !== 'string' || Number.isNaN(Date.parse(generated_at))) return null;
  if (!isListOf(accounts, isString) || !isListOf(requirements, isRow)) return null;
  return {
    generated_at: new Date(generated_at).toISOString(),
    accounts,
    requirements: requirements.filter(isKnown),
  };
}

type AnyRow = Omit<ComparedRow, 'id'> & { readonly id: string };

function isKnown(row: AnyRow): row is ComparedRow {
  return REQUIREMENT_IDS.some((id) => id === row.id);
}

function isRow(value: unknown): value is AnyRow {
  return (
    isObject(value) &&
    isString(value['id']) &&
    isObject(value['verdicts']) &&
    Object.values(value['verdicts']).every(isVerdict) &&
    isListOf(value['findings'], isFinding)
  );
}

function isFinding(value: unknown): value is AccountFinding {
  return (
    isObject(value) &&
    isString(value['account']) &&
    isStringOrNull(value['resource']) &&
    isStringOrNull(value['field']) &&
    isString(value['message']) &&
    (value['place'] === undefined || isPlace(value['place']))
  );
}

function isPlace(value: unknown): value is Place {
  return isObject(value) && isString(value['file']) && Number.isInteger(value['line']);
}

function isVerdict(value: unknown): value is Verdict {
  return VERDICTS.some((verdict) => verdict === value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isStringOrNull(value: unknown): value is string | null {
  return value === null || isString(value);
}

function isListOf<Value>(
  value: unknown,
  isOne: (each: unknown) => each is Value,
): value is readonly Value[] {
  return Array.isArray(value) && value.every(isOne);
}
