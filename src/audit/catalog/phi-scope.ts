import { INELIGIBLE_PRODUCTS } from './ineligible-product';

/** Ineligible uses of Twilio, by the names with which ACCT-11's statement puts them into scope. */
export const INELIGIBLE_USES = [
  ...INELIGIBLE_PRODUCTS,
  'Messenger',
  'RCS',
  'Verify by silent network authentication',
  'Verify by TOTP',
  'Verify outside the US',
] as const;

export type IneligibleUse = (typeof INELIGIBLE_USES)[number];

/** The uses whose scope a check may query. */
export type PhiUse = IneligibleUse | `Voice to ${string}`;

/**
 * Other entries in a list of the products through which PHI flows, which no check queries: the
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
 * The product or use that an entry of `in_phi_scope` names; ignores case and punctuation, and a
 * leading `Twilio` or `Programmable`.
 *
 * @returns `null` for anything else: if accepted, it would scope nothing, and nobody would know.
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
