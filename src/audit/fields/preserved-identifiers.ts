import { ATTRIBUTE_RULES } from '../../filter/attribute-rules';
import type { IdentifierKind } from '../../filter/detectors/detector';
import { filterAttributes } from '../../filter/filter-attributes';
import { Policy } from '../../filter/policy/policy';
import { type RemovedAttribute, Tally } from '../../filter/tally';
import type { ValueRule } from '../../filter/value-rule';
import type { PlainObject } from '../../json/plain-object';
import { readTaskAttributes } from '../../taskrouter/task-attributes';
import { type FieldReader, rawField } from './field-reader';
import { identifierKinds } from './identifier-kinds';

/** A preserved attribute of a task that holds identifiers, by its listed name, and their kinds. */
export interface PreservedIdentifiers {
  readonly attribute: string;
  readonly kinds: readonly IdentifierKind[];
}

const POLICY = new Policy();

/** Lists of links: FLEX-12 asks what they lead to. */
const LISTS_OF_LINKS: ReadonlySet<ValueRule['kind']> = new Set([
  'media',
  'recordings',
  'reservations',
]);
/** The kind that an attribute with this rule must have, and that therefore means nothing. */
const MEANT: Readonly<Partial<Record<ValueRule['kind'], IdentifierKind>>> = {
  date: 'date',
  link: 'url',
};

/**
 * The preserved attributes of a task that hold identifiers; `null` when its attributes cannot be
 * read. They are those that the filter, in `guarded` mode and without a policy, removes because a
 * detector found something. Neither a value nor an attribute outside the list is kept.
 */
export const preservedIdentifiers: FieldReader<PreservedIdentifiers[]> = {
  schema: {
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['attribute', 'kinds'],
      properties: {
        attribute: { enum: [...ATTRIBUTE_RULES.keys()] },
        kinds: identifierKinds.schema,
      },
    },
  },
  read: (raw) => {
    const read = readTaskAttributes(raw);
    if (read.state !== 'read') return null;
    const { attributes } = read;
    const tally = new Tally();
    filterAttributes(attributes, { mode: 'guarded', policy: POLICY, time: undefined }, tally);
    return tally.removed
      .map((removed) => ({
        attribute: removed.attribute,
        kinds: kindsOf(removed, attributes),
      }))
      .filter(({ kinds }) => kinds.length > 0);
  },
};

/** What was found where text may be, else what is there where a format is asked for. */
function kindsOf(
  { attribute, findings }: RemovedAttribute,
  attributes: PlainObject,
): readonly IdentifierKind[] {
  const rule = ATTRIBUTE_RULES.get(attribute);
  if (rule === undefined || LISTS_OF_LINKS.has(rule.kind)) return [];
  if (findings !== undefined) return findings;
  const value = rawField(attributes, attribute);
  const kinds = identifierKinds.read(typeof value === 'number' ? String(value) : value) ?? [];
  return kinds.filter((kind) => kind !== MEANT[rule.kind]);
}
