import type { EvidencePower, Level, Verification } from '../../catalog/requirement';
import type { Verdict } from '../../model/verdict';

/** What each verdict means to a reader who has not seen the catalogue, and asks of them. */
export const VERDICT_TERMS: Readonly<Record<Verdict, string>> = {
  FAIL: 'A violation is proved or stated, or statements leave out what they have to name. Fix it, or accept it with a reason and an expiry date.',
  ERROR:
    'The reading failed: no permission, too many requests, or an error of the API. Nothing is known, and no statement closes it: fix the cause, and run the audit again.',
  REVIEW:
    'Something is there that a person has to judge, such as an ineligible product. Remove it, or state why it may stay, for example that it handles no PHI.',
  MANUAL:
    'A person has to make a statement, or the statement has expired. Find out what is true, and state it.',
  WARN: 'A recommended row does not hold, or there is a risk that is not proved. Fix it, or accept it.',
  NOT_TESTABLE:
    'There was nothing to test, or the answer proves nothing. Do what the row says would test it, or state it.',
  ACCEPTED: 'An exception with a reason covers it until the exception expires.',
  ATTESTED: 'A person’s dated statement closes the row until the statement expires.',
  PASS: 'Decisive evidence shows that it holds.',
  NOT_APPLICABLE: 'The product is not in use.',
};

/** How much the source document demands. */
export const LEVEL_TERMS: Readonly<Record<Level, string>> = {
  required: 'The document requires it.',
  recommended: 'The document encourages it.',
  special: 'The document asks you to consider something, often a duty of your own.',
  'not-eligible': 'A product or feature that may not be used with PHI.',
  info: 'What Twilio does, or what is eligible as it is.',
};

/** How a row is verified. */
export const VERIFICATION_TERMS: Readonly<Record<Verification, string>> = {
  rest: 'read-only requests to Twilio’s REST API',
  probe: 'a request without credentials to a recording, or without a signature to a webhook',
  static: 'a search of code, Studio flows and settings',
  segment: 'read-only requests to Segment’s Public API',
  attestation: 'a person’s dated statement',
};

/** What the readings for a row can show. */
export const EVIDENCE_TERMS: Readonly<Record<EvidencePower, string>> = {
  decisive: 'decisive: the reading alone may say PASS or FAIL',
  'one-way': 'one-way: it can prove a violation; finding nothing proves nothing',
  signal: 'signal: it shows what a statement has to cover, or supports it',
  none: 'none: nothing can be read',
};
