import { type Html, html } from './html';

/** A row's id, linked to the row. */
export function rowLink(id: string): Html {
  return html`<a href="#${id}">${id}</a>`;
}
