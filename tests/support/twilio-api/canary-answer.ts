import { sidOf } from '../sids';
import { describedField, type Operation, resolveSchema, type Schema } from './api-description';
import type { ApiAnswer } from './api-stand-in';

/** What must never come out: text, names of properties, secrets of URLs, and numbers. */
export const CANARY = /canary|5005550006/i;

const TEXT = 'canary 5005550006';
const URL_TEXT = 'https://canary:canary@hooks.example.com/canary?canary=5005550006#canary';

/** An answer with everything in the description, each text a canary. */
export function canaryAnswer(operation: Operation): ApiAnswer {
  const { answer, description } = operation;
  const body = Object.fromEntries(
    Object.entries(resolveSchema(answer, description).properties ?? {}).map(([name, schema]) => [
      name,
      // The address of the next page is no content, and the client goes there.
      /^next_page_ur[il]$/.test(name) ? null : answerTo(schema, 0),
    ]),
  );
  if (Object.hasOwn(body, 'meta')) {
    const key = Object.keys(body).find((name) => name !== 'meta') ?? '';
    const pages = { page: 0, page_size: 50, next_page_url: null };
    Object.assign(body, {
      meta: {
        key,
        ...(describedField(operation, 'meta.nextToken') !== undefined ? { pageSize: 50 } : pages),
      },
    });
  }
  return { body };

  function answerTo(given: Schema, depth: number): unknown {
    const schema = resolveSchema(given, description);
    const { type, properties, items, pattern = '' } = schema;
    if (schema.enum !== undefined) return schema.enum[0];
    if (type === 'array') return [depth > 6 ? TEXT : answerTo(items ?? {}, depth + 1)];
    if (type === 'boolean') return true;
    if (type === 'integer' || type === 'number') return 1;
    if (properties !== undefined && depth <= 6) {
      return Object.fromEntries(
        Object.entries(properties).map(([name, each]) => [
          name,
          // Some SIDs have no pattern, and lead to dependent resources.
          name === 'sid' && each.pattern === undefined ? sidOf('XX') : answerTo(each, depth + 1),
        ]),
      );
    }
    if (typeof schema.additionalProperties === 'object') {
      return { canary: depth > 6 ? TEXT : answerTo(schema.additionalProperties, depth + 1) };
    }
    if (type === 'object' || type === undefined) return { canary: TEXT, url: URL_TEXT };
    if (pattern !== '' && new RegExp(pattern).test(TEXT)) return TEXT;
    if (pattern.startsWith('^mem_')) return `mem_store_0${'a'.repeat(25)}`;
    if (/[aA]-[fF]\]\{32\}/.test(pattern)) {
      return sidOf(/[A-Z]{2}(?=[)|[])/.exec(pattern)?.[0] ?? 'XX');
    }
    if (pattern !== '') return pattern.replace(/\^|\.\+\$/g, '').concat('0');
    return schema.format === 'uri' ? URL_TEXT : TEXT;
  }
}
