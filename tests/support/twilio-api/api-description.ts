import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';

/** Twilio's OpenAPI descriptions, from `@twilio/cli-core`. */
const FOLDER = join(
  dirname(require.resolve('@twilio/cli-core/package.json')),
  'src/services/twilio-api',
);

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

export type Schema = Readonly<{
  $ref?: string;
  type?: string;
  description?: string;
  properties?: Readonly<Record<string, Schema>>;
  items?: Schema;
  /** The schema of a map's values. */
  additionalProperties?: Schema | boolean;
  allOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  pattern?: string;
  format?: string;
  enum?: readonly unknown[];
  maximum?: number;
  nullable?: boolean;
}>;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

interface OperationObject {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}

interface Description {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** One call in Twilio's description. */
export interface Operation {
  readonly method: string;
  readonly host: string;
  /** With its parameters in braces, as `/v1/Workspaces/{WorkspaceSid}/Events`. */
  readonly path: string;
  readonly query: ReadonlyMap<string, Parameter>;
  readonly form: Readonly<Record<string, Schema>>;
  readonly takesJson: boolean;
  /** Whether it can be bound to a version of the resource. */
  readonly takesTag: boolean;
  /** The schema of a successful answer, and the targets of its references. */
  readonly answer: Schema | undefined;
  readonly description: Description;
}

interface Route {
  readonly pattern: RegExp;
  readonly operation: Operation;
}

/** By host, its operations, once they were requested. */
const routesOfHost = new Map<string, readonly Route[]>();

/** A host's operations; the path with the fewest parameters comes first. */
function routesOf(host: string): readonly Route[] {
  const known = routesOfHost.get(host);
  if (known !== undefined) return known;
  const parameters = ({ operation }: Route) => operation.path.split('{').length;
  const routes = filesOf(host)
    .flatMap((file) => routesIn(file))
    .filter(({ operation }) => operation.host === host)
    .sort((a, b) => parameters(a) - parameters(b));
  routesOfHost.set(host, routes);
  return routes;
}

/**
 * The files that may describe a host: they are named after it, like `twilio_flex_v1` after
 * flex-api.
 */
function filesOf(host: string): readonly string[] {
  const [product = ''] = host.replace(/^preview-/, '').split(/[-.]/);
  return readdirSync(FOLDER).filter(
    (name) => name.startsWith(`twilio_${product}`) && name.endsWith('.json'),
  );
}

function routesIn(file: string): readonly Route[] {
  const description = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Description;
  return Object.entries(description.paths ?? {}).flatMap(([path, item]) => {
    const servers = (item['servers'] ?? description.servers) as unknown as Description['servers'];
    const host = new URL(servers[0]?.url ?? 'https://twilio.com').host;
    const pattern = new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+?')}$`);
    return METHODS.flatMap((method) => {
      const object = item[method];
      if (object === undefined) return [];
      return {
        pattern,
        operation: operationOf(method.toUpperCase(), host, path, object, description),
      };
    });
  });
}

function operationOf(
  method: string,
  host: string,
  path: string,
  { parameters = [], requestBody, responses }: OperationObject,
  description: Description,
): Operation {
  const form = requestBody?.content['application/x-www-form-urlencoded']?.schema;
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  return {
    method,
    host,
    path,
    query: new Map(
      parameters.filter((each) => each.in === 'query').map((each) => [each.name, each]),
    ),
    form: form?.properties ?? {},
    takesJson: requestBody?.content['application/json'] !== undefined,
    takesTag: parameters.some((each) => each.in === 'header' && each.name === 'If-Match'),
    answer: success?.content?.['application/json']?.schema,
    description,
  };
}

/** The operation of a request, or `undefined` when Twilio describes none. */
export function findOperation(
  method: string,
  host: string,
  pathname: string,
): Operation | undefined {
  return routesOf(host).find(
    ({ pattern, operation }) => operation.method === method && pattern.test(pathname),
  )?.operation;
}

/** The operation of a path template such as `/v1/Workspaces/{WorkspaceSid}/Events`. */
export function describedOperation(
  method: string,
  host: string,
  path: string,
): Operation | undefined {
  const shape = (template: string) => template.replace(/\{\w+\}/g, '{}');
  return routesOf(host).find(
    ({ operation }) => operation.method === method && shape(operation.path) === shape(path),
  )?.operation;
}

/** Every operation of this method that Twilio describes. */
export function describedOperations(method: string): readonly Operation[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .flatMap((file) => routesIn(file))
    .map(({ operation }) => operation)
    .filter((operation) => operation.method === method);
}

/** Follows references to the schema itself. */
export function resolveSchema(schema: Schema | undefined, description: Description): Schema {
  let resolved = schema ?? {};
  while (resolved.$ref !== undefined) {
    const name = resolved.$ref.slice('#/components/schemas/'.length);
    resolved = description.components.schemas[name] ?? {};
  }
  return resolved;
}

/**
 * The schema of a field of an answer, such as `events[].event_type`, or `undefined` when the
 * description has none. An object without a description has any field.
 */
export function describedField(
  { answer, description }: Operation,
  field: string,
): Schema | undefined {
  let schema: Schema | undefined = resolveSchema(answer, description);
  for (const step of field.split('.')) {
    const name = step.replace(/\[\]$/, '');
    if (!isDescribed(schema)) return schema;
    const found: Schema | undefined = schema.properties?.[name];
    if (found === undefined) return undefined;
    schema = resolveSchema(found, description);
    if (step.endsWith('[]')) schema = resolveSchema(schema.items, description);
  }
  return schema;
}

/** An object without listed properties may have any. */
function isDescribed({ properties = {} }: Schema): boolean {
  return Object.keys(properties).length > 0;
}

const validators = new Map<Operation, ValidateFunction>();

/** Breaches of the operation's schema in an answer: unknown fields and wrong types. */
export function problemsOfAnswer(operation: Operation, body: unknown): readonly string[] {
  const validate = validators.get(operation) ?? compile(operation);
  validators.set(operation, validate);
  if (validate(body)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath} ${message} ${JSON.stringify(params['additionalProperty'] ?? '')}`,
  );
}

/**
 * Most of a validator's time would go into holding Twilio's schemas to JSON Schema's own, which is
 * not what is tested, and into making its code short.
 */
const ajv = new Ajv({
  ...{ strict: false, allErrors: true, validateFormats: false, logger: false },
  ...{ meta: false, validateSchema: false, code: { optimize: false } },
});

function compile({ answer, description }: Operation): ValidateFunction {
  return ajv.compile(closed(answer ?? {}, description, 0));
}

/** The schema written out, with only the described properties in an object. */
function closed(schema: Schema, description: Description, depth: number): object {
  const { $ref, properties, items, additionalProperties, ...rest } = schema.$ref
    ? resolveSchema(schema, description)
    : schema;
  if (depth > 8) return {};
  return {
    ...rest,
    // A nullable enumeration does not list null; `nullable` needs a type.
    ...(rest.nullable && rest.enum !== undefined ? { enum: [...rest.enum, null] } : {}),
    ...(rest.nullable && rest.type === undefined ? { nullable: undefined } : {}),
    ...(items === undefined ? {} : { items: closed(items, description, depth + 1) }),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: closed(additionalProperties, description, depth + 1) }
      : {}),
    ...(properties === undefined || !isDescribed({ properties })
      ? {}
      : {
          additionalProperties: false,
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, each]) => [
              name,
              closed(each, description, depth + 1),
            ]),
          ),
        }),
  };
}
