// Mutation testing, on demand: `npm run mutate`. Coverage says that the tests execute the code; a
// mutant that survives says that they would not notice it broken.
//
// Stryker is no dependency: npx brings it, at the version that the script names.
export default {
  mutate: ['src/{bulk,filter,signature,taskrouter}/**/*.ts'],
  testRunner: 'jest',
  jest: { configFile: 'jest.mutate.config.cjs' },
  coverageAnalysis: 'perTest',
  reporters: ['clear-text', 'progress', 'html'],
  htmlReporter: { fileName: 'reports/mutation.html' },
  clearTextReporter: { allowColor: false, logTests: false },
  // Stryker would rewrite it with the TypeScript compiler of old; Babel never reads it.
  tsconfigFile: 'none',
  timeoutMS: 20_000,
  // A runner keeps what its mutants have loaded: some megabytes for each.
  maxTestRunnerReuse: 100,
};
