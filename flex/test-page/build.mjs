// Bundles the page with the real Flex UI for the tests: `node flex/test-page/build.mjs FOLDER`.
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const [folder] = process.argv.slice(2);
const build = await rolldown({
  input: join(import.meta.dirname, 'test-page.ts'),
  platform: 'browser',
  // Flex's packages import modules that only bundlers for Node provide.
  resolve: { alias: { path: 'path-browserify' } },
  transform: {
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
  },
  // Silences warnings about some hundred third-party packages.
  logLevel: 'silent',
});
await build.write({ file: join(folder, 'test-page.js'), format: 'iife', codeSplitting: false });
