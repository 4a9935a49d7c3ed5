import type { FieldReader } from './field-reader';

/**
 * Whether a role is Segment's own "Workspace Owner". The names of other roles are the customer's.
 */
export const ownerRole: FieldReader<boolean> = {
  schema: { type: 'boolean' },
  read: (raw) => (typeof raw === 'string' ? raw === 'Workspace Owner' : null),
};
