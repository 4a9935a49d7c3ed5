import { isPlainObject, type PlainObject } from '../../../src/json/plain-object';
import { describedOperation } from './api-description';
import type { ApiAnswer, ApiRequest, ApiResources } from './api-stand-in';

/** The resources of a list, which store what is posted to them. */
export interface HeldList {
  /** `messaging.twilio.com/v1/Services`, as in the description. */
  readonly path: string;
  /** The name of the list in the answer; a single resource has none. */
  readonly key?: string;
  readonly items: PlainObject[];
}

const NOT_FOUND: ApiAnswer = { status: 404, body: { code: 20404, message: 'no', status: 404 } };

/**
 * Resources that behave as Twilio documents it: a posted field replaces the answer's field of that
 * name, and the others stay.
 */
export function settingsResources(lists: readonly HeldList[]): ApiResources {
  return Object.fromEntries(lists.flatMap(resourcesOf));
}

function resourcesOf({ path, key, items }: HeldList): readonly (readonly [string, ApiResource])[] {
  const single = key === undefined ? path : describedPath(path.replace(/(?:\.json)?$/, '/{Sid}$&'));
  const itemOf = ({ pathParameters }: ApiRequest) =>
    items.findIndex(({ sid }) => key === undefined || sid === pathParameters.at(-1));
  const read = (request: ApiRequest): ApiAnswer => {
    const item = items[itemOf(request)];
    return item === undefined ? NOT_FOUND : { body: item };
  };
  return [
    ...(key === undefined ? [] : [[`GET ${path}`, { key, list: items }] as const]),
    [`GET ${single}`, read],
    [
      `POST ${single}`,
      (request) => {
        const index = itemOf(request);
        const item = items[index];
        if (item === undefined) return NOT_FOUND;
        items[index] = withForm(item, request.form);
        return read(request);
      },
    ],
  ];
}

type ApiResource = NonNullable<ApiResources[string]>;

/** With the description's parameter names. */
function describedPath(path: string): string {
  const [host = '', ...rest] = path.split('/');
  const operation = describedOperation('POST', host, `/${rest.join('/')}`);
  return `${host}${operation?.path}`;
}

/** `StickySender=false` in a form is `sticky_sender: false` in an answer. */
function withForm(item: PlainObject, form: URLSearchParams): PlainObject {
  const fields = [...new Set(form.keys())].map((name) => {
    const field = name.replace(/(?<=[a-z])[A-Z]/g, '_$&').toLowerCase();
    return [field, valueLike(item[field], form.getAll(name))];
  });
  return { ...item, ...Object.fromEntries(fields) };
}

/** A field keeps its type: a list is repeated in a form, an object is a text of JSON. */
function valueLike(before: unknown, values: readonly string[]): unknown {
  const [value = ''] = values;
  if (Array.isArray(before)) return values;
  if (typeof before === 'boolean') return value === 'true';
  return isPlainObject(before) ? JSON.parse(value) : value;
}
