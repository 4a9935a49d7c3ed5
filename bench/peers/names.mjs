// What other libraries do by names: keep the listed attributes, or remove those that somebody
// thought of. Each takes a callback's fields and returns JSON.
import slowRedact from '@pinojs/redact';
import { Ajv } from 'ajv';
import fastRedact from 'fast-redact';
import lodash from 'lodash';
import { z } from 'zod';
import { namesIn, PRESERVED_PATHS } from './preserved-names.mjs';

const GROUPS = ['conversations', 'customers'];
/** For libraries that remove: they must be told the names known to be present. */
const TO_REMOVE = [
  ...['call_sid', 'from', 'to', 'from_city', 'name'].map((name) => `TaskAttributes.${name}`),
  ...['name', 'phone', 'email'].map((name) => `TaskAttributes.customers.${name}`),
  ...Array.from({ length: 60 }, (_, index) => `TaskAttributes.crm_record_${index + 1}`),
  'EventDescription',
  'WorkerName',
  'WorkerAttributes',
];

/** The filters for callbacks with these fields. */
export function createNameFilters(fieldNames) {
  const parse = (fields) => ({ ...fields, TaskAttributes: JSON.parse(fields.TaskAttributes) });
  const kept = fieldNames.filter((name) => !TO_REMOVE.includes(name));
  const paths = [
    ...kept.filter((name) => name !== 'TaskAttributes'),
    ...PRESERVED_PATHS.filter((path) => !GROUPS.includes(path)).map(
      (path) => `TaskAttributes.${path}`,
    ),
  ];
  const keys = [...new Set([...kept, ...['', ...GROUPS].flatMap(namesIn)])];
  const validate = new Ajv({ removeAdditional: true }).compile(schemaFor(kept));
  const stripped = zodFor(kept);
  const redactFast = fastRedact({ paths: TO_REMOVE, remove: true });
  const redactSlow = slowRedact({ paths: TO_REMOVE, remove: true });
  return {
    'lodash pick': (fields) => JSON.stringify(lodash.pick(parse(fields), paths)),
    'ajv removeAdditional': (fields) => {
      const event = parse(fields);
      validate(event);
      return JSON.stringify(event);
    },
    'zod strip': (fields) => JSON.stringify(stripped.parse(parse(fields))),
    'JSON.stringify with a list': (fields) => JSON.stringify(parse(fields), keys),
    'fast-redact, of known names': (fields) => redactFast(parse(fields)),
    '@pinojs/redact, of known names': (fields) => redactSlow(parse(fields)),
  };
}

function schemaFor(fieldNames) {
  const object = (properties) => ({ type: 'object', properties, additionalProperties: false });
  const any = (names) => Object.fromEntries(names.map((name) => [name, true]));
  const groups = GROUPS.map((group) => [group, object(any(namesIn(group)))]);
  return object({
    ...any(fieldNames),
    TaskAttributes: object({ ...any(namesIn('')), ...Object.fromEntries(groups) }),
  });
}

function zodFor(fieldNames) {
  const any = (names) => Object.fromEntries(names.map((name) => [name, z.unknown().optional()]));
  const groups = GROUPS.map((group) => [group, z.object(any(namesIn(group))).optional()]);
  return z.object({
    ...any(fieldNames),
    TaskAttributes: z.object({ ...any(namesIn('')), ...Object.fromEntries(groups) }),
  });
}
