import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { besideOf, type Step } from './plan-project';
import { RECORD, type WrittenFiles } from './written-files';

/** Writes and removes files as planned, then writes the record. */
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

/** Level by level: `recursive` never ends where no folder can be made, as below `/proc`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
