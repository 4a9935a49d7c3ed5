import { mapLiquid } from './map-liquid';

/**
 * The paths to values in Liquid's outputs, such as `trigger.call.From`, including the arguments of
 * filters. The names of filters are among them.
 */
export function liquidPaths(text: string): readonly (readonly string[])[] {
  const outputs: string[] = [];
  mapLiquid(text, (output) => {
    outputs.push(output);
    return '';
  });
  return outputs.flatMap(pathsIn);
}

function pathsIn(output: string): readonly (readonly string[])[] {
  const withDots = output.replace(/\[\s*["']([\w-]+)["']\s*\]/g, '.$1');
  const withoutTexts = withDots.replace(/"[^"]*"|'[^']*'/g, ' ');
  const paths = withoutTexts.match(/[A-Za-z_][\w-]*(?:\.[\w-]+)*/g) ?? [];
  return paths.map((path) => path.split('.'));
}
