import type { AccountView, Check, Finding, Judgement } from './check';
import type { AnyEndpoint } from './snapshot/endpoint';
import { type AccountSnapshot, itemsOf, type Reading } from './snapshot/snapshot';

/** What an account's attestations say that a check may have to know. */
export interface Scope {
  readonly inPhiScope: AccountView['inPhiScope'];
  readonly attested: AccountView['attested'];
}

/**
 * What one check says about one account.
 *
 * What could not be read is never taken for "there is none": a row whose reading failed is `ERROR`
 * unless what was read proves a violation already, and one that was not read is `NOT_TESTABLE`.
 */
export function judgeAccount(
  check: Check,
  account: AccountSnapshot,
  takenAt: Date,
  { inPhiScope, attested }: Scope,
): Judgement {
  const readings = check.reads.map(({ id }) => account.readings[id]);
  if (!readings.every((reading) => reading !== undefined)) {
    const message = account.credentials
      ? 'not read in this run'
      : 'no credentials for this subaccount: nothing was read';
    return { verdict: 'NOT_TESTABLE', findings: [{ resource: null, field: null, message }] };
  }
  const asked = (check.optIn ?? []).filter(({ id }) => account.readings[id] !== undefined);
  const failures = [...check.reads, ...asked].flatMap((endpoint) =>
    failureFindings(endpoint, account),
  );
  if (failures.length === 0 && readings.length > 0 && readings.every(({ absent }) => absent)) {
    const message = 'the product was never in use: Twilio answers 404';
    return { verdict: 'NOT_APPLICABLE', findings: [{ resource: null, field: null, message }] };
  }
  const judgement = check.judge({
    accountSid: account.accountSid,
    now: takenAt,
    items: (endpoint) => itemsOf(account, endpoint),
    truncated: ({ id }) => account.readings[id]?.truncated ?? false,
    inPhiScope,
    attested,
  });
  if (failures.length === 0 || judgement.verdict === 'FAIL') {
    return { ...judgement, findings: [...judgement.findings, ...failures] };
  }
  return { verdict: 'ERROR', findings: [...failures, ...foundAlready(judgement, readings)] };
}

function failureFindings(endpoint: AnyEndpoint, account: AccountSnapshot): readonly Finding[] {
  const failures = account.readings[endpoint.id]?.failures ?? [];
  return failures.map(({ failure, status, parents }) => ({
    resource: parents.at(-1) ?? null,
    field: null,
    message: `${endpoint.host}${endpoint.path} was not read: ${failure}${status === null ? '' : ` (${status})`}`,
  }));
}

/** Findings beside a failed reading are worth telling; an empty reading's are not. */
function foundAlready(
  { verdict, findings }: Judgement,
  readings: readonly Reading[],
): readonly Finding[] {
  const something = readings.some(({ items }) => items.length > 0);
  return something && (verdict === 'REVIEW' || verdict === 'WARN') ? findings : [];
}
