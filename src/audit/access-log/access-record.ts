/** The logged actions, in the log's words. */
const ACCESS_EVENT_TYPES = [
  'Account Configuration Read',
  'Account Configuration Changed',
  'Account Snapshot Judged',
  'Media Probed',
  'Webhook Probed',
] as const;

export type AccessEventType = (typeof ACCESS_EVENT_TYPES)[number];

/**
 * Who did what with which account. The names are those of Segment's HIPAA audit logs ("HIPAA
 * Eligible Segment", HIPAA auditing), so both can be kept and searched together.
 */
export interface AccessEvent {
  /** The account's SID, or the ID of a Segment workspace. */
  readonly workspace_id: string;
  /** The person's unique identifier. */
  readonly actor_user_id: string;
  readonly event_type: AccessEventType;
  /** The SID of a single resource that was accessed, such as a recording; otherwise `null`. */
  readonly end_user_id: string | null;
}

/** A line of the log. */
export interface AccessRecord extends AccessEvent {
  /** In UTC, ISO 8601. */
  readonly timestamp: string;
  /** Hex; `null` in the first record. `appendAccess` says what is hashed. */
  readonly previous_sha256: string | null;
}

const FIELDS = {
  workspace_id: (value: unknown) => isName(value),
  actor_user_id: (value: unknown) => isName(value),
  event_type: (value: unknown) => ACCESS_EVENT_TYPES.some((type) => type === value),
  end_user_id: (value: unknown) => value === null || isName(value),
  timestamp: (value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value),
  previous_sha256: (value: unknown) =>
    value === null || (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)),
} as const satisfies Record<keyof AccessRecord, (value: unknown) => boolean>;

/** The record in a line, or `null` for a torn line or one of another log. */
export function parseAccessRecord(line: string): AccessRecord | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  return isAccessRecord(value) ? value : null;
}

function isAccessRecord(value: unknown): value is AccessRecord {
  if (typeof value !== 'object' || value === null) return false;
  const entries = new Map<string, unknown>(Object.entries(value));
  const fields = Object.entries(FIELDS);
  return (
    entries.size === fields.length &&
    fields.every(([name, isValid]) => entries.has(name) && isValid(entries.get(name)))
  );
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
