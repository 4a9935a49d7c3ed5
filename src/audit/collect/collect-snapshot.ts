import pLimit from 'p-limit';
import type { Credentials } from '../../twilio-api/credentials';
import type { TwilioApi } from '../../twilio-api/twilio-api';
import { ownAccounts } from '../endpoints/account/own-accounts';
import type { OwnContacts } from '../fields/field-reader';
import type { ReadAccount } from '../probes/probe-account';
import type { SeenUrl } from '../probes/seen-url';
import type { AnyApiEndpoint } from '../snapshot/endpoint';
import {
  itemsOf,
  type Reading,
  SNAPSHOT_VERSION,
  type Snapshot,
  type SubjectSnapshot,
} from '../snapshot/snapshot';
import { TOOL } from '../snapshot/tool';
import { collectAccount } from './collect-account';
import { requireConnection } from './require-connection';
import { ownApi, requireCredentials } from './require-credentials';

export interface SnapshotOptions {
  readonly endpoints: readonly AnyApiEndpoint[];
  /** The credentials of the audited account, with its subaccounts. */
  readonly credentials: Credentials;
  /** The subaccounts' own credentials, by SID. */
  readonly subaccountCredentials: ReadonlyMap<string, Credentials>;
  /** Makes the client for an account, which limits the number of concurrent calls. */
  readonly connect: (credentials: Credentials) => TwilioApi;
  /** How many accounts are read concurrently: each holds all its calls in memory. */
  readonly accountsAtOnce: number;
  readonly now: Date;
  /** @default none */
  readonly ownContacts?: OwnContacts | undefined;
  /** Ends the run: what has not been read fails as `aborted`, and the snapshot is partial. */
  readonly signal?: AbortSignal;
  /** Called before an account is read, and awaited. */
  readonly onAccount?: (accountSid: string) => Promise<void>;
  /** Called once it is known what will be read. */
  readonly onPlan?: (plan: ReadingPlan) => void;
  /** Called for each endpoint of an account that was read. */
  readonly onRead?: () => void;
  /** Probes an account that has its own credentials, after reading it; its results are added. */
  readonly probe?: ((account: ReadAccount) => Promise<SubjectSnapshot['readings']>) | undefined;
}

export interface ReadingPlan {
  readonly accounts: number;
  /** Endpoints, over all accounts. */
  readonly readings: number;
  /** The minimum of calls; further pages and dependent resources add to them. */
  readonly calls: number;
}

/** How an account is read. */
interface Access {
  readonly accountSid: string;
  readonly ownerSid: string | null;
  /** The account's own credentials. */
  readonly own: Credentials | undefined;
  readonly api: TwilioApi | undefined;
  readonly endpoints: readonly AnyApiEndpoint[];
  /** Readings from before. */
  readonly known: Readonly<Record<string, Reading>>;
}

/**
 * Reads the account and its active subaccounts.
 *
 * Product subdomains accept only a subaccount's own credentials. Without them only api.twilio.com
 * is read, with the owner's auth token (Twilio docs, "Subaccounts"; an API key of the owner does
 * not open subaccounts).
 *
 * @throws {ConnectionError} when Twilio cannot be reached.
 * @throws {CredentialsError} when Twilio refuses the credentials of the account.
 */
export async function collectSnapshot(options: SnapshotOptions): Promise<Snapshot> {
  const { endpoints, credentials, connect, now, signal, onPlan } = options;
  const main = connect(credentials);
  const listing = (
    await collectAccount({ ...main, subject: main.accountSid }, [ownAccounts], { now })
  )[ownAccounts.id];
  if (listing === undefined) throw new TypeError('the list of accounts was not read');
  requireConnection(listing);
  await requireCredentials(listing, credentials, main);

  const rest = endpoints.filter((each) => each !== ownAccounts);
  const plan = accessesOf(listing, main, rest, options);
  const planned = plan.flatMap((each) => each.endpoints);
  onPlan?.({
    accounts: plan.length,
    readings: planned.length,
    calls: planned.filter(({ parent }) => parent === undefined).length,
  });

  const accounts = await pLimit(options.accountsAtOnce).map(plan, (access) =>
    readAccount(access, options),
  );
  return {
    snapshot_version: SNAPSHOT_VERSION,
    tool: TOOL,
    taken_at: now.toISOString(),
    partial: signal?.aborted ?? false,
    accounts,
  };
}

/** Reads one account, and probes it if requested. */
async function readAccount(
  { accountSid, ownerSid, own, endpoints, known, api: given }: Access,
  { credentials, now, ownContacts, onAccount, onRead, probe }: SnapshotOptions,
): Promise<SubjectSnapshot> {
  await onAccount?.(accountSid);
  // The main account's credentials were tried before.
  const isTried = own === undefined || own === credentials;
  const api = given && (isTried ? given : await ownApi(own, given));
  const urls: SeenUrl[] = [];
  const read =
    api &&
    (await collectAccount({ ...api, subject: accountSid }, endpoints, {
      now,
      ownContacts,
      // Only probes use the URLs, and there is one for each number.
      onUrl: probe && ((url) => urls.push(url)),
      onRead: () => onRead?.(),
    }));
  const readings = sorted({ ...known, ...read });
  const account = {
    subject: accountSid,
    kind: 'account',
    ownerSid,
    credentials: own !== undefined,
    readings,
  } as const;
  if (probe === undefined || own === undefined || api === undefined) return account;
  const probed = await probe({ account, credentials: own, api, urls });
  return { ...account, readings: sorted({ ...readings, ...probed }) };
}

function accessesOf(
  listing: Reading,
  main: TwilioApi,
  endpoints: readonly AnyApiEndpoint[],
  { credentials, subaccountCredentials, connect }: SnapshotOptions,
): readonly Access[] {
  const ownerOf = new Map(listedAccounts(listing, main.accountSid));
  // If the list is incomplete, accounts with given credentials belong to it as well.
  const others = listing.failures.length > 0 ? subaccountCredentials : new Map<string, never>();
  const known = new Set([...ownerOf.keys(), ...others.keys()]);
  const subaccounts = [...known].filter((sid) => sid !== main.accountSid).sort();
  const owner = ownerOf.get(main.accountSid) ?? null;

  return [
    {
      accountSid: main.accountSid,
      ownerSid: owner === main.accountSid ? null : owner,
      own: credentials,
      api: main,
      endpoints,
      known: { [ownAccounts.id]: listing },
    },
    ...subaccounts.map((accountSid): Access => {
      const own = subaccountCredentials.get(accountSid);
      const base = { accountSid, ownerSid: ownerOf.get(accountSid) ?? main.accountSid };
      const items = listing.items.filter(({ fields }) => fields['sid'] === accountSid);
      const known = { [ownAccounts.id]: { ...listing, items } };
      if (own !== undefined) return { ...base, own, api: connect(own), endpoints, known };
      if (credentials.kind === 'api_key') {
        return { ...base, own: undefined, api: undefined, endpoints: [], known };
      }
      const open = endpoints.filter(isOpenToOwner);
      const api = connect({ ...credentials, accountSid });
      return { ...base, own: undefined, api, endpoints: open, known };
    }),
  ];
}

/** Active accounts and their owners. The account that asks is included, whatever its status. */
function listedAccounts(listing: Reading, mainSid: string): readonly [string, string | null][] {
  const snapshot = { readings: { [ownAccounts.id]: listing } };
  return itemsOf(snapshot, ownAccounts).flatMap(({ sid, status, owner_account_sid }) =>
    sid !== null && (status === 'active' || sid === mainSid) ? [[sid, owner_account_sid]] : [],
  );
}

function isOpenToOwner({ host, parent }: AnyApiEndpoint): boolean {
  return host === 'api.twilio.com' && (parent === undefined || isOpenToOwner(parent.endpoint));
}

function sorted(readings: SubjectSnapshot['readings']): SubjectSnapshot['readings'] {
  return Object.fromEntries(Object.entries(readings).sort(([a], [b]) => (a < b ? -1 : 1)));
}
