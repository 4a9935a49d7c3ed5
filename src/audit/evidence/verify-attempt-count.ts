import type { verifyAttempts } from '../endpoints/verify/verify-attempts';
import type { AccountView } from '../model/check';
import type { Finding } from '../model/judgement';

type AttemptsEndpoint = (typeof verifyAttempts)[keyof typeof verifyAttempts];

/** Attempts of the last 30 days, as the summary counts them. */
export function attemptsOf(account: AccountView, summary: AttemptsEndpoint): number {
  return account.items(summary)[0]?.total_attempts ?? 0;
}

/** A finding when there was an attempt by this channel. */
export function attemptFindings(
  account: AccountView,
  summary: AttemptsEndpoint,
  channel: string,
): readonly Finding[] {
  const count = attemptsOf(account, summary);
  if (count === 0) return [];
  const message = `attempts by ${channel} in the last 30 days: ${count}`;
  return [{ resource: null, field: 'total_attempts', message }];
}
