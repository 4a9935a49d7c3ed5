import { createInterface } from 'node:readline';
import { type Contact, checkEligibility } from '../src/eligibility/check-eligibility';
import { parseJsonText } from '../src/json/parse-json-text';
import { isPlainObject, ownValue } from '../src/json/plain-object';
import { withoutByteOrderMark } from '../src/json/without-byte-order-mark';
import { defineCommand } from './command/define-command';
import { UsageError } from './command/usage-error';
import { readPolicyFile } from './files/read-policy-file';
import { requireStdin } from './files/require-stdin';
import { handOut } from './terminal/output';

const FIELDS = ['from', 'to', 'channel'] as const;

/** Characters of a list in UTF-16 or gzip when read as UTF-8; no contact has them. */
const NO_TEXT = /[\0\uFFFD]/;

export const eligibleCommand = defineCommand({
  help: `Usage: hipaa-guard eligible [--channel NAME] [--policy FILE] < contacts

Checks for each contact on stdin whether PHI may go to it: whether the channel is eligible under
Twilio’s BAA, and the numbers have US area codes. A line is a number, an address, or a JSON object
with from, to and channel. For each line, even an empty one, prints a line of JSON on stdout,
without any number:

  {"eligible":false,"reasons":["to_not_us"],"from":"none","to":"other_nanp"}

eligible is true, false, or null if neither is proved.

  --channel NAME  voice, sms, mms, chat, verify-sms …, for lines that name none
  --policy FILE   the policy with your rulings (default: assets/policy.private.json)
  -h, --help      show help

Numbers are read from stdin, because everybody on the machine can see a command's options.

Exit code: 0 all are eligible; 1 one is not, or is not known to be; 2 wrong usage, or a line that is
neither a number nor such an object.
`,
  options: { channel: { type: 'string' }, policy: { type: 'string' } },
  takesArguments: true,
  async run({ channel, policy }, args) {
    // Not named: it may be a number.
    if (args.length > 0) throw new UsageError('eligible reads stdin: hipaa-guard eligible < FILE');
    const { eligibility } = readPolicyFile(policy);
    requireStdin();
    let number = 0;
    let all = true;
    for await (const line of createInterface({ input: process.stdin })) {
      number += 1;
      const text = number === 1 ? withoutByteOrderMark(line) : line;
      const verdict = checkEligibility(contactOf(text, number, channel), eligibility);
      // Unread output would fill the memory.
      await handOut(`${JSON.stringify(verdict)}\n`);
      all &&= verdict.eligible === true;
    }
    if (number === 0) throw new UsageError('stdin is empty: give one contact per line');
    return all ? 0 : 1;
  },
});

/** @throws {UsageError} with the line's number, but not its text. */
function contactOf(line: string, number: number, channel: string | undefined): Contact {
  if (NO_TEXT.test(line)) {
    throw new UsageError(`line ${number} is not UTF-8; save the list as UTF-8, uncompressed`);
  }
  if (!line.trimStart().startsWith('{')) return { to: line, channel };
  const value = parseJsonText(line);
  if (!isPlainObject(value) || Object.keys(value).some((key) => !FIELDS.some((f) => f === key))) {
    throw new UsageError(`line ${number} must be a number, or an object with from, to and channel`);
  }
  const [from, to, own] = FIELDS.map((field) => {
    const text = ownValue(value, field);
    if (text === undefined || typeof text === 'string') return text;
    throw new UsageError(`line ${number}: ${field} must be text`);
  });
  return { from, to, channel: own ?? channel };
}
