import { ATTRIBUTE_RULES } from '../filter/attribute-rules';
import { stepsOf } from '../filter/formats/ivr-path';
import { isResourceId } from '../filter/formats/resource-id';
import { VOCABULARY_ONLY_PATHS } from '../filter/policy/vocabulary-paths';
import type { ValueRule } from '../filter/value-rule';
import { isPlainObject, ownValue, type PlainObject } from '../json/plain-object';
import { LISTED_FIELDS } from '../taskrouter/event-fields';
import type { TaskRouterEvent } from '../taskrouter/taskrouter-event';

/** A text for which a policy can have a vocabulary, with its attribute's name in reports. */
export interface PlacedText {
  readonly path: string;
  readonly text: string;
}

const TAKES_VOCABULARY: ReadonlySet<string> = new Set(VOCABULARY_ONLY_PATHS);
const FIELDS = [...LISTED_FIELDS.entries()].filter(([, { path }]) => TAKES_VOCABULARY.has(path));
const RULES = [...ATTRIBUTE_RULES].filter(([path]) => TAKES_VOCABULARY.has(path));
const KEYS_PRESSED = /^[0-9*#]+$/;

/** The texts of an event that only a vocabulary can vouch for; joined values are split. */
export function textsOf({ fields, taskAttributes }: TaskRouterEvent): readonly PlacedText[] {
  const texts = FIELDS.flatMap(([place, { path }]) => {
    const value = fields[place];
    return value === undefined ? [] : [{ path, text: String(value) }];
  });
  return taskAttributes.state === 'read'
    ? [...texts, ...textsOfAttributes(taskAttributes.attributes)]
    : texts;
}

function textsOfAttributes(attributes: PlainObject): readonly PlacedText[] {
  const listed = RULES.flatMap(([path, rule]) =>
    partsOf(rule, valueAt(attributes, path.split('.'))).map((text) => ({ path, text })),
  );
  const media = valueAt(attributes, ['conversations', 'media']);
  const titles = (Array.isArray(media) ? media : [])
    .map((item: unknown) => valueAt(item, ['title']))
    .filter((title) => typeof title === 'string');
  return [...listed, ...titles.map((text) => ({ path: 'media.title', text }))];
}

function valueAt(value: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (object, name) => (isPlainObject(object) ? ownValue(object, name) : undefined),
    value,
  );
}

/** Without what passes by its rule. */
function partsOf(rule: ValueRule, value: unknown): readonly string[] {
  if (rule.kind === 'hierarchy' && Array.isArray(value)) {
    return value.filter((step) => typeof step === 'string');
  }
  if (typeof value !== 'string') return [];
  switch (rule.kind) {
    case 'hierarchy':
      return stepsOf(value);
    case 'ivr-path':
      return stepsOf(value).filter((step) => !KEYS_PRESSED.test(step));
    case 'listed':
      return rule.has(value) ? [] : [value];
    case 'structure-id':
      return isResourceId(value) ? [] : [value];
    default:
      return value.split('|');
  }
}
