import type { PlainObject } from '../json/plain-object';
import { readPages } from './read-pages';
import type { RestClient } from './rest-client';

/**
 * The items of a list, page by page.
 *
 * @param key The name of the list in the answer, such as `events`.
 * @throws {ApiError}
 */
export async function* listPages(
  api: Pick<RestClient, 'get'>,
  first: URL,
  key: string,
): AsyncGenerator<readonly PlainObject[], void, void> {
  for await (const { items } of readPages(api, first, key)) yield items;
}
