import { PLAIN_NUMBER } from '../../src/filter/formats/number';
import { ROOT_ATTRIBUTES } from '../../src/filter/preserved-attributes';
import {
  CHANNEL_COUNTS,
  CHANNEL_NAMES,
  type ItemShape,
  MEDIA_ITEM,
  RECORDING_ITEM,
} from '../../src/filter/rebuild-media';
import type { ValueRule } from '../../src/filter/value-rule';
import type { JsonSchema } from '../../src/json/json-schema';
import { type FieldFormat, LISTED_FIELDS } from '../../src/taskrouter/event-fields';
import { EVENT_TYPE_GRAMMAR, EVENT_TYPE_MAX_LENGTH } from '../../src/taskrouter/event-types';
import {
  MAX_PRIORITY,
  RESOURCE_TYPE,
  spellingsOf,
  UNIQUE_NAME,
} from '../../src/taskrouter/parse-field';
import { sidPattern } from '../../src/twilio-api/is-sid';

/** What decides about a value: its rule in `guarded` and `strict`, its name only in `keys`. */
type Judge = 'rule' | 'name';

const PATTERN_OF_TIME = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$';
/** Under every rule `null` may stay: it says that nothing is set. */
const NOTHING: JsonSchema = { type: 'null' };
/** What came as a number or boolean is judged as text, and stays what it was. */
const SCALAR: JsonSchema = { $ref: '#/$defs/scalar' };
const MEDIA: Readonly<Record<Judge, string>> = { rule: 'media', name: 'media_by_name' };

/** The JSON Schema of the events that are delivered: docs/event.schema.json. */
export function eventSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Filtered TaskRouter event',
    description:
      'A CloudEvent 1.0 in structured mode, as `docs/event-format.md` describes it. Generated from the lists in `src` by `npm run docs`.',
    type: 'object',
    required: ['specversion', 'id', 'source', 'type', 'datacontenttype', 'data'],
    properties: {
      specversion: { const: '1.0' },
      id: { ...sid('EV'), description: 'The event’s own SID: the idempotency key' },
      source: {
        type: 'string',
        pattern: `^/accounts/${sidPattern('AC')}/workspaces/${sidPattern('WS')}$`,
      },
      type: {
        type: 'string',
        pattern: EVENT_TYPE_GRAMMAR.source.replace('^', '^com\\.twilio\\.taskrouter\\.'),
      },
      time: { $ref: '#/$defs/time' },
      datacontenttype: { const: 'application/json' },
      data: {
        ...closed({
          ...Object.fromEntries(LISTED_FIELDS.map(({ name, format }) => [name, field(format)])),
          task_attributes: {
            anyOf: [
              { $ref: '#/$defs/task_attributes' },
              { $ref: '#/$defs/task_attributes_by_name' },
            ],
          },
        }),
        required: ['event_type', 'account_sid', 'workspace_sid'],
      },
    },
    additionalProperties: false,
    $defs: {
      task_attributes: {
        description: 'In the modes `guarded` and `strict`',
        ...group(ROOT_ATTRIBUTES, 'rule'),
      },
      task_attributes_by_name: {
        description: 'In the mode `keys`, where the name decides',
        ...group(ROOT_ATTRIBUTES, 'name'),
      },
      media: list(MEDIA_ITEM, 'rule'),
      media_by_name: list(MEDIA_ITEM, 'name'),
      scalar: { type: ['string', 'number', 'boolean', 'null'] },
      time: { type: 'string', pattern: PATTERN_OF_TIME },
    },
  };
}

function field(format: FieldFormat): JsonSchema {
  switch (format.kind) {
    case 'sid':
      return sid(format.prefix);
    case 'event-type':
      return {
        type: 'string',
        pattern: EVENT_TYPE_GRAMMAR.source,
        maxLength: EVENT_TYPE_MAX_LENGTH,
      };
    case 'resource-type':
      return { type: 'string', pattern: RESOURCE_TYPE.source };
    case 'status':
      return { type: 'string', enum: format.words };
    case 'word':
      return { type: 'string', enum: spellingsOf(format.words) };
    case 'unique-name':
      return { type: 'string', pattern: UNIQUE_NAME.source };
    case 'count':
      return { type: 'integer', minimum: 0, maximum: 999_999_999 };
    case 'priority':
      return { type: 'integer', minimum: 0, maximum: MAX_PRIORITY };
    case 'decimal':
      return { type: 'number', minimum: 0, maximum: 999_999_999 };
    case 'milliseconds':
      return { type: 'integer', minimum: 0, maximum: 999_999_999_999 };
    case 'boolean':
      return { type: 'boolean' };
    case 'time':
      return { $ref: '#/$defs/time' };
    case 'name':
    case 'reason':
      return { type: 'string', minLength: 1 };
  }
}

function group(rules: Readonly<Record<string, ValueRule>>, judge: Judge): JsonSchema {
  return closed(
    Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, attribute(rule, judge)])),
  );
}

function attribute(rule: ValueRule, judge: Judge): JsonSchema {
  switch (rule.kind) {
    case 'group':
      return group(rule.attributes, judge);
    case 'media':
      return { $ref: `#/$defs/${MEDIA[judge]}` };
    case 'recordings':
      return list(RECORDING_ITEM, judge);
    case 'reservations':
      return {
        type: 'object',
        propertyNames: { pattern: `^${sidPattern('WR')}$` },
        additionalProperties: {
          ...closed({ media: { $ref: `#/$defs/${MEDIA[judge]}` } }),
          required: ['media'],
        },
      };
    case 'hierarchy':
      return { type: ['string', 'array', 'null'], items: { type: 'string' } };
    default:
      return judge === 'rule' ? value(rule) : SCALAR;
  }
}

function value(rule: ValueRule): JsonSchema {
  switch (rule.kind) {
    case 'sid':
      return { ...sid(rule.prefix), type: ['string', 'null'] };
    case 'number':
    case 'integer':
      return {
        anyOf: [
          {
            type: rule.kind,
            minimum: rule.min,
            maximum: rule.max,
          },
          { type: 'string', pattern: PLAIN_NUMBER.source },
          NOTHING,
        ],
      };
    case 'date':
      return { type: ['string', 'integer', 'null'] };
    case 'year-of-birth':
      return {
        anyOf: [
          { type: 'integer', minimum: 1901, maximum: 2049 },
          { type: 'string', pattern: '^(?:19|20)\\d{2}$' },
          NOTHING,
        ],
      };
    case 'link':
      return { type: ['string', 'null'], pattern: '^[Hh][Tt][Tt][Pp][Ss]:' };
    default:
      return SCALAR;
  }
}

function list({ keys }: ItemShape, judge: Judge): JsonSchema {
  return {
    type: 'array',
    minItems: 1,
    items: closed(
      Object.fromEntries(
        keys.map(({ key, rule }) => [
          key,
          rule === 'channels' ? channels() : attribute(rule, judge),
        ]),
      ),
    ),
  };
}

function channels(): JsonSchema {
  return {
    anyOf: [
      { enum: [...CHANNEL_COUNTS] },
      { type: 'array', items: { enum: [...CHANNEL_NAMES] }, maxItems: CHANNEL_NAMES.size },
    ],
  };
}

function closed(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', properties, additionalProperties: false };
}

function sid(prefix: string | undefined): JsonSchema {
  return { type: 'string', pattern: `^${sidPattern(prefix)}$` };
}
