import { CATALOG } from '../../src/audit/catalog/catalog';
import { FRAMEWORKS } from '../../src/audit/catalog/frameworks';
import { ATTESTATIONS_FILE } from './attestations-file';
import { FORMATS } from './report-formats';
import { MAX_CONCURRENCY } from './take-live-snapshot';

/** What `audit --help` prints. */
export const AUDIT_HELP = `Usage: hipaa-guard audit [OPTIONS]
       hipaa-guard audit --init-attestations [FILE]
       hipaa-guard audit --fix ID,… [--apply]
       hipaa-guard audit --restore FILE

Reads the account and its active subaccounts, and judges the ${CATALOG.length} rows of the catalogue
(docs/audit). Every request to Twilio and Segment is a GET, except those of --apply and --restore.
Only listed fields of the answers are kept: no secret, no phone number, no text that people wrote.

Credentials: ACCOUNT_SID with AUTH_TOKEN, from the environment or .env; or TWILIO_API_KEY and
TWILIO_API_SECRET. SEGMENT_TOKEN adds a Segment workspace (SEGMENT_REGION=eu for one in the EU).
TWILIO_ORGANIZATION_SID and TWILIO_ORGANIZATION_TOKEN add the list of the Organization's accounts.
Keep keys and tokens in the environment: deploy refuses to upload an .env that holds them.
HTTPS_PROXY, HTTP_PROXY and NO_PROXY are used.

  --credentials FILE    subaccounts' own credentials, YAML or JSON: for each account SID its
                        auth_token, or api_key and api_secret; it must be readable only by you
  --attestations FILE   what people state (default: ${ATTESTATIONS_FILE}, if it exists)
  --allowed-signers F   who may sign that file, in the format of ssh-keygen(1): the report names them
  --init-attestations   only write a blank attestations file to FILE (default: that name)
  --only ID,…           judge only these rows, and read only what they need
  --samples             also look at samples of messages and task attributes, which may hold PHI; in
                        memory only: what is kept is whether a setting shows in them, and which
                        kinds of identifier are in which preserved attribute
  --code DIR            also search the code, settings, packages and exported flows in a folder; what
                        this project deploys is searched anyway
  --probe               also send requests to your own hosts, each announced first: media without
                        credentials; webhooks without a signature, with a wrong one and, if both are
                        refused, with a right one (invented values only); TLS
  --frontline-url URL   a Frontline callback for --probe to call, even on this machine or in a private
                        network; may be repeated
  --save-snapshot FILE  save what was read, to judge it again later
  --snapshot FILE       judge a saved snapshot, without any request
  --concurrency N       how many calls to make at a time, 1 to ${MAX_CONCURRENCY} (default: 10)

  --format FORMAT       ${FORMATS.join(', ')}
                        (default: from the name of --out, such as audit.html, else table)
  --framework NAME      order the rows by the controls of ${FRAMEWORKS.join(', ')}; every format
                        says which controls each row concerns
  --out FILE            write the report to FILE instead of stdout; a name in .json, .csv, .html,
                        .sarif, .ocsf.json, .ocsf-compliance.json or .xml (JUnit) sets the format,
                        unless --format does
  --action-plan FILE    write the open rows as CSV: how to fix them, and columns for who and when
  --evidence FILE.zip   pack the reports, the snapshot, the statements and the access log, with a
                        manifest of their digests; hipaa-guard evidence verify checks it
  --sign KEY            sign that manifest with an SSH key
  --diff FILE           print what changed since an earlier run; FILE is its JSON report
  --history DIR         a folder with JSON reports of earlier runs: show since when each finding is
                        known, and how many were open in each run
  --access-log FILE     append who runs this on which account, before anything is read
  --actor ID            who that is (default: HIPAA_GUARD_ACTOR, else this machine's user;
                        root and pipelines must name a person)
  --fail-on LEVEL       which verdicts give exit code 1: fail (the default: any FAIL, whatever the
                        row's level); warn: also WARN; review: also REVIEW and MANUAL; never
                        (always 0)

  --fix ID,…            show what would fix these rows, and those they follow from: if an API can,
                        the call and its fields, before and after; else what to do, and the Console's
                        page
  --apply               make those changes one by one, and judge the rows again; first save what was
                        there before to a file in this folder that only you can read
  --restore FILE        put back what such a file holds, unless it has changed since

  --list                list the rows: id, level, how each is verified, what the evidence can show
  --explain ID          show one row: source, rule, how to fix it, where the documents differ
  -h, --help            show help

Exit code: 0 clean; 1 findings; 2 wrong usage, settings or credentials, or no connection; 3 nothing
failed, but a required row is not decided (MANUAL, REVIEW, NOT_TESTABLE); 4 API errors, or Ctrl-C,
left rows untested. If several apply, the first of 2, 1, 4, 3.
After Ctrl-C or SIGTERM, what was read so far is judged; a second one ends immediately.
`;
