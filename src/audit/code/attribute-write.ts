import {
  CONVERSATION_ATTRIBUTES,
  CUSTOMER_ATTRIBUTES,
  ROOT_ATTRIBUTES,
} from '../../filter/preserved-attributes';
import type { CodeFact } from './code-fact';
import type { PersonalOrigin } from './personal-data';

/** The objects of a task's attributes that Flex Insights reads. */
const INSIGHTS_OBJECTS = ['agents', 'conversations', 'customers'] as const;

export type InsightsObject = (typeof INSIGHTS_OBJECTS)[number];

/** An attribute of a task that code or a flow sets. */
export interface AttributeWrite {
  /** The object that contains it; `null` for the root. */
  readonly object: InsightsObject | null;
  readonly name: string;
  readonly origin: PersonalOrigin | null;
  readonly line: number | null;
  /** The same value for attributes that are written together. */
  readonly group: unknown;
}

/**
 * Attributes that reveal little by themselves. Source: 45 CFR 164.514; the selection is this
 * project's.
 */
const QUASI_IDENTIFIERS: readonly string[] = [
  'customers.acquisition_date',
  'customers.country',
  'customers.gender',
  'customers.organization',
  'customers.region',
  'customers.state',
  'customers.year_of_birth',
  'conversations.date',
  'conversations.language',
];
const TOGETHER = 3;

/** Attributes intended for links, which are identifiers anywhere else. */
const LINKS: readonly string[] = ['customer_link', 'media', 'segment_link'];

const PRESERVED: Readonly<Record<InsightsObject, object>> = {
  agents: {},
  conversations: CONVERSATION_ATTRIBUTES,
  customers: CUSTOMER_ATTRIBUTES,
};

export function insightsObject(name: string | undefined): InsightsObject | null {
  return INSIGHTS_OBJECTS.find((each) => each === name) ?? null;
}

/** Whether Twilio preserves an attribute for accounts that handle PHI. */
export function isPreserved(object: InsightsObject | null, name: string): boolean {
  return Object.hasOwn(object === null ? ROOT_ATTRIBUTES : PRESERVED[object], name);
}

/** The facts that the writes prove. Names that Twilio does not document are not reported. */
export function attributeFacts(writes: readonly AttributeWrite[]): readonly CodeFact[] {
  return [...writes.flatMap(factsOf), ...togetherFacts(writes)];
}

function factsOf({ object, name, origin, line }: AttributeWrite): readonly CodeFact[] {
  const preserved = isPreserved(object, name);
  const detail = object === null ? (preserved ? name : null) : pathOf(object, name);
  const fact = (rule: CodeFact['rule']) => ({ rule, line, detail });
  const written =
    object === 'conversations' || object === 'customers' ? [fact('attribute_written')] : [];
  if (origin === null) return written;
  if (detail === 'conversations.external_contact') {
    // A number in the code may be one of the customer's own contacts.
    return origin === 'source' ? [...written, fact('external_contact_personal')] : written;
  }
  if (origin === 'literal' && LINKS.includes(name)) return written;
  if (preserved) return [...written, fact('preserved_attribute_personal')];
  return [...written, fact(object ? 'object_attribute_personal' : 'other_attribute_personal')];
}

function togetherFacts(writes: readonly AttributeWrite[]): readonly CodeFact[] {
  const groups = new Map<unknown, AttributeWrite[]>();
  for (const write of writes) {
    const path = write.object === null ? '' : pathOf(write.object, write.name);
    if (!QUASI_IDENTIFIERS.includes(path)) continue;
    groups.set(write.group, [...(groups.get(write.group) ?? []), write]);
  }
  return [...groups.values()].flatMap((group): readonly CodeFact[] => {
    const names = [...new Set(group.map(({ object, name }) => pathOf(object ?? 'agents', name)))];
    if (names.length < TOGETHER) return [];
    const detail = names.sort().join(', ');
    return [{ rule: 'quasi_identifiers', line: group[0]?.line ?? null, detail }];
  });
}

function pathOf(object: InsightsObject, name: string): string {
  return `${object}.${isPreserved(object, name) ? name : '*'}`;
}
