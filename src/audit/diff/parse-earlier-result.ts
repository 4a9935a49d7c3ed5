import { type JsonSchema, schemaProblem } from '../../json/json-schema';
import { parseJsonText } from '../../json/parse-json-text';
import { withoutByteOrderMark } from '../../json/without-byte-order-mark';
import { REQUIREMENT_IDS } from '../catalog/requirement-id';
import { RESULT_VERSION } from '../model/audit-result';
import { VERDICTS } from '../model/verdict';
import type { ComparedResult, ComparedRow } from './diff-results';

/** The result of an earlier run. */
export interface EarlierRun extends ComparedResult {
  /** It was interrupted. */
  readonly partial: boolean;
}

const TEXT: JsonSchema = { type: 'string' };
const TEXT_OR_NULL: JsonSchema = { type: ['string', 'null'] };

/**
 * The schema of what is compared. Anything else is allowed, so that results of other catalogues can
 * be read.
 */
const COMPARED = open(
  {
    schema_version: { const: RESULT_VERSION },
    generated_at: TEXT,
    accounts: list(TEXT),
    requirements: list(
      open({
        id: TEXT,
        verdicts: { type: 'object', additionalProperties: { enum: VERDICTS } },
        findings: list(
          open(
            { account: TEXT, resource: TEXT_OR_NULL, field: TEXT_OR_NULL, message: TEXT },
            {
              id: TEXT,
              first_seen: TEXT,
              absent_at: TEXT,
              closed_by: { type: 'integer' },
              statement: { type: 'object' },
              place: open({ file: TEXT, line: { type: 'integer' } }),
            },
          ),
        ),
      }),
    ),
  },
  { summary: open({}, { partial: { type: 'boolean' } }) },
);

/**
 * The result of an earlier run, from its JSON, without rows that the catalogue no longer has.
 *
 * @returns `null` when it is not a result, or one that this version cannot read.
 */
export function parseEarlierResult(text: string): EarlierRun | null {
  const value = parseJsonText(withoutByteOrderMark(text));
  if (schemaProblem(COMPARED, value) !== undefined) return null;
  const { generated_at, accounts, requirements, summary } = value as AnyResult;
  if (Number.isNaN(Date.parse(generated_at))) return null;
  return {
    generated_at: new Date(generated_at).toISOString(),
    accounts,
    partial: summary?.partial ?? false,
    requirements: requirements.filter(isOfCatalog),
  };
}

type AnyRow = Omit<ComparedRow, 'id'> & { readonly id: string };
type AnyResult = Omit<ComparedResult, 'requirements'> & {
  readonly requirements: readonly AnyRow[];
  readonly summary?: { readonly partial?: boolean };
};

const IDS: ReadonlySet<string> = new Set(REQUIREMENT_IDS);

function isOfCatalog(row: AnyRow): row is ComparedRow {
  return IDS.has(row.id);
}

type Properties = Readonly<Record<string, JsonSchema>>;

function open(properties: Properties, optional: Properties = {}): JsonSchema {
  const required = Object.keys(properties);
  return { type: 'object', required, properties: { ...properties, ...optional } };
}

function list(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}
