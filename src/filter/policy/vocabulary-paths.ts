import { EVENT_FIELD_NAMES, EVENT_FIELDS } from '../../taskrouter/event-fields';
import {
  CONVERSATION_ATTRIBUTES,
  CUSTOMER_ATTRIBUTES,
  ROOT_ATTRIBUTES,
} from '../preserved-attributes';
import type { ValueRule } from '../value-rule';

const TAKES_VOCABULARY: ReadonlySet<ValueRule['kind']> = new Set([
  'text',
  'listed',
  'hierarchy',
  'ivr-path',
]);

/** The attributes and event fields for which a policy can give a vocabulary, as reports name them. */
export const VOCABULARY_PATHS: readonly string[] = [
  ...pathsOf('', ROOT_ATTRIBUTES),
  ...pathsOf('conversations.', CONVERSATION_ATTRIBUTES),
  ...pathsOf('customers.', CUSTOMER_ATTRIBUTES),
  'media.title',
  'recordings.type',
  ...EVENT_FIELD_NAMES.filter((name) => {
    const { kind } = EVENT_FIELDS[name];
    return kind === 'name' || kind === 'reason';
  }).map((name) => `event.${name}`),
];

function pathsOf(prefix: string, rules: Readonly<Record<string, ValueRule>>): string[] {
  return Object.entries(rules)
    .filter(([, { kind }]) => TAKES_VOCABULARY.has(kind))
    .map(([name]) => prefix + name);
}
