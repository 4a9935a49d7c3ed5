import { type Operation, resolveSchema, type Schema } from './api-description';

/** Names of fields that hold a URL, whatever their format says. */
const URL_NAME = /(?:url|uri|callback|webhook|destination|redirect\w*)$/i;
/** The addresses of the resource itself, of its pages and of its parts. */
const OWN_ADDRESS =
  /^(?:meta\b.*|(?:\w+\[\]\.)?(?:url|uri)|\w*page_ur[il]|(?:.*\.)?(?:links|subresource_uris|subresources?)\b.*)$/;
const MAX_DEPTH = 6;

/** The fields of an operation's answer with URLs, such as `services[].pre_webhook_url`. */
export function urlFieldsOf({ answer, description }: Operation): readonly string[] {
  const fields = new Set<string>();

  function visit(of: Schema | undefined, path: string, depth: number): void {
    if (depth > MAX_DEPTH) return;
    const schema = resolveSchema(of, description);
    for (const part of [schema.allOf, schema.oneOf, schema.anyOf].flatMap((each) => each ?? [])) {
      visit(part, path, depth + 1);
    }
    if (schema.items !== undefined) visit(schema.items, `${path}[]`, depth + 1);
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const { type, format } = resolveSchema(property, description);
      const field = path === '' ? name : `${path}.${name}`;
      if (type !== 'string') visit(property, field, depth + 1);
      else if ((format === 'uri' || URL_NAME.test(name)) && !OWN_ADDRESS.test(field)) {
        fields.add(field);
      }
    }
  }

  visit(answer, '', 0);
  return [...fields];
}
