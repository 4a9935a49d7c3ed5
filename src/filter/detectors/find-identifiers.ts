import { account } from './account';
import { address } from './address';
import { age } from './age';
import { card } from './card';
import { date } from './date';
import type { Detector, FindingKind } from './detector';
import { device } from './device';
import { digits } from './digits';
import { email } from './email';
import { fax } from './fax';
import { healthPlan } from './health-plan';
import { iban } from './iban';
import { ip } from './ip';
import { licence } from './licence';
import { mac } from './mac';
import { medicare } from './medicare';
import { mrn } from './mrn';
import { name } from './name';
import { normaliseText } from './normalise-text';
import { phone } from './phone';
import { ssn } from './ssn';
import { url } from './url';
import { vehicle } from './vehicle';
import { zip } from './zip';

const DETECTORS: readonly Detector[] = [
  phone,
  fax,
  email,
  ssn,
  mrn,
  healthPlan,
  medicare,
  account,
  iban,
  card,
  licence,
  vehicle,
  device,
  mac,
  date,
  age,
  address,
  zip,
  url,
  ip,
  name,
];

/** Identifiers of resources and not of people: a Twilio SID, a UUID (RFC 9562). */
const RESOURCE_ID =
  /(?<![0-9a-z])(?:[A-Z]{2}[0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?![0-9a-z])/gi;

/**
 * The kinds of identifier found in a text, none twice; an empty list for a clean one.
 *
 * The whole text is looked at, whatever its length: Flex Insights cuts at 128 characters, but what
 * stands behind the cut was sent all the same.
 *
 * @param extraPatterns The policy's own, each found as `custom`.
 */
export function findIdentifiers(
  text: string,
  extraPatterns: readonly RegExp[] = [],
): readonly FindingKind[] {
  const readable = normaliseText(text).replace(RESOURCE_ID, ' ');
  const hasDigit = /\d/.test(readable);
  const kinds = DETECTORS.filter(
    (detector) => (hasDigit || !detector.needsDigit) && detector.finds(readable),
  ).map((detector) => detector.kind);
  if (extraPatterns.some((pattern) => pattern.test(readable))) kinds.push('custom');
  return kinds.length === 0 && hasDigit && digits.finds(readable) ? [digits.kind] : kinds;
}
