import { findIdentifiers } from '../../filter/search/find-identifiers';
import type { JsonSchema } from '../../json/json-schema';
import { ACCOUNT_OR_WORKSPACE } from '../../twilio-api/account-or-workspace';
import { SAYS_SOMETHING } from './says-something';

/** Names that people use for an account, by its SID, or by the id of a Segment workspace. */
export type AccountLabels = Readonly<Record<string, string>>;

export const ACCOUNT_LABELS_SCHEMA: JsonSchema = {
  type: 'object',
  description: 'The name that reports show beside an account’s SID: “Clinic North, production”.',
  propertyNames: { type: 'string', pattern: ACCOUNT_OR_WORKSPACE },
  additionalProperties: {
    type: 'string',
    minLength: 1,
    maxLength: 60,
    pattern: `^(?=.*${SAYS_SOMETHING})[^\\p{Cc}]*$`,
  },
};

/**
 * The place of the first label that seems to hold an identifier, counted from 1; 0 if none does.
 */
export function identifyingLabel(labels: AccountLabels): number {
  return Object.values(labels).findIndex((label) => findIdentifiers(label).length > 0) + 1;
}
