import { type Operation, resolveSchema } from './api-description';
import type { ApiAnswer } from './api-stand-in';

/** An empty account: empty lists, and resources with nothing in them. */
export function emptyAnswer({ answer, description }: Operation): ApiAnswer {
  const { properties = {} } = resolveSchema(answer, description);
  const lists = Object.entries(properties).filter(([, schema]) => schema.type === 'array');
  const paged = 'meta' in properties || 'next_page_uri' in properties;
  const [key] = lists[0] ?? [];
  return paged && key !== undefined ? { list: [], key } : { body: {} };
}
