import type { Page } from './read-pages';

/**
 * Whether a page is full, so that there may be more although it links to no next page.
 *
 * @param asked The requested page size.
 */
export function isFullPage({ items, size }: Page, asked: number): boolean {
  return items.length >= Math.min(size ?? asked, asked);
}
