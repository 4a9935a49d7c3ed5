import type { Agent } from 'node:https';
import type { RequirementId } from '../../src/audit/catalog/requirement-id';
import { checksOf } from '../../src/audit/checks/checks-of';
import { scanDeployable } from '../../src/audit/collect/scan-project';
import { takeSnapshot } from '../../src/audit/collect/take-snapshot';
import type { ProbingOptions } from '../../src/audit/probes/probe-account';
import type { Snapshot } from '../../src/audit/snapshot/snapshot';
import type { Policy } from '../../src/filter/policy/policy';
import { ProxyAgent } from '../../src/network/proxy-agent';
import { mediaOwner } from '../../src/recordings/media-owner';
import { readCredentials } from '../../src/twilio-api/credentials';
import { readOrganizationAccess } from '../../src/twilio-api/organization-access';
import { readSegmentAccess } from '../../src/twilio-api/segment-access';
import { interruptionBySignals } from '../command/interruption-by-signals';
import { deployedFolders } from '../environment/deployed-folders';
import { httpsAgent } from '../environment/https-agent';
import { PROJECT_FOLDER } from '../environment/project-folder';
import { readEnvironment } from '../environment/read-environment';
import { readPolicyFile } from '../files/read-policy-file';
import { wholeNumber } from '../options/whole-number';
import { tell } from '../terminal/output';
import { accessLogOf } from './access-log-option';
import {
  type AuditValues,
  frontlineUrlsOf,
  readSubaccountCredentials,
  scanNamedFolder,
} from './audit-options';
import { AuditProgress } from './audit-progress';

export const MAX_CONCURRENCY = 50;

/**
 * Reads what the rows need from the account.
 *
 * @throws {ExpectedError} before any request, for options and settings that are missing or wrong.
 */
export async function takeLiveSnapshot(
  values: AuditValues,
  rows: readonly RequirementId[] | undefined,
): Promise<Snapshot> {
  const concurrency = wholeNumber('--concurrency', values.concurrency ?? '10', {
    min: 1,
    max: MAX_CONCURRENCY,
  });
  const environment = readEnvironment();
  const account = readCredentials(environment);
  const subaccounts = readSubaccountCredentials(values.credentials);
  const organization = readOrganizationAccess(environment);
  const workspace = readSegmentAccess(environment);
  const named = scanNamedFolder(values.code);
  const agent = httpsAgent(environment);
  const logAccess = accessLogOf(values, environment);
  const progress = new AuditProgress(process.stderr);
  const policy = readPolicyFile();
  const probes = values.probe ? probingOf(values, policy, agent, progress) : undefined;

  const { signal, stopListening } = interruptionBySignals();
  try {
    const snapshot = await takeSnapshot(checksOf(rows), {
      account,
      subaccounts,
      organization,
      workspace,
      projects: () => [scanDeployable(PROJECT_FOLDER, Object.values(deployedFolders())), ...named],
      samples: values.samples === true,
      ownContacts: { withoutOwnContacts: (text) => policy.withoutOwnContacts(text) },
      probes,
      concurrency,
      agent,
      signal,
      onAccess: logAccess,
      onPlan: progress.onPlan,
      onCall: progress.onCall,
      onRead: progress.onRead,
    });
    progress.end(snapshot.partial);
    tellUnknownAccounts(snapshot, [...subaccounts.keys()]);
    return snapshot;
  } finally {
    stopListening();
    agent.destroy();
  }
}

function probingOf(
  values: AuditValues,
  policy: Policy,
  agent: Agent,
  progress: AuditProgress,
): ProbingOptions {
  return {
    // As if deployed: a URL in task attributes must not lead to this machine.
    ownerOf: (accountSid) => mediaOwner(policy, { accountSid, deployed: true }),
    frontlineUrls: frontlineUrlsOf(values['frontline-url']),
    proxy: agent instanceof ProxyAgent ? agent : undefined,
    announce: progress.onProbe,
  };
}

function tellUnknownAccounts({ accounts }: Snapshot, given: readonly string[]): void {
  const read = new Set(accounts.map(({ subject }) => subject));
  const unknown = given.filter((sid) => !read.has(sid));
  if (unknown.length === 0) return;
  tell(
    `--credentials: not active subaccounts of this account, so not read: ${unknown.join(', ')}\n`,
  );
}
