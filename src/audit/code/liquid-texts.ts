import { betweenLiquidTags } from './between-liquid-tags';
import { mapLiquid } from './map-liquid';
import { HOLE } from './syntax/code-texts';

/** A text that an output begins with, a filter adds or falls back to, or a tag assigns. */
const WRITTEN =
  /(?:\{\{-?|\|\s*(?:prepend|append|default)\s*:|\bassign\s+[\w-]+\s*=)\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * What a text with Liquid in it may be, or begin with: itself, with a `HOLE` for each output, what
 * stands between its tags, and the texts that its outputs write. Those that are only compared or
 * taken away are left out.
 */
export function liquidTexts(text: string): readonly string[] {
  const written = [...text.matchAll(WRITTEN)].map(([, double, single = '']) => double ?? single);
  const filled = mapLiquid(text, () => HOLE);
  return [...new Set([text, filled, ...betweenLiquidTags(text), ...written])];
}
