import type { JsonObject, JsonValue } from '../json/json-value';
import { isPlainObject, ownValue, type PlainObject } from '../json/plain-object';
import { type Criteria, judgeValue, type Scalar, type ScalarRule } from './judge-value';
import type { Tally } from './tally';

/** The keys of one kind of list item, and which an item needs to be worth keeping. */
export interface ItemShape {
  /** The name in reports of removals. */
  readonly name: string;
  readonly keys: readonly ItemKey[];
  /** An item without any of these leads nowhere. */
  readonly oneOf: readonly string[];
  /** An item whose key of this name is present but not kept is of an unknown kind. */
  readonly type?: string;
}

interface ItemKey {
  readonly key: string;
  /** The name in reports and vocabularies, such as `media.url`. */
  readonly path: string;
  readonly rule: ScalarRule | 'channels';
}

const MEDIA_TYPES: ReadonlySet<string> = new Set([
  'raw',
  'embedded',
  'referenced',
  'voicerecording',
  'chattranscript',
]);

/**
 * Twilio docs have epoch milliseconds ("Custom Media attached to Conversations") and ISO 8601
 * ("Turn on dual-channel recording"); a recording callback has RFC 2822.
 */
const START_TIME = { kind: 'date', strict: 'near' } as const;

/**
 * An item of `media`.
 *
 * Source: Twilio docs, "Custom Media attached to Conversations", "Interactions API", "Secure
 * Playback of Recordings from Custom Storage".
 */
export const MEDIA_ITEM: ItemShape = {
  name: 'media',
  keys: keysOf('media', {
    type: { kind: 'listed', has: (text) => MEDIA_TYPES.has(text.toLowerCase()) },
    url: { kind: 'link', twilioRecording: true },
    sid: { kind: 'sid', prefix: 'CH' },
    conversation_sid: { kind: 'sid', prefix: 'CH' },
    start_time: START_TIME,
    channels: 'channels',
    title: { kind: 'text', written: 'typed' },
    url_provider: { kind: 'link', twilioRecording: false },
  }),
  oneOf: ['url', 'sid', 'conversation_sid', 'url_provider'],
  type: 'type',
};

/** An item of `recordings`, which Twilio lists as preserved but does not describe. */
export const RECORDING_ITEM: ItemShape = {
  name: 'recordings',
  keys: keysOf('recordings', {
    sid: { kind: 'sid', prefix: 'RE' },
    url: { kind: 'link', twilioRecording: true },
    start_time: START_TIME,
    duration: { kind: 'number', min: 0, max: 999_999 },
    // Stryker disable next-line ArrowFunction: equivalent, `undefined` is no word either.
    type: { kind: 'listed', has: () => false },
    channels: 'channels',
  }),
  oneOf: ['sid', 'url'],
};

/** A recording has one or two channels; some senders name the parties. */
export const CHANNEL_NAMES: ReadonlySet<unknown> = new Set(['customer', 'others']);
/** As number, or as the text that a recording callback sends. */
export const CHANNEL_COUNTS: ReadonlySet<unknown> = new Set([1, 2, '1', '2']);

/** A `media` list with each item rebuilt, in order, or `undefined` when no item is left. */
export function rebuildMedia(value: readonly unknown[], criteria: Criteria, tally: Tally) {
  return rebuildList(MEDIA_ITEM, value, criteria, tally);
}

/** Like {@link rebuildMedia}, for a `recordings` list. */
export function rebuildRecordings(value: readonly unknown[], criteria: Criteria, tally: Tally) {
  return rebuildList(RECORDING_ITEM, value, criteria, tally);
}

function rebuildList(
  shape: ItemShape,
  list: readonly unknown[],
  criteria: Criteria,
  tally: Tally,
): readonly JsonObject[] | undefined {
  const items: JsonObject[] = [];
  for (const entry of list) {
    const item = isPlainObject(entry) ? rebuildItem(shape, entry, criteria, tally) : undefined;
    if (item === undefined) tally.remove(shape.name, { reason: 'nothing_left' });
    else items.push(item);
  }
  return items.length === 0 ? undefined : items;
}

function rebuildItem(
  shape: ItemShape,
  entry: PlainObject,
  criteria: Criteria,
  tally: Tally,
): JsonObject | undefined {
  const item: Record<string, JsonValue> = {};
  let listed = 0;
  for (const { key, path, rule } of shape.keys) {
    const value = ownValue(entry, key);
    if (value === undefined) continue;
    listed += 1;
    if (rule === 'channels') {
      const channels = keepChannels(value);
      if (channels === undefined) tally.remove(path, { reason: 'wrong_format' });
      else item[key] = channels;
      continue;
    }
    const removal = judgeValue(rule, path, value, criteria);
    if (removal === undefined) item[key] = value as Scalar;
    else tally.remove(path, removal);
  }
  tally.unlisted += Object.keys(entry).length - listed;

  const ofUnknownType =
    // Stryker disable next-line ConditionalExpression: equivalent, no key is `undefined`.
    shape.type !== undefined &&
    Object.hasOwn(entry, shape.type) &&
    !Object.hasOwn(item, shape.type);
  const leadsSomewhere = shape.oneOf.some((key) => typeof item[key] === 'string');
  return leadsSomewhere && !ofUnknownType ? item : undefined;
}

function keepChannels(value: unknown): JsonValue | undefined {
  if (CHANNEL_COUNTS.has(value)) return value as number | string;
  const isListOfNames =
    Array.isArray(value) &&
    value.length <= CHANNEL_NAMES.size &&
    value.every((name) => CHANNEL_NAMES.has(name));
  return isListOfNames ? [...value] : undefined;
}

function keysOf(
  name: string,
  rules: Readonly<Record<string, ItemKey['rule']>>,
): readonly ItemKey[] {
  return Object.entries(rules).map(([key, rule]) => ({ key, path: `${name}.${key}`, rule }));
}
