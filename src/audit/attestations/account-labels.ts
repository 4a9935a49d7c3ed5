import { findIdentifiers } from '../../filter/detectors/find-identifiers';
import type { JsonSchema } from '../../json/json-schema';
import { sidPattern } from '../../twilio-api/is-sid';

/** What people call an account, by its SID, or by the id of a Segment workspace. */
export type AccountLabels = Readonly<Record<string, string>>;

export const ACCOUNT_LABELS_SCHEMA: JsonSchema = {
  type: 'object',
  description: 'What reports call an account beside its SID, such as “Clinic North, production”.',
  propertyNames: { type: 'string', pattern: `^(?:${sidPattern('AC')}|[A-Za-z0-9]{8,40})$` },
  additionalProperties: {
    type: 'string',
    minLength: 1,
    maxLength: 60,
    pattern: '^[^\\p{Cc}]*\\S[^\\p{Cc}]*$',
  },
};

/**
 * The place of the first label that seems to hold an identifier, counted from 1; 0 if none does.
 */
export function identifyingLabel(labels: AccountLabels): number {
  return Object.values(labels).findIndex((label) => findIdentifiers(label).length > 0) + 1;
}
