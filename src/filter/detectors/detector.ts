/** The kinds of identifier that are looked for in text. */
export const FINDING_KINDS = ['phone', 'email', 'ssn', 'url', 'card', 'ip', 'digits'] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** Looks for one kind of identifier, in time linear to the length of the text. */
export interface Detector {
  readonly kind: FindingKind;
  /** True when `text`, normalised and freed of SIDs, holds an identifier of this kind. */
  readonly finds: (text: string) => boolean;
}
