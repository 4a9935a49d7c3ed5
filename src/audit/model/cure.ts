/** What would test a row that is `NOT_TESTABLE`. */
export const CURES = [
  'probe',
  'code',
  'samples',
  'segment_token',
  'organization_token',
  'credentials',
  'whole_run',
  'statement',
] as const;

export type Cure = (typeof CURES)[number];

/** Each cure as an instruction. */
export const CURE_TERMS: Readonly<Record<Cure, string>> = {
  probe: 'run with --probe',
  code: 'give the rest of the code with --code DIR, or state it',
  samples: 'run with --samples, or state it',
  segment_token: 'set SEGMENT_TOKEN, or state it',
  organization_token: 'set TWILIO_ORGANIZATION_SID and TWILIO_ORGANIZATION_TOKEN',
  credentials: 'give the subaccount’s own credentials with --credentials FILE',
  whole_run: 'read the account again, with this version and without --only',
  statement: 'state it in hipaa-attestations.yaml',
};

/** The instructions as one text. */
export function cureText(cures: readonly Cure[]): string {
  return cures.map((cure) => CURE_TERMS[cure]).join('; ');
}

/** Each cure once, in their order. */
export function distinctCures(cures: readonly Cure[]): readonly Cure[] {
  return CURES.filter((cure) => cures.includes(cure));
}
