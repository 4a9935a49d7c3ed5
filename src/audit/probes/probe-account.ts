import type { ProxyAgent } from '../../network/proxy-agent';
import type { MediaOwner } from '../../recordings/media-url';
import type { Credentials } from '../../twilio-api/credentials';
import type { TwilioApi } from '../../twilio-api/twilio-api';
import type { SubjectSnapshot } from '../snapshot/snapshot';
import type { Probe } from './probe';
import { type ProbePlan, runProbes } from './run-probes';
import type { SeenUrl } from './seen-url';

/** An account that was read, for the duration of the run. */
export interface ReadAccount {
  readonly account: SubjectSnapshot;
  readonly credentials: Credentials;
  readonly api: TwilioApi;
  /** The URLs of its webhooks, unchanged. */
  readonly urls: readonly SeenUrl[];
}

export interface ProbingOptions {
  /** Identifies which media are an account's own. */
  readonly ownerOf: (accountSid: string) => MediaOwner;
  /** Frontline's callbacks, which no API lists. */
  readonly frontlineUrls: readonly string[];
  /** Without one, a probe connects directly, and only to public addresses. */
  readonly proxy?: ProxyAgent | undefined;
  /** Called before anything is sent: what each probe will request, from whom, and how often. */
  readonly announce: (plan: ProbePlan) => void;
}

/** Probes an account with the credentials with which it was read. */
export function probeAccount(
  probes: readonly Probe[],
  { account, credentials, api, urls }: ReadAccount,
  { ownerOf, frontlineUrls, proxy, announce }: ProbingOptions,
): Promise<SubjectSnapshot['readings']> {
  const { accountSid, username, password, kind } = credentials;
  const basic = Buffer.from(`${username}:${password}`).toString('base64');
  const context = {
    api,
    authorization: `Basic ${basic}`,
    authToken: kind === 'auth_token' ? password : null,
    account,
    urls,
    owner: ownerOf(accountSid),
    frontlineUrls,
    agent: proxy,
  };
  return runProbes(probes, context, { announce });
}
