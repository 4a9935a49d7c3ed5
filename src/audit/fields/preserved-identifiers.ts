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

/** Lists of links: FLEX-12 is about their targets. */
const LISTS_OF_LINKS: ReadonlySet<ValueRule['kind']> = new Set([
  'media',
  'recordings',
  'reservations',
]);
/** The kind that values of this rule have by design, and that therefore means nothing. */
const MEANT: Readonly<Partial<Record<ValueRule['kind'], IdentifierKind>>> = {
  date: 'date',
  link: 'url',
};

/**
 * The preserved attributes of a task that hold identifiers; `null` when the attributes cannot be
 * read. They are those that the filter, in `guarded` mode and without a policy, removes because of
 * a detector. Neither values nor attributes outside the list are kept.
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

/** The kinds found where text is allowed; where a format is required, the kinds in the value. */
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
