import { ATTESTATIONS_FILE } from '../audit/attestations-file';

/** What `attest --help` prints. */
export const ATTEST_HELP = `Usage: hipaa-guard attest [OPTIONS]
       hipaa-guard attest --import FILE.csv | --sign KEY

Asks what the audit leaves open and a person can state, and writes the answers into
${ATTESTATIONS_FILE}, each at once; comments in it stay. First comes what other questions
follow from: the BAA, the accounts, Segment, redaction, the products that PHI flows through. Then only
what is open in this account, the gravest first, by where the answer is found. Answers are y
(it holds), n, na (does not apply), a (an accepted exception), s (skip) or ? (more about the row);
Enter takes what stands in brackets; Ctrl-C ends, and the next run continues where this one ended.

  --snapshot FILE       use a snapshot that audit --save-snapshot saved, without any request
  --attestations FILE   the file of statements (default: ${ATTESTATIONS_FILE})
  --renew               ask only about statements that have expired, or expire within 30 days; needs
                        no snapshot and no account
  --export FILE         write the questions as CSV, to be filled in by others; "-" is stdout
  --import FILE         take over the answers of such a file: all of them, or none where there are
                        mistakes, each named by line and column
  --sign KEY            sign the file of statements with an SSH key when all is written: FILE.sig
  --allowed-signers F   as audit has it

Without --snapshot the account is read as audit does, with these options of audit:
  --credentials, --samples, --code, --probe, --frontline-url, --save-snapshot, --concurrency,
  --access-log, --actor
  -h, --help            show this

Exit code: 0 nothing is left to ask, or the sheet is written or taken over; 2 wrong usage, settings or
credentials; 3 questions are left.
`;
