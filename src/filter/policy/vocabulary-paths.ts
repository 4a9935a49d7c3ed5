import { type FieldFormat, LISTED_FIELDS } from '../../taskrouter/event-fields';
import { ATTRIBUTE_RULES } from '../attribute-rules';
import type { ValueRule } from '../value-rule';

const TAKES_VOCABULARY: ReadonlySet<ValueRule['kind']> = new Set([
  'text',
  'listed',
  'hierarchy',
  'ivr-path',
  'structure-id',
  'link',
]);

/** Formats of event fields that do not vouch for their words. */
const WORDS: ReadonlySet<FieldFormat['kind']> = new Set([
  'event-type',
  'name',
  'unique-name',
  'reason',
]);

/** Attributes that also pass in other ways: links to Twilio's recordings, known event types. */
const PASSES_OTHERWISE = /(?:_link|url|url_provider|event_type)$/;

/** The attributes and event fields that can have a vocabulary, by their names in reports. */
export const VOCABULARY_PATHS: readonly string[] = [
  ...[...ATTRIBUTE_RULES]
    .filter(([, { kind }]) => TAKES_VOCABULARY.has(kind))
    .map(([path]) => path),
  'media.title',
  'media.url',
  'media.url_provider',
  'recordings.type',
  'recordings.url',
  ...LISTED_FIELDS.filter(({ format: { kind } }) => WORDS.has(kind)).map(({ path }) => path),
];

/**
 * Of {@link VOCABULARY_PATHS}, those that a policy can restrict to their vocabulary in every mode.
 */
export const VOCABULARY_ONLY_PATHS: readonly string[] = VOCABULARY_PATHS.filter(
  (path) => !PASSES_OTHERWISE.test(path),
);
