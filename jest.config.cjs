module.exports = {
  testEnvironment: '<rootDir>/tests/support/jest/test-environment.cjs',
  // Half of the time is spent waiting for servers.
  maxWorkers: '100%',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  globalSetup: '<rootDir>/tests/support/jest/make-run-folder.cjs',
  globalTeardown: '<rootDir>/tests/support/jest/remove-run-folder.cjs',
  transform: {
    // The style and script of the HTML report are texts.
    '\\.(css|client\\.js)$': '<rootDir>/tests/support/jest/text-transform.cjs',
    '\\.[jt]sx?$': 'babel-jest',
  },
  // Packages that are ES modules only, which Jest does not load as they are.
  transformIgnorePatterns: ['/node_modules/(?!(?:p-limit|yocto-queue)/)'],
  // A folder of a deployed Service or of a demo run is not a module of this project.
  modulePathIgnorePatterns: ['<rootDir>/.twilioserverless/', '<rootDir>/dist/'],
  collectCoverageFrom: ['src/**/*.ts'],
  // Servers are started and property tests run; on two loaded cores a second each is not enough.
  testTimeout: 60_000,
};
