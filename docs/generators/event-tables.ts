import type { JsonSchema } from '../../src/json/json-schema';
import { eventSchema } from './event-schema';

/** What a column holds; the warehouses call each by another name. */
type ColumnKind = 'text' | 'integer' | 'number' | 'boolean' | 'time' | 'json';

interface Column {
  readonly name: string;
  /** Where the value stands in the event. */
  readonly path: readonly string[];
  readonly kind: ColumnKind;
}

interface Warehouse {
  /** What the reader must know, before the first statement. */
  readonly notes: readonly string[];
  readonly table: string;
  readonly view: string;
  /** Reads one value out of the column `event`; `NULL` for a value of another type. */
  readonly read: (column: Column) => string;
  /** From which rows: each event once. */
  readonly from: string;
}

const SCHEMA = eventSchema();

/** The files of examples/tables: each a table of events as they came, and a view with a column for each field. */
export function eventTables(): ReadonlyMap<string, string> {
  const columns = eventColumns();
  return new Map(
    Object.entries(WAREHOUSES).map(([name, warehouse]) => [
      `${name}.sql`,
      tableFile(warehouse, columns),
    ]),
  );
}

function tableFile({ notes, table, view, read, from }: Warehouse, columns: readonly Column[]) {
  const head = [
    'Generated from docs/event.schema.json by `npm run docs`, and held current by a test.',
    ...notes,
  ].map((line) => `-- ${line}`);
  const selected = columns.map((column) => `  ${read(column)} AS ${column.name}`);
  return `${head.join('\n')}\n\n${table};\n\n${view} AS\nSELECT\n${selected.join(',\n')}\n${from};\n`;
}

/**
 * The columns of an event: those of the envelope that `data` does not repeat, then `data`, then the
 * preserved attributes with the name of their group before them.
 */
function eventColumns(): readonly Column[] {
  const { data } = SCHEMA.properties ?? {};
  const attributes = SCHEMA.$defs?.['task_attributes'];
  if (data === undefined || attributes === undefined) throw new Error('the schema has no data');
  return [
    { name: 'event_id', path: ['id'], kind: 'text' },
    { name: 'event_time', path: ['time'], kind: 'time' },
    ...columnsOf(data, ['data'], ''),
    ...columnsOf(attributes, ['data', 'task_attributes'], 'task_attributes_'),
  ];
}

function columnsOf(
  { properties = {} }: JsonSchema,
  path: readonly string[],
  prefix: string,
): readonly Column[] {
  return Object.entries(properties).flatMap(([key, schema]): readonly Column[] =>
    schema.properties === undefined
      ? [{ name: prefix + snakeCase(key), path: [...path, key], kind: kindOf(schema) }]
      : columnsOf(schema, [...path, key], `${key}_`),
  );
}

function kindOf(schema: JsonSchema): ColumnKind {
  if (schema.$ref === '#/$defs/time') return 'time';
  if (schema.$ref === '#/$defs/scalar') return 'text';
  const forms = schema.anyOf ?? [schema];
  const types = forms.flatMap(({ type }) => type ?? []);
  if (forms.some(({ $ref }) => $ref !== undefined)) return 'json';
  if (types.includes('array') || types.includes('object')) return 'json';
  if (types.join() === 'integer') return 'integer';
  if (types.join() === 'boolean') return 'boolean';
  const isNumber = forms.some(({ type }) => type === 'number' || type === 'integer');
  return isNumber ? 'number' : 'text';
}

/** `channelSid` → `channel_sid` */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const dotted = ({ path }: Column) => path.join('.');

const NOT_RUN = 'Written from the documentation: no account was available to run it in.';

const WAREHOUSES: Readonly<Record<string, Warehouse>> = {
  postgresql: {
    notes: [
      'PostgreSQL 12 or newer. The receiver is in examples/receivers/postgresql, queries are in',
      'examples/queries.',
    ],
    table: `CREATE TABLE IF NOT EXISTS taskrouter_event_log (
  event_id text PRIMARY KEY,
  received_at timestamptz NOT NULL DEFAULT now(),
  event jsonb NOT NULL
)`,
    view: 'CREATE OR REPLACE VIEW taskrouter_events',
    read: ({ path, kind }) => {
      const place = `'{${path.join(',')}}'`;
      const text = `event #>> ${place}`;
      switch (kind) {
        case 'text':
          return text;
        case 'integer':
          return `(${text})::bigint`;
        case 'number':
          return `CASE WHEN ${text} ~ '^-?[0-9]+([.][0-9]+)?$' THEN (${text})::numeric END`;
        case 'boolean':
          return `(${text})::boolean`;
        case 'time':
          return `(${text})::timestamptz`;
        case 'json':
          return `event #> ${place}`;
      }
    },
    from: 'FROM taskrouter_event_log',
  },
  bigquery: {
    notes: [
      'BigQuery, in the default data set of the session. The same event may be loaded more than once:',
      'the view has it once.',
      NOT_RUN,
    ],
    table: `CREATE TABLE IF NOT EXISTS taskrouter_event_log (
  event_id STRING NOT NULL,
  received_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP() NOT NULL,
  event JSON NOT NULL
)
PARTITION BY DATE(received_at)`,
    view: 'CREATE OR REPLACE VIEW taskrouter_events',
    read: (column) => {
      const types = { integer: 'INT64', number: 'NUMERIC', boolean: 'BOOL', time: 'TIMESTAMP' };
      const place = `event, '$.${dotted(column)}'`;
      if (column.kind === 'json') return `JSON_QUERY(${place})`;
      const text = `JSON_VALUE(${place})`;
      return column.kind === 'text' ? text : `SAFE_CAST(${text} AS ${types[column.kind]})`;
    },
    from: `FROM taskrouter_event_log
WHERE TRUE
QUALIFY ROW_NUMBER() OVER (PARTITION BY event_id ORDER BY received_at) = 1`,
  },
  snowflake: {
    notes: [
      'Snowflake, in the schema of the session. The same event may be loaded more than once: the view',
      'has it once.',
      NOT_RUN,
    ],
    table: `CREATE TABLE IF NOT EXISTS taskrouter_event_log (
  event_id STRING NOT NULL,
  received_at TIMESTAMP_LTZ NOT NULL DEFAULT CURRENT_TIMESTAMP(),
  event VARIANT NOT NULL
)`,
    view: 'CREATE OR REPLACE VIEW taskrouter_events',
    read: (column) => {
      const value = `event:${dotted(column)}`;
      switch (column.kind) {
        case 'text':
          return `${value}::STRING`;
        case 'integer':
          return `TRY_TO_NUMBER(${value}::STRING)`;
        case 'number':
          return `TRY_TO_DOUBLE(${value}::STRING)`;
        case 'boolean':
          return `TRY_TO_BOOLEAN(${value}::STRING)`;
        case 'time':
          return `TRY_TO_TIMESTAMP_TZ(${value}::STRING)`;
        case 'json':
          return value;
      }
    },
    from: `FROM taskrouter_event_log
QUALIFY ROW_NUMBER() OVER (PARTITION BY event_id ORDER BY received_at) = 1`,
  },
  athena: {
    notes: [
      'Athena, over files of one event a line, gzip or plain, in a bucket of your own: insert its name.',
      `Run the two statements one after the other. The bucket may hold an event more than once: the`,
      'view has it once.',
      NOT_RUN,
    ],
    table: `CREATE EXTERNAL TABLE IF NOT EXISTS taskrouter_event_log (
  event string
)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.RegexSerDe'
WITH SERDEPROPERTIES ('input.regex' = '^(.*)$')
LOCATION 's3://YOUR-BUCKET/taskrouter-events/'`,
    view: 'CREATE OR REPLACE VIEW taskrouter_events',
    read: (column) => {
      const types = { integer: 'bigint', number: 'double', boolean: 'boolean' };
      const place = `event, '$.${dotted(column)}'`;
      switch (column.kind) {
        case 'text':
          return `json_extract_scalar(${place})`;
        case 'json':
          return `json_format(json_extract(${place}))`;
        case 'time':
          return `try(from_iso8601_timestamp(json_extract_scalar(${place})))`;
        default:
          return `try_cast(json_extract_scalar(${place}) AS ${types[column.kind]})`;
      }
    },
    from: `FROM (
  SELECT event, row_number() OVER (PARTITION BY json_extract_scalar(event, '$.id')) AS occurrence
  FROM taskrouter_event_log
)
WHERE occurrence = 1`,
  },
};
