import { ATTESTATIONS_FILE } from '../audit/attestations-file';

/** What `attest --help` prints. */
export const ATTEST_HELP = `Usage: hipaa-guard attest [OPTIONS]
       hipaa-guard attest --import FILE.csv | --sign KEY

Asks what the audit leaves open and a person can state, and immediately writes each answer into
${ATTESTATIONS_FILE}, keeping its comments. First come the questions that others depend on:
the BAA, the accounts, Segment, redaction, the products that PHI flows through. Then only what is
open in this account, grouped by where the answer is found, the most severe first. Answers are y
(it holds), n, na (does not apply), a (an accepted exception), s (skip) or ? (more about the row);
Enter takes the answer in brackets; Ctrl-C ends, and the next run continues there.

  --snapshot FILE       use a snapshot saved by audit --save-snapshot, without any request
  --attestations FILE   the file of statements (default: ${ATTESTATIONS_FILE})
  --renew               ask only about statements that have expired, or expire within 30 days; needs
                        no snapshot and no account
  --export FILE         write the questions as CSV, for others to fill in; "-" is stdout
  --import FILE         import the answers from such a file: all of them, or none if there are
                        mistakes, each named by line and column
  --sign KEY            sign the file of statements with an SSH key when all is written: FILE.sig
  --allowed-signers F   as for audit

Without --snapshot the account is read as audit reads it, with these of its options:
  --credentials, --samples, --code, --probe, --frontline-url, --save-snapshot, --concurrency,
  --access-log, --actor
  -h, --help            show help

Exit code: 0 nothing is left to ask, or the sheet was written or imported; 2 wrong usage, settings or
credentials; 3 questions are left.
`;
