/** The kinds of identifier that are looked for in text. */
export const FINDING_KINDS = [
  'phone',
  'fax',
  'email',
  'ssn',
  'mrn',
  'health_plan',
  'medicare',
  'account',
  'iban',
  'card',
  'licence',
  'vehicle',
  'device',
  'mac',
  'date',
  'age',
  'address',
  'zip',
  'url',
  'ip',
  'name',
  /** A number that none of the others explains. */
  'digits',
  /** What one of the policy's own patterns matches. */
  'custom',
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** Looks for one kind of identifier, in time linear to the length of the text. */
export interface Detector {
  readonly kind: FindingKind;
  /** True when a text without a digit need not be looked at. */
  readonly needsDigit: boolean;
  /** True when `text`, normalised and freed of SIDs, holds an identifier of this kind. */
  readonly finds: (text: string) => boolean;
}
