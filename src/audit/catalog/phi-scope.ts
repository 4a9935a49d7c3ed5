import { INELIGIBLE_PRODUCTS } from './ineligible-product';

/**
 * Uses of Twilio that are not eligible, by the names under which ACCT-11's statement scopes them.
 */
export const INELIGIBLE_USES = [
  ...INELIGIBLE_PRODUCTS,
  'Messenger',
  'RCS',
  'Verify by silent network authentication',
  'Verify by TOTP',
  'Verify outside the US',
] as const;

export type IneligibleUse = (typeof INELIGIBLE_USES)[number];

/** What a check may ask of the scope of PHI. */
export type PhiUse = IneligibleUse | `Voice to ${string}`;

/**
 * What a list of the products that PHI flows through has as well, and no check asks for: the
 * services of the guide's table "Eligible", and what only version 1.1 names.
 */
const OTHER_SERVICES = [
  ...['Voice', 'Recordings', 'Transcription', 'Media Streams', 'ConversationRelay', 'SIP'],
  ...['Conversational Intelligence for Voice', 'SIP Interface', 'Elastic SIP Trunking', 'Pay'],
  ...['Voice Insights', 'AMD', 'Conference', 'Coaching', 'Transfers', 'SMS', 'MMS', 'Messaging'],
  ...['Long Codes', 'Toll-Free', 'Short Codes', 'Messaging Services', 'Verify', 'Lookup', 'Chat'],
  ...['Conversations', 'Group Texting', 'Flex', 'Webchat', 'TaskRouter', 'Proxy', 'Flex Insights'],
  ...['Segment', 'Connections', 'Sources', 'Destinations', 'Reverse ETL', 'Unify', 'Protocols'],
  ...['Engage Foundations', 'Privacy Portal', 'Studio', 'Functions', 'Debugger', 'API Explorer'],
  ...['Sync', 'Assets', 'Private Assets', 'TwiML Bin', 'TwiML Bins', 'Event Streams'],
  ...['Video', 'Frontline', 'Salesforce', 'Runtime'],
];

const CANONICAL: ReadonlyMap<string, string> = new Map(
  [...INELIGIBLE_USES, ...OTHER_SERVICES].map((name) => [bare(name), name]),
);

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/**
 * The product or use that an entry of `in_phi_scope` names; neither case nor signs count, nor do
 * `Twilio` and `Programmable` before it.
 *
 * @returns `null` for what names none: taken over, it would scope nothing, and nobody would know.
 */
export function phiScopeOf(text: string): string | null {
  const country = /^\W*voice\W+to\W+([a-z]{2})\W*$/i.exec(text)?.[1]?.toUpperCase();
  if (country !== undefined) {
    return COUNTRIES.of(country) === undefined ? null : `Voice to ${country}`;
  }
  const name = bare(text);
  return (
    CANONICAL.get(name) ??
    CANONICAL.get(name.replace(/^(?:twilio(?:for)?)?(?:programmable)?/, '')) ??
    null
  );
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
