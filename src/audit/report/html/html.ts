import { visible } from '../../../terminal/visible';

/** Markup with escaped parts. Only `html` puts values into it. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

export type HtmlPart = Html | string | number | readonly HtmlPart[];

/** A template that escapes its values, for text and for attributes in double quotes. */
export function html(texts: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const markup = texts.map((text, index) => text + markupOf(parts[index] ?? '')).join('');
  return new Html(markup);
}

/** `values` with `separator` between them. */
export function joined(values: readonly HtmlPart[], separator: string): HtmlPart {
  return values.map((value, index) => (index === 0 ? value : [separator, value]));
}

/** Text of the catalogue, with code in backticks. */
export function richText(text: string): HtmlPart {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function markupOf(part: HtmlPart): string {
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string' || typeof part === 'number') {
    return visible(String(part)).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
  }
  return part.map(markupOf).join('');
}
