import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { compare } from './interleave.mjs';

/**
 * Measures subjects in separate processes, so that one's compiled code and object shapes neither
 * help nor hinder another. They take turns, round by round and in both directions.
 *
 * @param {string} file A module that exports `subjects`: a function for each name, which gets the
 *   arguments and returns what to measure. It may also export its own `measure`.
 * @param {string[]} names The first is the baseline for the others.
 * @param {{ args?: string[], rounds: number, quick?: boolean, node?: string }} options
 * @returns The rows of `interleave`.
 */
export function inProcesses(
  file,
  names,
  { args = [], rounds, quick = false, node = process.execPath },
) {
  const samples = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      samples.get(name).push(inProcess(node, [file, name, quick ? 'quick' : 'long', ...args]));
    }
  }
  return compare(samples);
}

function inProcess(node, args) {
  const script = join(import.meta.dirname, 'measure-subject.mjs');
  const { status, stdout, stderr } = spawnSync(node, [script, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}
