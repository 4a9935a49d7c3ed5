import type { JsonObject, JsonValue } from '../json/json-value';
import { KeptShapes, withName } from '../json/kept-shapes';
import { NameList } from '../json/name-list';
import { isPlainObject, ownValue, type PlainObject } from '../json/plain-object';
import { isSid } from '../twilio-api/is-sid';
import { filterHierarchy } from './filter-hierarchy';
import { type Criteria, judgeValue, type Scalar, type ScalarRule } from './judge-value';
import { keep, type Outcome, remove } from './outcome';
import { ROOT_ATTRIBUTES } from './preserved-attributes';
import { rebuildMedia, rebuildRecordings } from './rebuild-media';
import { suppressTogether } from './suppress-together';
import type { Tally } from './tally';
import type { ValueRule } from './value-rule';

/** `path` is the name in reports and vocabularies, such as `conversations.queue`. */
type PreservedAttribute = {
  readonly name: string;
  readonly path: string;
  /** The index in the list of its group. */
  readonly place: number;
} & (
  | { readonly isScalar: true; readonly rule: ScalarRule }
  | { readonly isScalar: false; readonly rule: ContainerRule }
);

type ContainerRule =
  | Exclude<ValueRule, ScalarRule | { kind: 'group' }>
  | { readonly kind: 'group'; readonly group: Group };

interface Group {
  readonly names: NameList<PreservedAttribute>;
  readonly shapes: KeptShapes;
}

const ROOT = groupOf('', ROOT_ATTRIBUTES);

const BEGINS_AS_JSON = /^\s*[{[]/;

/**
 * Returns a new object with the preserved task attributes that may be kept.
 *
 * Iterates over the lists of preserved attributes, never over the input, so that nothing without a
 * rule can get through. Does not change the input, and shares no object with it.
 */
export function filterAttributes(
  attributes: PlainObject,
  criteria: Criteria,
  tally: Tally,
): JsonObject {
  return filterGroup(ROOT, attributes, criteria, tally);
}

function filterGroup(
  group: Group,
  input: PlainObject,
  criteria: Criteria,
  tally: Tally,
): JsonObject {
  const output: Record<string, JsonValue> = {};
  const { items, unlisted } = group.names.in(input);
  let shape = 0;
  tally.unlisted += unlisted;
  for (const attribute of items) {
    const { name, path, place } = attribute;
    const value = input[name];
    if (value === undefined) {
      tally.unlisted += 1;
      continue;
    }
    if (attribute.isScalar) {
      const removal = judgeValue(attribute.rule, path, value, criteria);
      if (removal !== undefined) {
        tally.remove(path, removal);
        continue;
      }
      output[name] = value as Scalar;
      tally.kept += 1;
    } else {
      const outcome = filterContainer(attribute.rule, path, value, criteria, tally);
      if (!outcome.kept) {
        tally.remove(path, outcome.removal);
        continue;
      }
      output[name] = outcome.value;
      if (attribute.rule.kind !== 'group') tally.kept += 1;
    }
    shape = withName(shape, place);
  }
  group.shapes.keep(shape, output);
  return output;
}

function filterContainer(
  rule: ContainerRule,
  path: string,
  value: unknown,
  criteria: Criteria,
  tally: Tally,
): Outcome {
  switch (rule.kind) {
    case 'group': {
      if (!isPlainObject(value)) return removeMisplaced(value);
      const kept = filterGroup(rule.group, value, criteria, tally);
      // In `keys`, as in Twilio's filter, only the name counts.
      return path === 'customers' && criteria.mode !== 'keys'
        ? keep(suppressTogether(criteria.policy.suppressTogether, kept, tally))
        : keep(kept);
    }
    case 'media':
      return keepList(value, (list) => rebuildMedia(list, criteria, tally));
    case 'recordings':
      return keepList(value, (list) => rebuildRecordings(list, criteria, tally));
    case 'reservations':
      return isPlainObject(value)
        ? filterReservations(value, criteria, tally)
        : removeMisplaced(value);
    case 'hierarchy':
      return filterHierarchy(path, value, criteria);
  }
}

function keepList(
  value: unknown,
  rebuild: (list: readonly unknown[]) => readonly JsonObject[] | undefined,
): Outcome {
  if (!Array.isArray(value)) return removeMisplaced(value);
  const list = rebuild(value);
  // An emptied list would hide the recording and transcript that Flex shows by default.
  return list === undefined ? remove({ reason: 'nothing_left' }) : keep(list);
}

/**
 * `reservation_attributes`: by reservation SID, an object in which only `media` is documented
 * (Twilio docs, "Custom Media attached to Conversations").
 */
function filterReservations(value: PlainObject, criteria: Criteria, tally: Tally): Outcome {
  const output: Record<string, JsonValue> = {};
  for (const key of Object.keys(value)) {
    const entry = ownValue(value, key);
    const media = isPlainObject(entry) ? ownValue(entry, 'media') : undefined;
    const list =
      isSid(key, 'WR') && Array.isArray(media) ? rebuildMedia(media, criteria, tally) : undefined;
    if (list === undefined || !isPlainObject(entry)) {
      tally.unlisted += 1;
      continue;
    }
    output[key] = { media: list };
    tally.unlisted += Object.keys(entry).length - 1;
  }
  return Object.keys(output).length === 0 ? remove({ reason: 'nothing_left' }) : keep(output);
}

/**
 * Removes a value that should be an object or a list. A sender who encodes it twice loses all of
 * it, and the report says why.
 */
function removeMisplaced(value: unknown): Outcome {
  const isJsonText = typeof value === 'string' && BEGINS_AS_JSON.test(value);
  return remove({ reason: isJsonText ? 'json_text' : 'wrong_type' });
}

function groupOf(prefix: string, rules: Readonly<Record<string, ValueRule>>): Group {
  const attributes = () =>
    Object.entries(rules).map(
      ([name, rule], place) =>
        [name, attributeOf({ name, path: prefix + name, place }, rule)] as const,
    );
  return { names: new NameList(attributes), shapes: new KeptShapes() };
}

function attributeOf(
  where: Pick<PreservedAttribute, 'name' | 'path' | 'place'>,
  rule: ValueRule,
): PreservedAttribute {
  switch (rule.kind) {
    case 'group': {
      const group = groupOf(`${where.path}.`, rule.attributes);
      return { ...where, isScalar: false, rule: { kind: 'group', group } };
    }
    case 'hierarchy':
    case 'media':
    case 'recordings':
    case 'reservations':
      return { ...where, isScalar: false, rule };
    default:
      return { ...where, isScalar: true, rule };
  }
}
