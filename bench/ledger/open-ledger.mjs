// A process that reads and queries a ledger, and prints the time and memory.
import { createRequire } from 'node:module';

const [module, path, present, absent] = process.argv.slice(2);
const { Ledger } = createRequire(import.meta.url)(module);
const ledger = new Ledger(path, { readOnly: true });
if (!ledger.has(present) || ledger.has(absent)) throw new Error('the ledger is wrong');
console.log(JSON.stringify(process.resourceUsage()));
