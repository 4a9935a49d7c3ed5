// The tests that look at the source: those of the built files would not see a mutant.
const base = require('./jest.config.cjs');

module.exports = {
  ...base,
  testMatch: [
    '<rootDir>/tests/{filter,signature,taskrouter,routes}/**/*.test.ts',
    '<rootDir>/tests/docs/{phi-detection,preserved-attributes}.test.ts',
  ],
};
