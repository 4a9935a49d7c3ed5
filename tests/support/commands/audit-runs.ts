import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from '@jest/globals';
import { CATALOG } from '../../../src/audit/catalog/catalog';
import { SOURCE_DOCUMENTS } from '../../../src/audit/catalog/source-documents';
import type { AuditResult } from '../../../src/audit/model/audit-result';
import { sidOf } from '../sids';
import { temporaryFolder } from '../temporary-folder';
import type { ApiResources, ApiStandInOptions } from '../twilio-api/api-stand-in';
import { apiStandIns } from '../twilio-api/api-stand-ins';
import { emptyAnswer } from '../twilio-api/empty-answer';
import { runCommand } from './run-command';

export const ACCOUNT = sidOf('AC');
export const TOKEN = 'token-of-a-test';
export const DOMAINS = 'GET api.twilio.com/2010-04-01/Accounts/{AccountSid}/SIP/Domains.json';
const ACCOUNTS = 'GET api.twilio.com/2010-04-01/Accounts.json';

type Environment = Readonly<Record<string, string>>;

/**
 * The command `audit` for the tests in a file: each run has its own folder, and the account of its
 * stand-in. The command may print no secret and no promise.
 */
export function auditRuns() {
  const standIn = apiStandIns();
  let current: string;
  let ofStandIn: Environment;

  beforeEach(() => {
    current = temporaryFolder();
    ofStandIn = {};
  });
  afterEach(() => {
    rmSync(current, { recursive: true });
  });

  const folder = () => current;
  const file = (name: string) => join(current, name);

  /** Lists missing from `resources` are there, and empty. */
  async function start(resources: ApiResources, options: Partial<ApiStandInOptions> = {}) {
    await standIn.start({
      resources,
      otherwise: ({ operation }) => emptyAnswer(operation),
      ...options,
    });
    ofStandIn = standIn.environment;
  }

  async function audit(args: readonly string[], environment: Environment = {}) {
    const result = await runCommand(['audit', ...args], {
      cwd: current,
      environment: { ACCOUNT_SID: ACCOUNT, AUTH_TOKEN: TOKEN, ...ofStandIn, ...environment },
    });
    expect(result.stdout + result.stderr).not.toMatch(/canary|token-of-a-test|HIPAA compliant/);
    return result;
  }

  async function auditJson(args: readonly string[], environment: Environment = {}) {
    const { stdout, stderr, exitCode } = await audit(['--format', 'json', ...args], environment);
    const result: AuditResult = JSON.parse(stdout);
    const row = (id: string) => result.requirements.find((each) => each.id === id);
    return { result, row, stderr, exitCode };
  }

  /** A file of records that state all of these rows. */
  function statements(ids: readonly string[], changes: object = {}): string {
    const records = CATALOG.filter(({ id }) => ids.includes(id)).map(({ id, source }) => ({
      row: id,
      scope: { accounts: [ACCOUNT] },
      answer: 'yes',
      attester: { role: 'Privacy officer' },
      attested_at: day(-10),
      expires_at: day(50),
      evidence: [{ type: 'ticket', location: 'GRC-12' }],
      source_version: SOURCE_DOCUMENTS[source.document].edition,
      ...changes,
    }));
    const path = file(`attestations-${ids.length}.yaml`);
    writeFileSync(path, JSON.stringify({ version: 1, attestations: records }));
    return path;
  }

  return { standIn, folder, file, start, audit, auditJson, statements };
}

/** The list of accounts: the audited one, and its subaccounts. */
export function accounts(subaccounts = 0, status = 'active'): ApiResources {
  const one = (sid: string, each: string) => ({
    sid,
    status: each,
    owner_account_sid: ACCOUNT,
    date_created: 'Tue, 01 Sep 2026 10:00:00 +0000',
    auth_token: 'canary',
    friendly_name: 'canary',
  });
  const others = Array.from({ length: subaccounts }, (_, index) => one(subaccount(index), status));
  return { [ACCOUNTS]: { key: 'accounts', list: [one(ACCOUNT, 'active'), ...others] } };
}

export function subaccount(number: number): string {
  return sidOf('AC', `sub${number}`);
}

export function domains(count: number, secure: boolean): ApiResources {
  const list = Array.from({ length: count }, (_, index) => ({ sid: sidOf('SD', index), secure }));
  return { [DOMAINS]: { key: 'domains', list } };
}

/** A date such as `2026-11-29`. */
export function day(fromToday: number): string {
  return new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);
}
