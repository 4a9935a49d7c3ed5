import type { Page } from './read-pages';

/**
 * Whether a page has all the items that it can have, so that there may be more although it links
 * to no next one.
 *
 * @param asked How many were asked for.
 */
export function isFullPage({ items, size }: Page, asked: number): boolean {
  return items.length >= Math.min(size ?? asked, asked);
}
