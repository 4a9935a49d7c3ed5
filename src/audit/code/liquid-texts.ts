import { betweenLiquidTags } from './between-liquid-tags';
import { mapLiquid } from './map-liquid';
import { HOLE } from './syntax/code-texts';

/** A text that an output begins with, a filter adds or falls back to, or a tag assigns. */
const WRITTEN =
  /(?:\{\{-?|\|\s*(?:prepend|append|default)\s*:|\bassign\s+[\w-]+\s*=)\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The possible values, or their beginnings, of a text with Liquid: itself, with a `HOLE` for each
 * output, the text between its tags, and the texts that its outputs write. Excludes texts that are
 * only compared or removed.
 */
export function liquidTexts(text: string): readonly string[] {
  const written = [...text.matchAll(WRITTEN)].map(([, double, single = '']) => double ?? single);
  const filled = mapLiquid(text, () => HOLE);
  return [...new Set([text, filled, ...betweenLiquidTags(text), ...written])];
}
