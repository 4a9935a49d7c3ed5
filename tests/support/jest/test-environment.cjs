const { TestEnvironment } = require('jest-environment-node');

// For Jest: Node.js for the tests, and an end at once for the worker that runs them. To take down the
// memory of two hundred files of tests takes longer than the half second after which Jest says that a
// worker leaks. When this event comes nothing is open any more; what tests leave open still shows.
if (process.send !== undefined) process.once('beforeExit', (code) => process.exit(code));

module.exports = TestEnvironment;
