import { findRequirement } from '../catalog/find-requirement';
import type { Product } from '../catalog/product';
import type { RequirementId } from '../catalog/requirement-id';
import type { Draft } from './draft';
import type { Question } from './open-questions';

/** The rows that are asked about first, since others follow from their answers. */
export const SCOPE_ROWS = [
  'ACCT-01',
  'ACCT-03',
  'SEG-01',
  'SMS-04',
  'SMS-05',
] as const satisfies readonly RequirementId[];

/** The row whose statement lists the products through which PHI flows. */
export const LISTS_PRODUCTS: RequirementId = 'ACCT-11';

/** ACCT-11's names for the products whose rows do not apply without PHI. */
const SCOPE_NAMES: Readonly<Partial<Record<Product, string>>> = {
  'Programmable Video': 'Video',
  'Voice and SIP': 'Voice',
  'Messaging (SMS/MMS)': 'Messaging',
  'Programmable Chat': 'Chat',
  Conversations: 'Conversations',
  Frontline: 'Frontline',
  Verify: 'Verify',
  Lookup: 'Lookup',
  'Event Streams': 'Event Streams',
  'Twilio for Salesforce': 'Salesforce',
  Flex: 'Flex',
};

/**
 * The runtime tools' rows about Studio: error logs and Functions exist whatever is built with them.
 */
const STUDIO_ROWS: readonly RequirementId[] = ['RT-02', 'RT-03', 'RT-04'];

/** The products with open questions, by the names that ACCT-11's statement uses. */
export function productsAsked(questions: readonly Question[]): readonly string[] {
  return [...new Set(questions.flatMap(({ row }) => scopeNameOf(row) ?? []))];
}

/**
 * The consequences of the list of products through which PHI flows: the open rows of the others do
 * not apply.
 *
 * @param scope The statement of ACCT-11, whose role, dates and evidence they share.
 */
export function outsideScope(scope: Draft, questions: readonly Question[]): readonly Draft[] {
  return questions.flatMap(({ row, accounts, resources, findings }) => {
    const name = scopeNameOf(row);
    if (name === undefined || scope.inPhiScope?.includes(name)) return [];
    const { inPhiScope: _, ...shared } = scope;
    const rationale = `No PHI flows through ${name}, according to the statement for ${LISTS_PRODUCTS}.`;
    return [{ ...shared, row, accounts, resources, findings, answer: 'na', rationale } as const];
  });
}

/**
 * Before this day a BAA was designated by a support ticket, from then on by the Organization.
 *
 * Source: the rules of ACCT-04 and ACCT-05.
 */
const DESIGNATED_BY_ORGANIZATION = '2024-06-06';

/** The consequence of the day on which the BAA was initiated: one of two ways does not apply. */
export function outsideBaa(
  baa: Draft,
  initiated: string,
  questions: readonly Question[],
): readonly Draft[] {
  const isEarly = initiated < DESIGNATED_BY_ORGANIZATION;
  const row: RequirementId = isEarly ? 'ACCT-04' : 'ACCT-05';
  const rationale = 'Follows from the day on which the BAA was initiated, which ACCT-01 states.';
  return questions
    .filter((each) => each.row === row)
    .map(({ accounts, resources, findings }) => ({
      ...baa,
      row,
      accounts,
      resources,
      findings,
      answer: 'na',
      rationale,
    }));
}

function scopeNameOf(row: RequirementId): string | undefined {
  return STUDIO_ROWS.includes(row) ? 'Studio' : SCOPE_NAMES[findRequirement(row).product];
}
