import { consolePageOf } from '../../catalog/console-pages';
import type { Requirement } from '../../catalog/requirement';
import { type HtmlPart, html, richText } from './html';

/** How to fix a row, with a link to the page of the Console if that is the place. */
export function remediationPart({ id, remediation }: Requirement): HtmlPart {
  const page = consolePageOf(id);
  const text = richText(remediation);
  return page === null
    ? text
    : [text, html` <a href="${page.url}" rel="noreferrer">${page.name}</a>`];
}
