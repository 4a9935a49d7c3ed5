import type { AccountView, Check } from '../model/check';
import { type Finding, type Judgement, judgement, note } from '../model/judgement';
import { type AnyEndpoint, isApiEndpoint, type ReadingSource } from '../snapshot/endpoint';
import { itemsOf, type Reading, type SubjectSnapshot } from '../snapshot/snapshot';

/** What an account's attestations say that a check may have to know. */
export interface Scope {
  readonly inPhiScope: AccountView['inPhiScope'];
  readonly covered: AccountView['covered'];
  readonly attested: AccountView['attested'];
}

/**
 * What one check says about one account.
 *
 * What could not be read is never taken for "there is none": a row whose reading failed is `ERROR`,
 * and one of whose readings some were not made is `NOT_TESTABLE`, unless what was read proves a
 * violation already.
 */
export function judgeAccount(
  check: Check,
  account: SubjectSnapshot,
  takenAt: Date,
  { inPhiScope, covered, attested }: Scope,
): Judgement {
  const readings = check.reads.flatMap(({ id }) => account.readings[id] ?? []);
  const unread = note(
    account.credentials
      ? unreadBecause(check, account)
      : 'not read: there are no credentials of this subaccount’s own',
  );
  const whole = readings.length === check.reads.length;
  if (!whole && readings.length === 0) return judgement('NOT_TESTABLE', unread);
  const asked = (check.optIn ?? []).filter(({ id }) => account.readings[id] !== undefined);
  const failures = [...check.reads, ...asked].flatMap((endpoint) =>
    failureFindings(endpoint, account),
  );
  if (whole && failures.length === 0 && readings.length > 0 && readings.every(isAbsent)) {
    return judgement('NOT_APPLICABLE', note('the product was never in use: Twilio answers 404'));
  }
  const judged = check.judge({
    subject: account.subject,
    now: takenAt,
    items: (endpoint) => itemsOf(account, endpoint),
    truncated: ({ id }) => account.readings[id]?.truncated ?? false,
    inPhiScope,
    covered,
    attested,
  });
  const open = [...failures, ...(whole ? [] : [unread])];
  if (open.length === 0 || judged.verdict === 'FAIL') {
    return { ...judged, findings: [...judged.findings, ...open] };
  }
  return {
    verdict: failures.length > 0 ? 'ERROR' : 'NOT_TESTABLE',
    findings: [...open, ...foundAlready(judged, readings)],
  };
}

/** Why a reading of the check's is missing. */
const UNREAD: Readonly<Record<ReadingSource, string>> = {
  twilio: 'not read in this run',
  organization: 'the Organization was not read: needs TWILIO_ORGANIZATION_TOKEN',
  segment: 'Segment was not read: needs SEGMENT_TOKEN',
  probe: 'it takes a request to the URL itself: needs --probe',
  folder: 'it takes a search of code, which this run did not make',
};

function unreadBecause({ reads }: Check, { readings }: SubjectSnapshot): string {
  const missing = reads.find(({ id }) => readings[id] === undefined);
  return missing === undefined ? UNREAD.twilio : UNREAD[missing.from];
}

function isAbsent({ absent }: Reading): boolean {
  return absent;
}

function failureFindings(endpoint: AnyEndpoint, account: SubjectSnapshot): readonly Finding[] {
  const failures = account.readings[endpoint.id]?.failures ?? [];
  const what = isApiEndpoint(endpoint) ? `${endpoint.host}${endpoint.path}` : 'what to ask for';
  return failures.map(({ failure, status, parents }) => ({
    resource: parents.at(-1) ?? null,
    field: null,
    message: `${what} was not read: ${failure}${status === null ? '' : ` (${status})`}`,
  }));
}

/** Findings next to a failed reading are worth reporting; an empty reading's are not. */
function foundAlready(
  { verdict, findings }: Judgement,
  readings: readonly Reading[],
): readonly Finding[] {
  const something = readings.some(({ items }) => items.length > 0);
  return something && (verdict === 'REVIEW' || verdict === 'WARN') ? findings : [];
}
