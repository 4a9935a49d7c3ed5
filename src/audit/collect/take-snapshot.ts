import type { Agent } from 'node:https';
import pLimit from 'p-limit';
import type { Credentials } from '../../twilio-api/credentials';
import type { OrganizationAccess } from '../../twilio-api/organization-access';
import { organizationApi } from '../../twilio-api/organization-api';
import type { RestClient, RestClientOptions } from '../../twilio-api/rest-client';
import type { SegmentAccess } from '../../twilio-api/segment-access';
import { segmentApi } from '../../twilio-api/segment-api';
import { twilioApi } from '../../twilio-api/twilio-api';
import type { AccessEventType } from '../access-log/access-record';
import { type EndpointsOptions, endpointsOf } from '../checks/endpoints-of';
import { projectFolder } from '../endpoints/project-folder';
import type { OwnContacts } from '../fields/field-reader';
import type { Check } from '../model/check';
import { type ProbingOptions, probeAccount } from '../probes/probe-account';
import { probesOf } from '../probes/probes-of';
import { type ApiSource, isFrom } from '../snapshot/endpoint';
import type { Snapshot, SubjectSnapshot } from '../snapshot/snapshot';
import { collectAccount } from './collect-account';
import { collectSnapshot, type ReadingPlan, type SnapshotOptions } from './collect-snapshot';
import { collectWorkspace } from './collect-workspace';
import { projectReading } from './project-reading';
import type { ProjectScan } from './scan-project';

export interface TakeSnapshotOptions {
  /** The credentials of the audited main account, with its subaccounts. */
  readonly account: Credentials;
  /** The subaccounts' own credentials, by SID. */
  readonly subaccounts: ReadonlyMap<string, Credentials>;
  /** The Organization that lists the accounts. */
  readonly organization?: OrganizationAccess | undefined;
  /** A Segment workspace, which becomes an account of the snapshot. */
  readonly workspace?: SegmentAccess | undefined;
  /** Searches folders of code; called only if a check needs the result. */
  readonly projects: () => readonly ProjectScan[];
  /** Whether to sample messages and task attributes, too. */
  readonly samples: boolean;
  /** Also probes the owner's hosts. */
  readonly probes?: ProbingOptions | undefined;
  /** The organisation's own contacts, which are not findings. @default none */
  readonly ownContacts?: OwnContacts | undefined;
  /** The number of concurrent calls. */
  readonly concurrency: number;
  readonly agent: Agent;
  /** Ends the run: what has not been read fails as `aborted`, and the snapshot is partial. */
  readonly signal: AbortSignal;
  /** Called before an account is read or probed, and awaited. */
  readonly onAccess: (accountSid: string, eventType: AccessEventType) => Promise<void>;
  /** Called once it is known what will be read. */
  readonly onPlan: (plan: ReadingPlan) => void;
  /** Called for each request. */
  readonly onCall: () => void;
  /** Called for each endpoint of an account that was read. */
  readonly onRead: () => void;
}

/** A call of {@link takeSnapshot}, with what its parts share. */
interface Run extends TakeSnapshotOptions {
  readonly checks: readonly Check[];
  readonly now: Date;
  /** How every API is called. */
  readonly requests: RestClientOptions;
  /** An API whose calls share one limit with those of the others. */
  readonly limited: <Api extends Pick<RestClient, 'get'>>(api: Api) => Api;
}

/**
 * Reads what the checks need from the account with its subaccounts, its Organization, a Segment
 * workspace, and folders of code.
 */
export async function takeSnapshot(
  checks: readonly Check[],
  options: TakeSnapshotOptions,
): Promise<Snapshot> {
  const { concurrency, agent, signal, onCall } = options;
  const slots = pLimit(concurrency);
  const run: Run = {
    ...options,
    checks,
    now: new Date(),
    requests: { agent, signal, onRequest: onCall },
    limited: (api) => ({ ...api, get: (url) => slots(() => api.get(url)) }),
  };
  const project = searchProjects(run);
  const snapshot = await readAccounts(run);
  const linked = await readOrganization(run);
  const workspaces = await readWorkspaces(run);
  const mainSid = options.account.accountSid;
  const accounts = snapshot.accounts.map((account) => ({
    ...account,
    readings: {
      ...account.readings,
      ...linked,
      ...(account.subject === mainSid ? project : {}),
    },
  }));
  return { ...snapshot, accounts: [...accounts, ...workspaces] };
}

/** The findings in folders of code, which belong to the main account. */
function searchProjects({ checks, projects }: Run): SubjectSnapshot['readings'] {
  if (!checks.some(({ optIn }) => optIn?.includes(projectFolder))) return {};
  return { [projectFolder.id]: projectReading(projects()) };
}

function readAccounts(run: Run): Promise<Snapshot> {
  const { account, subaccounts, samples, now, signal, requests, limited, concurrency } = run;
  const { ownContacts, onAccess, onPlan, onRead } = run;
  const probe = probing(run);
  return collectSnapshot({
    endpoints: endpointsFrom('twilio', run, { optIn: samples, probe: probe !== undefined }),
    credentials: account,
    subaccountCredentials: subaccounts,
    connect: (credentials) => limited(twilioApi(credentials, requests)),
    // The maximum of concurrent calls; each account has more than one to make.
    accountsAtOnce: concurrency,
    now,
    ownContacts,
    signal,
    onAccount: (accountSid) => onAccess(accountSid, 'Account Configuration Read'),
    onPlan,
    onRead,
    probe,
  });
}

function probing({ checks, probes: options, onAccess }: Run): SnapshotOptions['probe'] {
  const probes = probesOf(checks);
  if (options === undefined || probes.length === 0) return undefined;
  return async (read) => {
    await onAccess(read.account.subject, 'Media Probed');
    await onAccess(read.account.subject, 'Webhook Probed');
    return probeAccount(probes, read, options);
  };
}

/** The Organization's list of linked accounts, a reading for each account. */
async function readOrganization(run: Run): Promise<SubjectSnapshot['readings']> {
  const { organization, now, requests, limited } = run;
  if (organization === undefined) return {};
  const { sid, token } = organization;
  const api = { ...limited(organizationApi(token, requests)), subject: sid };
  const endpoints = endpointsFrom('organization', run, { optIn: true, probe: false });
  return collectAccount(api, endpoints, { now });
}

async function readWorkspaces(run: Run): Promise<readonly SubjectSnapshot[]> {
  const { workspace: access, now, requests, limited, onAccess } = run;
  const endpoints = endpointsFrom('segment', run, { optIn: false, probe: false });
  if (access === undefined || endpoints.length === 0) return [];
  const { token, region } = access;
  const api = limited(segmentApi(token, { ...requests, region }));
  const workspace = await collectWorkspace(api, endpoints, { now });
  await onAccess(workspace.subject, 'Account Configuration Read');
  return [workspace];
}

function endpointsFrom(source: ApiSource, { checks }: Run, options: EndpointsOptions) {
  return endpointsOf(checks, options).filter((each) => isFrom(each, source));
}
