// Builds the Flex plugin into one file without dependencies, flex/dist/hipaa-guard-session.js: `npm
// run build:flex`. Flex itself is a global of its page.
//
// Not minified: reviewers can read the file that runs in every agent's browser. The comments are in
// its source.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** Imports a style sheet as text, without comments and line breaks. */
const textOf = (css) => css.replace(/\/\*.*?\*\/|\s+/gs, ' ').replace(/ +/g, ' ');
const styles = {
  name: 'styles',
  load: {
    filter: { id: /\.css$/ },
    handler: (id) => ({
      code: `export const text = ${JSON.stringify(textOf(readFileSync(id, 'utf8')))};`,
      moduleType: 'js',
    }),
  },
};

const build = await rolldown({
  input: join(import.meta.dirname, 'browser/plugin.ts'),
  platform: 'browser',
  plugins: [styles],
});
const { output } = await build.generate({
  format: 'iife',
  codeSplitting: false,
  comments: false,
  minify: { mangle: false, codegen: { removeWhitespace: false } },
});
const folder = join(import.meta.dirname, 'dist');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'hipaa-guard-session.js'), output[0].code);
