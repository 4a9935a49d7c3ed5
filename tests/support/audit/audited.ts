import type { Agent } from 'node:https';
import { afterAll } from '@jest/globals';
import pLimit from 'p-limit';
import type { RequirementId } from '../../../src/audit/catalog/requirement-id';
import { collectAccount } from '../../../src/audit/collect/collect-account';
import { judgeAccount } from '../../../src/audit/judge/judge-account';
import type { AttestedAnswer, Check } from '../../../src/audit/model/check';
import type { Judgement } from '../../../src/audit/model/judgement';
import { type AnyApiEndpoint, isApiEndpoint } from '../../../src/audit/snapshot/endpoint';
import { twilioApi } from '../../../src/twilio-api/twilio-api';
import { certificateAuthority } from '../servers/certificate-authority';
import { sidOf } from '../sids';
import { describedOperation } from '../twilio-api/api-description';
import {
  type ApiFault,
  type ApiRequest,
  type ApiResources,
  type ApiStandIn,
  apiStandIn,
} from '../twilio-api/api-stand-in';
import { emptyAnswer } from '../twilio-api/empty-answer';
import { standInAgent } from '../twilio-api/stand-in-agent';

export const ACCOUNT = sidOf('AC');
export const NOW = new Date('2026-11-22T12:00:00Z');

export interface AuditedOptions {
  /** The fault that a request gets instead of its resource; none for `undefined`. */
  readonly fault?: ApiFault | ((request: ApiRequest) => ApiFault);
  /** The products that ACCT-11's attestation puts into the scope of PHI. */
  readonly phiScope?: readonly string[];
  /** The answers of other rows' attestations. */
  readonly attested?: Readonly<Partial<Record<RequirementId, AttestedAnswer>>>;
  /** The user asked for the optional readings. */
  readonly optIn?: boolean;
}

/** The stand-in of all tests in a file, and its resources for the current one. */
let counterpart: Promise<Counterpart> | undefined;
let asked: { readonly resources: ApiResources; readonly fault: AuditedOptions['fault'] };
const oneAtATime = pLimit(1);

afterAll(async () => {
  const { standIn, agent } = (await counterpart) ?? {};
  agent?.destroy();
  await standIn?.close();
});

/**
 * A check's judgement on an account with only these resources: read from the stand-in over TLS,
 * projected, and judged.
 */
export async function audited(
  check: Check,
  resources: ApiResources,
  { fault, phiScope = [], attested = {}, optIn = false }: AuditedOptions = {},
): Promise<Judgement> {
  const endpoints = [...check.reads, ...(optIn ? (check.optIn ?? []) : [])].filter(isApiEndpoint);
  endpoints.forEach(readDescription);
  const readings = await oneAtATime(() => {
    asked = { resources, fault };
    return read(endpoints);
  });
  const account = {
    subject: ACCOUNT,
    kind: 'account' as const,
    ownerSid: null,
    credentials: true,
    readings,
  };
  return bare(
    judgeAccount(check, account, NOW, {
      inPhiScope: (product) => phiScope.includes(product),
      covered: () => false,
      attested: (id) => attested[id] ?? null,
    }),
  );
}

/**
 * Verdict and findings, without the findings' grades and names, and without the population.
 */
export function bare({ verdict, findings }: Judgement): Judgement {
  return { verdict, findings: findings.map(({ verdict: _, named: __, ...finding }) => finding) };
}

async function read(endpoints: readonly AnyApiEndpoint[]) {
  counterpart ??= startCounterpart();
  const { standIn, agent } = await counterpart;
  const api = twilioApi(
    { accountSid: ACCOUNT, username: ACCOUNT, password: 'token', kind: 'auth_token' },
    { agent, attempts: 1 },
  );
  const slots = pLimit(10);
  const get: typeof api.get = (url) => slots(() => api.get(url));
  const earlier = standIn.violations.length;
  const readings = await collectAccount({ ...api, subject: ACCOUNT, get }, endpoints, { now: NOW });
  const violations = standIn.violations.slice(earlier);
  if (violations.length > 0) throw new Error(violations.join('\n'));
  return readings;
}

interface Counterpart {
  readonly standIn: ApiStandIn;
  readonly agent: Agent;
}

async function startCounterpart(): Promise<Counterpart> {
  const authority = certificateAuthority();
  const standIn = await apiStandIn({
    authority,
    get resources() {
      return asked.resources;
    },
    fault: (request) => (typeof asked.fault === 'function' ? asked.fault(request) : asked.fault),
    otherwise: ({ operation }) => emptyAnswer(operation),
  });
  return { standIn, agent: standInAgent(standIn, authority) };
}

/**
 * Reads Twilio's descriptions before the run: the first time takes longer than a connection may.
 */
function readDescription({ host, path, parent }: AnyApiEndpoint): void {
  describedOperation('GET', host, path);
  if (parent !== undefined) readDescription(parent.endpoint);
}
