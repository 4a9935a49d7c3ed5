import type { RequirementId } from '../catalog/requirement-id';
import { sampledTasks } from '../endpoints/taskrouter/sampled-tasks';
import { codeJudgement, gradedFacts, type Meaning } from '../evidence/code/code-judgement';
import { DEPLOYED_CODE, seenCode, USER_FOLDERS } from '../evidence/code/seen-code';
import { EXTERNAL_CONTACT, taskSample } from '../evidence/task-sample';
import type { Check } from '../model/check';

const PRESERVED_PERSONAL: Meaning = [
  'preserved_attribute_personal',
  'FAIL',
  'a person’s data go into a preserved attribute',
];
const CONTACT_PERSONAL: Meaning = [
  'external_contact_personal',
  'FAIL',
  'set from a caller’s number or address',
];

/** The rows that follow only from the code search, and what each fact means for them. */
const ROWS: readonly (readonly [id: RequirementId, meanings: readonly Meaning[]])[] = [
  [
    'SEC-01',
    [
      ['http_to_twilio', 'FAIL', 'an http: address of Twilio'],
      ['tls_check_disabled', 'FAIL', 'certificates are not checked'],
      ['stream_unencrypted', 'FAIL', 'media go to a ws: address'],
      ['unencrypted_socket', 'WARN', 'a ws: address'],
    ],
  ],
  [
    'SEC-04',
    [
      ['insecure_callback', 'FAIL', 'Twilio is told to call http: or ws:'],
      ['get_callback', 'WARN', 'Twilio is told to call with GET: what it sends is in the URL'],
    ],
  ],
  [
    'VIDEO-03',
    [['media_location_passed', 'FAIL', 'the address of the media is kept, logged or handed out']],
  ],
  [
    'VIDEO-05',
    [
      ['media_ttl_missing', 'WARN', 'no Ttl: the link lives for an hour'],
      ['media_ttl_long', 'WARN', 'the link is valid for more than 300 seconds'],
    ],
  ],
  [
    'SMS-12',
    [
      ['tag_personal', 'FAIL', 'a message tag contains a person’s data'],
      ['tag_not_fixed', 'WARN', 'a message tag is not fixed text'],
    ],
  ],
  ['FLEX-05', [PRESERVED_PERSONAL, CONTACT_PERSONAL]],
  ['FLEX-06', [['quasi_identifiers', 'WARN', 'indirect identifiers are written together']]],
  ['FLEX-10', [['recording_url_passed', 'FAIL', 'the URL of a recording goes to a browser']]],
  ['FI-02', [['attribute_written', 'WARN', 'code passes data to Flex Insights']]],
  ['FI-05', [PRESERVED_PERSONAL, CONTACT_PERSONAL]],
  [
    'FI-06',
    [
      PRESERVED_PERSONAL,
      CONTACT_PERSONAL,
      ['object_attribute_personal', 'FAIL', 'a person’s data go into the object'],
    ],
  ],
  ['FI-07', [['other_attribute_personal', 'WARN', 'a person’s data go into a task attribute']]],
  ['FI-08', [CONTACT_PERSONAL]],
  [
    'SEG-52',
    [['segment_identifier_personal', 'FAIL', 'a person’s data go where nothing can be encrypted']],
  ],
];

/** The rows that a sample of tasks may decide as well, with the preserved attributes that count. */
const SAMPLED: Readonly<Partial<Record<RequirementId, (attribute: string) => boolean>>> = {
  'FLEX-05': () => true,
  'FI-08': (attribute) => attribute === EXTERNAL_CONTACT,
};

/** The rows that need a review of each place: a statement that names a place removes it. */
const REVIEWED: readonly RequirementId[] = ['FI-02'];

export const CODE_ROWS: readonly Check[] = ROWS.map(([id, meanings]) => {
  const looksAt = SAMPLED[id];
  return {
    id,
    reads: DEPLOYED_CODE,
    optIn: looksAt === undefined ? USER_FOLDERS : [...USER_FOLDERS, sampledTasks],
    judge: (account) => {
      const seen = seenCode(account);
      const sample = looksAt && taskSample(account, looksAt);
      const facts = gradedFacts(seen.facts, meanings).filter(
        ({ resource }) => !(REVIEWED.includes(id) && account.covered(id, resource ?? '')),
      );
      const graded = [...facts, ...(sample?.found ?? [])];
      const { verdict, findings } = codeJudgement(seen, graded);
      return { verdict, findings: [...findings, ...(sample?.notes ?? [])] };
    },
  };
});
