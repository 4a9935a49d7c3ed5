import type { verifyAttempts } from '../endpoints/verify/verify-attempts';
import type { AccountView } from '../model/check';
import { type Finding, note } from '../model/finding';
import { judgement } from '../model/judgement';

type AttemptsEndpoint = (typeof verifyAttempts)[keyof typeof verifyAttempts];

/** The judgement when a summary has no count. */
export const UNCOUNTED = judgement(
  'NOT_TESTABLE',
  note('Twilio’s summary does not say how many attempts there were'),
);

/** The attempts of the last 30 days in the summary; `null` when it has no count or was not read. */
export function attemptsOf(account: AccountView, summary: AttemptsEndpoint): number | null {
  const [counted] = account.items(summary);
  if (counted === undefined) return account.whole(summary) ? 0 : null;
  return counted.total_attempts;
}

/** A finding if there was an attempt by this channel. */
export function attemptFindings(
  account: AccountView,
  summary: AttemptsEndpoint,
  channel: string,
): readonly Finding[] {
  const count = attemptsOf(account, summary);
  if (!count) return [];
  const message = `attempts by ${channel} in the last 30 days: ${count}`;
  return [{ resource: null, field: 'total_attempts', message }];
}
