import type { PlainObject } from '../json/plain-object';
import { listPages } from './list-pages';
import type { RestClient } from './rest-client';

/**
 * The items of all pages of a list.
 *
 * @param key The name of the list in the answer, such as `workspaces`.
 * @throws {ApiError}
 */
export async function listAll(
  api: Pick<RestClient, 'get'>,
  first: URL,
  key: string,
): Promise<readonly PlainObject[]> {
  const items: PlainObject[] = [];
  for await (const page of listPages(api, first, key)) items.push(...page);
  return items;
}
