// Loaded into what is measured: tells on descriptor 3 what the process has used.
const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));
}
