import { card } from './card';
import type { Detector, FindingKind } from './detector';
import { digits } from './digits';
import { email } from './email';
import { ip } from './ip';
import { normaliseText } from './normalise-text';
import { phone } from './phone';
import { ssn } from './ssn';
import { url } from './url';

const DETECTORS: readonly Detector[] = [phone, email, ssn, url, card, ip, digits];

/** Identifiers of resources and not of people: a Twilio SID, a UUID (RFC 9562). */
const RESOURCE_ID =
  /(?<![0-9a-z])(?:[A-Z]{2}[0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?![0-9a-z])/gi;

/**
 * The kinds of identifier found in a text, none twice; an empty list for a clean one.
 *
 * The whole text is looked at, whatever its length: Flex Insights cuts at 128 characters, but what
 * stands behind the cut was sent all the same.
 */
export function findIdentifiers(text: string): readonly FindingKind[] {
  const readable = normaliseText(text).replace(RESOURCE_ID, ' ');
  return DETECTORS.filter((detector) => detector.finds(readable)).map((detector) => detector.kind);
}
