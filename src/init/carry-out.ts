import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { besideOf, type Step } from './plan-project';
import { RECORD, type WrittenFiles } from './written-files';

/** Writes and removes what was planned, and then the record of it. */
export function carryOut(folder: string, steps: readonly Step[], record: WrittenFiles): void {
  for (const { path, content, outcome } of steps) {
    switch (outcome) {
      case 'added':
      case 'updated':
        write(join(folder, path), content);
        break;
      case 'differs':
        write(join(folder, besideOf(path)), content);
        break;
      case 'removed':
        rmSync(join(folder, path));
        break;
      case 'same':
      case 'kept':
        break;
    }
  }
  write(join(folder, RECORD), `${JSON.stringify(record, null, 2)}\n`);
}

function write(file: string, content: string): void {
  makeFolder(dirname(file));
  writeFileSync(file, content);
}

/** One by one: `recursive` never ends where the system has no folders made, as below `/proc`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
