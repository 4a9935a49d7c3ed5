import { ownAccounts } from '../endpoints/account/own-accounts';
import type { NotRead } from '../model/audit-result';
import { itemsOf, type Snapshot } from '../snapshot/snapshot';

/**
 * Twilio's regions besides us1, whose API is read: their data are on hosts of their own (Twilio
 * docs, "Twilio regions").
 */
const OTHER_REGIONS = ['au1', 'ie1'];

/** The accounts and regions of which nothing, or only a part, is known. */
export function notRead({ accounts }: Snapshot): NotRead {
  const read = new Set(accounts.map(({ subject }) => subject));
  const listings = accounts.filter(({ kind }) => kind === 'account');
  return {
    accounts: [
      ...listings
        .flatMap((account) => itemsOf(account, ownAccounts))
        .flatMap(({ sid, status }) =>
          sid === null || read.has(sid)
            ? []
            : [{ sid, status, why: 'it is not active: it was not read, and keeps its data' }],
        ),
      ...listings
        .filter(({ credentials }) => !credentials)
        .map((account) => ({
          sid: account.subject,
          status: itemsOf(account, ownAccounts)[0]?.status ?? null,
          why: 'no credentials of its own were given: little or nothing of it was read',
        })),
      ...listings
        .flatMap(({ readings }) => readings[ownAccounts.id]?.failures ?? [])
        .slice(0, 1)
        .map(() => ({
          sid: null,
          status: null,
          why: 'the list of subaccounts was not read: there may be others',
        })),
    ],
    regions: OTHER_REGIONS,
  };
}
