import type { NumberRegion } from '../numbering/region-of-number';
import { type Address, readAddress } from './address';
import { type Channel, channelOf } from './channel';
import type { EligibilityRules, Ruling } from './eligibility-rules';

/** The two sides of a contact, before anybody talks or writes. */
export interface Contact {
  /**
   * A number in E.164, or an address of a channel; missing when the question is only about the
   * other side.
   */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /**
   * Such as `voice`, `sms` or `chat`. The prefix of an address, such as `whatsapp:`, counts as
   * well.
   */
  readonly channel?: string | undefined;
}

/** The region of a side; `none` without a readable number. */
export type Region = NumberRegion | 'none';

/** Why a contact is not eligible, or may not be. */
export const REASONS = [
  'channel_not_eligible',
  'from_not_us',
  'to_not_us',
  'channel_unknown',
  'territory',
  'toll_free',
  'area_code_unknown',
  'caller_unknown',
  'short_code',
  'address_unreadable',
] as const;

export type Reason = (typeof REASONS)[number];

/** Holds no address, and so may be logged. */
export interface Eligibility {
  /** `null` when neither is proved; callers must not treat it as `true`. */
  readonly eligible: boolean | null;
  /** Empty when it is eligible. */
  readonly reasons: readonly Reason[];
  readonly from: Region;
  readonly to: Region;
}

/** What one side contributes to the verdict. */
interface Side {
  readonly region: Region;
  readonly verdict: Ruling;
  readonly reason?: Reason;
}

/** A contact without sides proves nothing. */
const NOBODY: Address = { kind: 'nobody' };

/**
 * Whether PHI may go between two addresses over a channel: the channel is eligible, and the numbers
 * have area codes of the US. Pure, without any request.
 *
 * Source: Twilio HIPAA configuration guide and "Architecting for HIPAA on Twilio" v1.1, on voice
 * and messaging; NANPA's report for the area codes.
 */
export function checkEligibility(contact: Contact, rules: EligibilityRules = {}): Eligibility {
  const [from, to] = [contact.from, contact.to].map((text) =>
    text === undefined ? undefined : readAddress(text),
  );
  const channels = channelsOf(contact.channel, from, to);
  const byNumber = channels.some(reachesByNumber);
  const sides = {
    from: judgeSide(from, 'from_not_us', byNumber, rules),
    to: judgeSide(to ?? (from === undefined ? NOBODY : undefined), 'to_not_us', byNumber, rules),
  };
  const judged = [...channels.map(judgeChannel), sides.from, sides.to];
  const reasons = judged.flatMap(({ reason }) => reason ?? []);
  return {
    eligible: verdictOf(judged.map(({ verdict }) => verdict)),
    reasons: REASONS.filter((reason) => reasons.includes(reason)),
    from: sides.from.region,
    to: sides.to.region,
  };
}

/** The named channel and those of all prefixes: PHI goes over each of them. */
function channelsOf(named: string | undefined, ...sides: readonly (Address | undefined)[]) {
  const names = [named, ...sides.flatMap(prefixesOf)].filter((name) => name !== undefined);
  return (names.length > 0 ? names : ['']).map(channelOf);
}

function prefixesOf(address: Address | undefined): readonly string[] {
  return address?.kind === 'channel' ? [address.channel, ...prefixesOf(address.behind)] : [];
}

function verdictOf(verdicts: readonly Ruling[]): boolean | null {
  if (verdicts.includes('not-eligible')) return false;
  return verdicts.every((verdict) => verdict === 'eligible') ? true : null;
}

function reachesByNumber(channel: Channel): boolean {
  return channel.kind !== 'eligible' || channel.byNumber;
}

function judgeChannel(channel: Channel): Side {
  switch (channel.kind) {
    case 'eligible':
      return { region: 'none', verdict: 'eligible' };
    case 'not_eligible':
      return { region: 'none', verdict: 'not-eligible', reason: 'channel_not_eligible' };
    case 'unknown':
      return { region: 'none', verdict: 'unknown', reason: 'channel_unknown' };
  }
}

const FINE: Side = { region: 'none', verdict: 'eligible' };
const UNREADABLE: Side = { region: 'none', verdict: 'unknown', reason: 'address_unreadable' };

function judgeSide(
  address: Address | undefined,
  notUs: 'from_not_us' | 'to_not_us',
  byNumber: boolean,
  rules: EligibilityRules,
): Side {
  switch (address?.kind) {
    case 'number':
      return { region: address.region, ...judgeRegion(address.region, notUs, rules) };
    case 'short_code': {
      const own = rules.shortCodes?.includes(address.code) ?? false;
      return own ? FINE : { region: 'none', verdict: 'unknown', reason: 'short_code' };
    }
    case 'withheld':
      return { region: 'none', ...ruled(rules.unknownCallers ?? 'unknown', 'caller_unknown') };
    case 'nobody':
      return UNREADABLE;
    case 'unreadable':
      // A chat user may have any name.
      return byNumber ? UNREADABLE : FINE;
    case 'channel': {
      const channel = channelOf(address.channel);
      const behind = judgeSide(address.behind, notUs, reachesByNumber(channel), rules);
      // The channel is judged separately; if it is not eligible, the number does not matter.
      return channel.kind === 'eligible' ? behind : { region: behind.region, verdict: 'eligible' };
    }
    case 'identity':
    case undefined:
      return FINE;
  }
}

function judgeRegion(
  region: NumberRegion,
  notUs: 'from_not_us' | 'to_not_us',
  rules: EligibilityRules,
): Omit<Side, 'region'> {
  switch (region) {
    case 'us':
      return { verdict: 'eligible' };
    case 'territory':
      return ruled(rules.territories ?? 'unknown', 'territory');
    case 'toll_free':
      return ruled(rules.tollFree ?? 'eligible', 'toll_free');
    case 'unassigned':
      return { verdict: 'unknown', reason: 'area_code_unknown' };
    case 'other_nanp':
    case 'other_country':
      return { verdict: 'not-eligible', reason: notUs };
  }
}

function ruled(verdict: Ruling, reason: Reason): Omit<Side, 'region'> {
  return verdict === 'eligible' ? { verdict } : { verdict, reason };
}
