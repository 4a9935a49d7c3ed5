import {
  CONVERSATION_ATTRIBUTES,
  CUSTOMER_ATTRIBUTES,
  ROOT_ATTRIBUTES,
} from '../../src/filter/preserved-attributes';
import type { ValueRule } from '../../src/filter/value-rule';

const INTRODUCTION = `# Preserved attributes

Generated from \`src/filter/preserved-attributes.ts\` by \`npm run docs\`; a test checks that it is current.

The names are those of Twilio's page *HIPAA for Flex Insights Historical Reporting*, section "Preserved Attributes", as of November 2026: 10 at the root of the task attributes, 92 in \`conversations\`, 20 in \`customers\`. Twilio's page names attributes and says that no PHI may be in them, but has no rule for their values. The rules are this project's.

- In \`keys\` mode only the name decides whether a single value is kept.
- In \`guarded\` mode, the default, the value must follow its rule. [phi-detection.md](phi-detection.md) says what counts as an identifier in text.
- In \`strict\` mode whatever somebody could have typed must be in the policy's vocabulary.

Listed words are in [\`src/filter/lists\`](../src/filter/lists/words.ts), each list with its sources. They are recognised in any case and spelling (\`ExternalTransfer\`, \`external_transfer\`), and joined (\`WARM:QUEUE:accepted\`); the policy can add to every list.

When an event would keep two or more of the attributes that the policy's \`suppressTogether\` lists, none of them is kept (in \`guarded\` and \`strict\`).

In every mode names must match exactly, a nested value is removed where a single value belongs, and \`null\` (nothing is set) may stay. A text with a control character other than a tab or a line break, or with half of a surrogate pair, is removed: many receivers cannot store it. A value is kept as it came, or removed.
`;

/** The text of docs/preserved-attributes.md. */
export function preservedAttributesPage(): string {
  return [
    INTRODUCTION,
    section('At the root', '', ROOT_ATTRIBUTES),
    section('In `conversations`', 'conversations.', CONVERSATION_ATTRIBUTES),
    section('In `customers`', 'customers.', CUSTOMER_ATTRIBUTES),
  ].join('\n');
}

function section(
  title: string,
  prefix: string,
  rules: Readonly<Record<string, ValueRule>>,
): string {
  const rows = Object.entries(rules).map(([name, rule]) => {
    const { kept, why } = describe(rule, name);
    return `| \`${prefix}${name}\` | ${inKeys(rule)} | ${kept} | ${inStrict(rule)} | ${why} |`;
  });
  return `## ${title}\n\n| Attribute | \`keys\` | Kept in \`guarded\` when | \`strict\` | Why |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
}

/** Rules that `keys` mode follows as well: what is rebuilt, and what may be the customer's contact. */
const IN_EVERY_MODE: ReadonlySet<ValueRule['kind']> = new Set([
  'group',
  'media',
  'recordings',
  'reservations',
  'own-contact',
]);

function inKeys(rule: ValueRule): string {
  if (IN_EVERY_MODE.has(rule.kind)) return 'the same';
  return rule.kind === 'hierarchy' ? 'texts' : 'any';
}

function inStrict(rule: ValueRule): string {
  switch (rule.kind) {
    case 'text':
    case 'hierarchy':
      return 'vocabulary only';
    case 'structure-id':
      return 'a SID, a UUID, or in the vocabulary';
    case 'link':
      return 'each segment of the path a SID, a UUID, a digest in hexadecimal digits, or in the vocabulary';
    case 'date':
      return rule.strict === 'year'
        ? 'a year only'
        : 'of the event’s year, or the one next to it; none if the event has no time';
    default:
      return 'the same';
  }
}

function describe(rule: ValueRule, name: string): { readonly kept: string; readonly why: string } {
  switch (rule.kind) {
    case 'group':
      return { kept: 'an object; rebuilt from its listed attributes', why: 'container' };
    case 'sid':
      return {
        kept: `a Twilio SID${rule.prefix === undefined ? '' : ` (\`${rule.prefix}…\`)`}`,
        why: 'identifies a resource, not a person',
      };
    case 'conversation-id':
      return {
        kept: 'a Twilio SID, a UUID, or one of the policy’s `conversationIdPatterns`',
        why: 'identifies a conversation, not a person',
      };
    case 'number':
      return {
        kept: `a number from ${numeral(rule.min)} to ${numeral(rule.max)}, with at most six digits in all and two decimals`,
        why: `${rule.min < 0 ? 'an amount' : 'a duration'}; more digits could be a phone number, a birth date or coordinates`,
      };
    case 'integer':
      return { kept: `a whole number from ${rule.min} to ${numeral(rule.max)}`, why: 'a rank' };
    case 'listed':
      return {
        kept: `${LISTS[name] ?? 'listed words'}, or in the vocabulary`,
        why: 'a closed list',
      };
    case 'date':
      return {
        kept: 'a day or moment from 1901 to 2049: epoch, ISO 8601, RFC 2822, as JavaScript writes it, or `11/20/2026`',
        why: 'Flex Insights stores no others',
      };
    case 'year-of-birth':
      return {
        kept: 'a year that makes nobody older than 89 at the time of the event; none if it has no time',
        why: '45 CFR 164.514(b)(2)(i)(C)',
      };
    case 'structure-id':
      return {
        kept: 'a SID, a UUID, in the vocabulary, or a short name or token of letters of any alphabet and fewer than seven digits in which no identifier is found; in a single word the number itself is not judged (`98109`, `T448812`), because teams have numbers too',
        why: 'the organisation’s own structure',
      };
    case 'ivr-path':
      return {
        kept: 'one or two keys a step, three digits in all, or menus in the vocabulary',
        why: 'keyed-in numbers may be a ZIP code, a birth date or the last four of an SSN',
      };
    case 'text':
      return rule.written === 'typed'
        ? { kept: 'in the vocabulary', why: 'people type here' }
        : {
            kept: 'in the vocabulary, or no identifier is found',
            why: 'set up by staff or programs',
          };
    case 'hierarchy':
      return {
        kept: 'no identifier is found in any step',
        why: 'set up by staff; a list or ` ▸ ` steps',
      };
    case 'own-contact':
      return {
        kept: 'one of the policy’s `ownContacts`, in every mode',
        why: 'the customer’s number can be in the same attribute',
      };
    case 'link':
      return {
        kept: `${rule.twilioRecording ? 'a recording at Twilio ([which URLs](recordings.md#which-urls-are-asked-for)), or ' : ''}https on one of the policy’s \`mediaHosts\`, no query but SIDs of Twilio’s (\`?recording=RE…\`), no identifier in the path${rule.twilioRecording ? ' except a day or month of the event’s year, or the one next to it, as in the folders of a storage (`/2026/11/22/`)' : ''}`,
        why: 'a URL is an identifier, and may carry access data',
      };
    case 'media':
      return {
        kept: 'a list; each item rebuilt from `type`, `url`, `sid`, `conversation_sid`, `start_time` (a date), `channels`, `title` (vocabulary `media.title`), `url_provider`; one without any of `url`, `sid`, `conversation_sid` and `url_provider` is removed',
        why: 'free-form otherwise',
      };
    case 'recordings':
      return {
        kept: 'a list; each item rebuilt from `sid`, `url`, `start_time` (a date), `duration`, `type` (vocabulary `recordings.type`), `channels`',
        why: 'Twilio documents only the name',
      };
    case 'reservations':
      return {
        kept: 'an object by reservation SID, of which `media` is rebuilt',
        why: 'Twilio documents no other key',
      };
  }
}

const FLAG = '`Yes`, `No`, `true`, `false`, `1`, `0` or the like';
const COUNTRY = 'an ISO 3166 country code or a country’s English name';

const LISTS: Readonly<Record<string, string>> = {
  hipaa_enabled: FLAG,
  in_business_hours: FLAG,
  productive: FLAG,
  virtual: FLAG,
  from_country: COUNTRY,
  to_country: COUNTRY,
  country: COUNTRY,
  state: 'the code or name of a state or territory of the USA, or a province of Canada',
  language: 'names of languages in English, Spanish or their own, or a BCP 47 tag',
  initiated_by: 'listed words, or a worker’s SID',
  hang_up_by: 'listed words, or a worker’s SID',
};

function numeral(value: number): string {
  return Math.trunc(value).toLocaleString('en-US');
}
