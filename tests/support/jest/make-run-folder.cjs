const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

// For Jest, before the first test: the folder in which all tests of this run make theirs.
module.exports = function makeRunFolder() {
  process.env.TEST_RUN_FOLDER = mkdtempSync(join(tmpdir(), 'hipaa-guard-'));
};
