#!/usr/bin/env node
import { engines } from '../package.json';
import { nodeProblem } from './command/node-problem';

// Nothing else is loaded before: an old Node.js would fail to parse it, with a long error.
const problem = nodeProblem(process.versions.node, engines.node);
if (problem === undefined) {
  void import('./main').then(({ main }) => main(process.argv.slice(2)));
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
}
