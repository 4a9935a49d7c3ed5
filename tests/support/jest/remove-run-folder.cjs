const { rmSync } = require('node:fs');

// For Jest, after the last test: what make-run-folder.cjs made, with all that tests left in it.
module.exports = function removeRunFolder() {
  rmSync(process.env.TEST_RUN_FOLDER, { recursive: true, force: true });
};
