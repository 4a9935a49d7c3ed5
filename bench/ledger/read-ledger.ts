import { randomBytes } from 'node:crypto';
import { Ledger } from '../../src/reconcile/ledger';

/** Enough queries to reach every part of it. */
const QUESTIONS = 1_000;

/** Reads a ledger, queries it, and prints what the process has used. */
const [path = '', present = ''] = process.argv.slice(2);
const ledger = new Ledger(path, { readOnly: true });
let found = Number(ledger.has(present));
for (let asked = 0; asked < QUESTIONS; asked += 1) {
  found += Number(ledger.has(`EV${randomBytes(16).toString('hex')}`));
}
if (found !== 1) throw new Error('the ledger is wrong');
console.log(JSON.stringify(process.resourceUsage()));
