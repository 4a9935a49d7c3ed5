import type { JsonSchema } from '../../json/json-schema';
import { isPlainObject } from '../../json/plain-object';
import { CODE_RULES, type CodeScan } from '../code/code-fact';
import { OTHER_LANGUAGES } from '../code/other-language';
import { scanCode } from '../code/scan-code';
import type { FieldReader } from './field-reader';

export const placedFactSchema: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['rule', 'file', 'line', 'widget', 'detail'],
  properties: {
    rule: { enum: CODE_RULES },
    file: { type: ['string', 'null'] },
    line: { type: ['integer', 'null'] },
    widget: { type: ['string', 'null'], maxLength: 80 },
    detail: { type: ['string', 'null'], maxLength: 300 },
  },
};

const NAME = 'codeScan';
const SCHEMA: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['files', 'unreadable', 'facts'],
  properties: {
    files: { type: 'integer' },
    unreadable: { type: 'integer' },
    others: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        OTHER_LANGUAGES.map((language) => [language, { type: 'integer', minimum: 1 }]),
      ),
    },
    facts: { type: 'array', items: placedFactSchema },
  },
};

/** The code of a Twilio Function, searched in memory; only the findings are kept. */
export const functionCode: FieldReader<CodeScan> = {
  name: NAME,
  schema: SCHEMA,
  read: (raw) => scanOf(raw, false),
};

/** The same for a Segment Function. */
export const segmentFunctionCode: FieldReader<CodeScan> = {
  name: NAME,
  schema: SCHEMA,
  read: (raw) => scanOf(raw, true),
};

function scanOf(raw: unknown, segmentFunction: boolean): CodeScan | null {
  if (typeof raw !== 'string') return null;
  const facts = scanCode(raw, segmentFunction ? { segmentFunction } : { twilioFunction: true });
  return {
    files: 1,
    unreadable: facts === null ? 1 : 0,
    facts: (facts ?? []).map((fact) => ({ ...fact, file: null, widget: null })),
  };
}

/** The findings of `scanProject` in a folder, unchanged. */
export const projectCode: FieldReader<CodeScan> = {
  name: NAME,
  schema: SCHEMA,
  read: (raw) => (isCodeScan(raw) ? raw : null),
};

function isCodeScan(raw: unknown): raw is CodeScan {
  return isPlainObject(raw) && typeof raw['files'] === 'number' && Array.isArray(raw['facts']);
}
