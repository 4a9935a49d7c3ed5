import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checksOf } from '../../../src/audit/checks/checks-of';
import type { ProjectScan } from '../../../src/audit/collect/scan-project';
import { type TakeSnapshotOptions, takeSnapshot } from '../../../src/audit/collect/take-snapshot';
import { projectFolder } from '../../../src/audit/endpoints/project-folder';
import { judge } from '../../../src/audit/judge/judge';
import { notRead } from '../../../src/audit/judge/not-read';
import {
  type CertificateAuthority,
  certificateAuthority,
} from '../../support/servers/certificate-authority';
import { sidOf } from '../../support/sids';
import { type ApiStandIn, apiStandIn } from '../../support/twilio-api/api-stand-in';
import { emptyAnswer } from '../../support/twilio-api/empty-answer';
import { standInAgent } from '../../support/twilio-api/stand-in-agent';

const MAIN = sidOf('AC', 'zzz');
const CHILD = sidOf('AC', 'child');
const NOTHING_SEEN: ProjectScan = {
  code: { files: 1, unreadable: 0, facts: [] },
  truncated: false,
};

const KEY = sidOf('SK', 'of another account');
const keyOf = (accountSid: string) =>
  ({ accountSid, username: KEY, password: 'invented', kind: 'api_key' }) as const;

let authority: CertificateAuthority;
let standIn: ApiStandIn;

beforeAll(async () => {
  authority = certificateAuthority();
  standIn = await apiStandIn({
    authority,
    resources: {
      'GET api.twilio.com/2010-04-01/Accounts.json': {
        key: 'accounts',
        list: [CHILD, MAIN].map((sid) => ({ sid, status: 'active', owner_account_sid: MAIN })),
      },
    },
    // An API key opens no path of another account; paths on product hosts have no account.
    fault: ({ username, pathParameters }) =>
      username === KEY && pathParameters.some((each) => each === CHILD || each === MAIN)
        ? { status: 401, body: { code: 20003, message: 'Authenticate', status: 401 } }
        : undefined,
    otherwise: ({ operation }) => emptyAnswer(operation),
  });
});
afterAll(async () => {
  expect(standIn.violations).toEqual([]);
  await standIn.close();
});

function options(given: Partial<TakeSnapshotOptions> = {}): TakeSnapshotOptions {
  return {
    account: { accountSid: MAIN, username: MAIN, password: 'invented', kind: 'auth_token' },
    subaccounts: new Map(),
    projects: () => [NOTHING_SEEN],
    samples: false,
    concurrency: 10,
    agent: standInAgent(standIn, authority),
    signal: new AbortController().signal,
    onAccess: async () => undefined,
    onPlan: () => undefined,
    onCall: () => undefined,
    onRead: () => undefined,
    ...given,
  };
}

test('findings in code belong to the audited account, and to no subaccount', async () => {
  const { accounts } = await takeSnapshot(checksOf(['RT-05']), options());
  expect(accounts.map(({ subject, readings }) => [subject, projectFolder.id in readings])).toEqual([
    [MAIN, true],
    [CHILD, false],
  ]);
});

test('no folder is searched for rows that do not ask for it', async () => {
  const projects = () => {
    throw new Error('searched');
  };
  const { accounts } = await takeSnapshot(checksOf(['ACCT-04']), options({ projects }));
  expect(accounts).toHaveLength(2);
});

test('every account is announced before it is read', async () => {
  const accesses: string[] = [];
  await takeSnapshot(
    checksOf(['RT-05']),
    options({
      onAccess: async (accountSid, eventType) => {
        accesses.push(`${eventType}: ${accountSid}`);
      },
    }),
  );
  expect(accesses).toEqual([
    `Account Configuration Read: ${MAIN}`,
    `Account Configuration Read: ${CHILD}`,
  ]);
});

test('an account waits for an earlier one when no more calls may run in parallel', async () => {
  const steps: string[] = [];
  await takeSnapshot(
    checksOf(['SMS-10']),
    options({
      concurrency: 1,
      onAccess: async (accountSid) => {
        steps.push(accountSid);
      },
      onRead: () => steps.push('read'),
    }),
  );
  const readings = steps.slice(1, steps.indexOf(CHILD));
  expect(readings).not.toEqual([]);
  expect(new Set(readings)).toEqual(new Set(['read']));
});

test('a subaccount listed before the list breaks off is read', async () => {
  const listed = [MAIN, CHILD].map((sid) => ({ sid, status: 'active', owner_account_sid: MAIN }));
  const cut = await apiStandIn({
    authority,
    resources: {
      'GET api.twilio.com/2010-04-01/Accounts.json': ({ query }) =>
        query.has('Page')
          ? { status: 400, body: { code: 20001, message: 'no', status: 400 } }
          : { body: { accounts: listed, next_page_uri: '/2010-04-01/Accounts.json?Page=1' } },
    },
    otherwise: ({ operation }) => emptyAnswer(operation),
  });
  const agent = standInAgent(cut, authority);
  const snapshot = await takeSnapshot(checksOf(['ACCT-08']), options({ agent }));
  expect(snapshot.accounts.map(({ subject }) => subject)).toEqual([MAIN, CHILD]);
  expect(notRead(snapshot).accounts.map(({ sid, why }) => [sid, why])).toEqual([
    [CHILD, 'no credentials of its own were given: little or nothing of it was read'],
    [null, 'the list of subaccounts was not read: there may be others'],
  ]);
  agent.destroy();
  await cut.close();
});

describe('an API key of another account', () => {
  const rows = ['VOICE-08', 'SMS-06', 'VAI-05', 'VERIFY-02'] as const;

  test('reads nothing for a subaccount, which is an error', async () => {
    const checks = checksOf(rows);
    const snapshot = await takeSnapshot(
      checks,
      options({ subaccounts: new Map([[CHILD, keyOf(CHILD)]]) }),
    );
    const { requirements, summary } = judge(snapshot, undefined, { only: rows, checks });
    expect(requirements.map(({ id, verdicts }) => [id, verdicts[CHILD]])).toEqual(
      requirements.map(({ id }) => [id, 'ERROR']),
    );
    expect(requirements.some(({ verdicts }) => verdicts[MAIN] === 'ERROR')).toBe(false);
    expect(summary.missing_permissions.some(({ accounts }) => accounts.includes(CHILD))).toBe(true);
  });

  test('is refused for the main account, though it opens a list of accounts', async () => {
    await expect(takeSnapshot(checksOf(rows), options({ account: keyOf(MAIN) }))).rejects.toThrow(
      'Twilio refuses the credentials (401)',
    );
  });
});
