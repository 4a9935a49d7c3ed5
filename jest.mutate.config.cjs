// The tests that look at the source: those of the built files would not see a mutant.
const base = require('./jest.config.cjs');

module.exports = {
  ...base,
  testEnvironment: 'node',
  testMatch: [
    '<rootDir>/tests/{bulk,filter,json,signature,taskrouter,routes}/**/*.test.ts',
    '<rootDir>/tests/docs/{phi-detection,preserved-attributes}.test.ts',
  ],
  // Its properties say something after thousands of runs. A mutant can be given twenty, which cost as
  // much time as all other tests of the filter.
  testPathIgnorePatterns: ['<rootDir>/tests/filter/filter-event.property.test.ts'],
};
