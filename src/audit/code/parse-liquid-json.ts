import { parseJsonText } from '../../json/parse-json-text';
import { betweenLiquidTags } from './between-liquid-tags';
import { mapLiquid } from './map-liquid';

/**
 * JSON with Liquid, as Studio's widgets write it: each output becomes a text, or a part of the text
 * that contains it, and tags are removed. `undefined` if that is still not JSON.
 */
export function parseLiquidJson(text: string): unknown {
  let isQuoted = false;
  const json = mapLiquid(betweenLiquidTags(text).join(''), (output, before) => {
    if (quotesIn(before) % 2 === 1) isQuoted = !isQuoted;
    const written = JSON.stringify(output);
    return isQuoted ? written.slice(1, -1) : written;
  });
  return parseJsonText(json);
}

function quotesIn(json: string): number {
  return json.replace(/\\./gs, '').split('"').length - 1;
}
