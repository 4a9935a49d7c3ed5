import { ipAccessControlAddresses } from '../../endpoints/voice/ip-access-control-addresses';
import { ipAccessControlLists } from '../../endpoints/voice/ip-access-control-lists';
import { sipCredentials } from '../../endpoints/voice/sip-credentials';
import type { AccountView } from '../../model/check';
import type { GradedFinding } from '../../model/finding';
import type { Found } from '../../snapshot/snapshot';

/** A wider range lets in more than one site. */
const WIDEST_PREFIX = 24;

/** A list attached to a SIP domain or a trunk, which is the last of its parents. */
type AttachedList = Found<{ readonly sid: typeof sipCredentials.fields.sid }>;

/**
 * The addresses of the attached lists that let in more than one site, those whose range Twilio does
 * not state, and attached lists that are missing from the account's.
 */
export function wideAddresses(
  account: AccountView,
  attached: readonly AttachedList[],
): readonly GradedFinding[] {
  const used = new Set(attached.map(({ sid }) => sid));
  const addresses = account.items(ipAccessControlAddresses);
  const known = new Set([
    ...account.items(ipAccessControlLists).map(({ sid }) => sid),
    ...addresses.map(({ parents }) => parents.at(-1) ?? null),
  ]);
  const unread = [...used]
    .filter((sid) => sid !== null && !known.has(sid))
    .map(
      (sid): GradedFinding => ({
        verdict: 'NOT_TESTABLE',
        resource: sid,
        field: null,
        message:
          'an address list that does not belong to the account: whom it lets in was not read',
      }),
    );
  const wide = addresses
    .filter(({ parents }) => used.has(parents.at(-1) ?? null))
    .filter(({ cidr_prefix_length: length }) => length === null || length < WIDEST_PREFIX)
    .map(
      ({ sid, cidr_prefix_length: length }): GradedFinding => ({
        verdict: length === null ? 'NOT_TESTABLE' : 'FAIL',
        resource: sid,
        field: 'cidr_prefix_length',
        message:
          length === null
            ? 'Twilio does not say how wide it is'
            : `/${length} is wider than /${WIDEST_PREFIX}`,
      }),
    );
  return [...wide, ...unread];
}

/** The SIDs of the domains or trunks whose credential lists are all empty. */
export function withEmptyLists(
  account: AccountView,
  attached: readonly AttachedList[],
): ReadonlySet<string | null> {
  // Unless all credentials are known, no list is known to be empty.
  if (!account.whole(sipCredentials)) return new Set();
  const filled = new Set(account.items(sipCredentials).map(({ parents }) => parents.at(-1)));
  const ownersOf = (lists: readonly AttachedList[]) =>
    lists.map(({ parents }) => parents.at(-1) ?? null);
  const served = new Set(ownersOf(attached.filter(({ sid }) => filled.has(sid ?? undefined))));
  return new Set(ownersOf(attached).filter((owner) => !served.has(owner)));
}
