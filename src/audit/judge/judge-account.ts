import { SNAPSHOT_ENDPOINTS } from '../checks/snapshot-endpoints';
import type { AccountView, Check } from '../model/check';
import { type Finding, note } from '../model/finding';
import { type Judgement, judgement, remainderOf } from '../model/judgement';
import { isWhole, type Population } from '../model/population';
import { type Verdict, worstVerdict } from '../model/verdict';
import { isApiEndpoint } from '../snapshot/endpoint';
import { itemsOf, type Reading, type SubjectSnapshot } from '../snapshot/snapshot';
import { readPopulation } from './read-population';
import type { Scope } from './scope-of';
import { type UnknownVerdict, whatWasRead } from './what-was-read';

/**
 * The judgement of one check on one account.
 *
 * What could not be read never counts as "there is none": a row is `ERROR` if a reading failed, and
 * `NOT_TESTABLE` if a reading was not made, unless the other readings already prove a violation, or
 * need a review whatever the rest says. Then it is a remainder: closing the findings does not close
 * what was not read.
 */
export function judgeAccount(
  check: Check,
  account: SubjectSnapshot,
  takenAt: Date,
  scope: Scope,
): Judgement {
  const read = whatWasRead(check, account);
  const { readings, unknown, notMade, failures, cures } = read;
  if (notMade.length > 0 && readings.length === 0) {
    return { ...judgement('NOT_TESTABLE', ...notMade), cures };
  }
  if (unknown === null && readings.length > 0 && readings.every(({ absent }) => absent)) {
    return judgement('NOT_APPLICABLE', note('the product was never in use: Twilio answers 404'));
  }
  const judged = wholeOrUntested(
    check.judge(viewOf(account, takenAt, scope)),
    readPopulation(read.endpoints, account.readings),
  );
  const unread = [...failures, ...notMade];
  if (unknown !== null && !standsBeside(unknown, judged.verdict)) {
    const findings = [...unread, ...foundAlready(judged, readings)];
    return { ...judged, verdict: unknown, findings, cures };
  }
  return {
    ...judged,
    findings: [...judged.findings, ...unread, ...goneNotes(check, account)],
    remainder: [...(judged.remainder ?? []), ...(unknown === null ? [] : [unknown])],
    cures,
  };
}

/** Whether a verdict holds whatever the missing readings would show. */
function standsBeside(unknown: UnknownVerdict, verdict: Verdict): boolean {
  return verdict === 'FAIL' || (verdict === 'REVIEW' && unknown !== 'ERROR');
}

/** A check's view of an account. */
function viewOf(account: SubjectSnapshot, now: Date, scope: Scope): AccountView {
  const { subject, ownerSid, readings } = account;
  return {
    subject,
    ownerSid,
    now,
    items: (endpoint) => itemsOf(account, endpoint),
    absent: ({ id }) => readings[id]?.absent ?? false,
    truncated: ({ id }) => readings[id]?.truncated ?? false,
    whole: ({ id }) => isWholeReading(readings[id]),
    ...scope,
  };
}

/** The hosts of products that always exist. */
const HOSTS_IN_USE = new Set(
  SNAPSHOT_ENDPOINTS.filter(isApiEndpoint).flatMap(({ host, mayBeGone }) =>
    mayBeGone ? [] : host,
  ),
);

/** The products that the account does not have, by API: a host, or a path on a shared host. */
function goneNotes({ reads }: Check, { readings }: SubjectSnapshot): readonly Finding[] {
  const gone = reads
    .filter(isApiEndpoint)
    .filter(({ id, mayBeGone }) => mayBeGone && readings[id]?.absent)
    .map(({ host, path }) => (HOSTS_IN_USE.has(host) ? `${host}${path}` : host));
  return [...new Set(gone)].map((each) => note(`${each}: not there, so the product is not in use`));
}

const WANTS_ALL: readonly Verdict[] = ['PASS', 'NOT_APPLICABLE'];

/** A part of the population proves no absence: the rest may hold the violation. */
function wholeOrUntested(judged: Judgement, read: readonly Population[]): Judgement {
  const population = judged.population ?? read;
  const part = population.find((each) => !isWhole(each));
  if (part === undefined || !WANTS_ALL.includes(worstVerdict(remainderOf(judged)))) {
    return { ...judged, population };
  }
  const { what, looked_at, total } = part;
  const there = total === null ? 'there are more' : `there are ${total}`;
  const seen = note(`${what}: ${looked_at} were read, and ${there}`);
  return WANTS_ALL.includes(judged.verdict)
    ? { verdict: 'NOT_TESTABLE', findings: [seen, ...judged.findings], population }
    : { ...judged, findings: [...judged.findings, seen], remainder: ['NOT_TESTABLE'], population };
}

function isWholeReading(reading: Reading | undefined): boolean {
  return reading !== undefined && reading.failures.length === 0 && !reading.truncated;
}

/** Findings next to a failed reading are worth reporting; those of an empty reading are not. */
function foundAlready(
  { verdict, findings }: Judgement,
  readings: readonly Reading[],
): readonly Finding[] {
  const something = readings.some(({ items }) => items.length > 0);
  return something && (verdict === 'REVIEW' || verdict === 'WARN') ? findings : [];
}
