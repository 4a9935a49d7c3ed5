import type { AccountView } from '../../model/check';
import type { Finding, GradedFinding } from '../../model/finding';

/**
 * SIP traffic without TLS and SRTP: a violation, unless a statement about the row says of the
 * domain or trunk that Twilio Interconnect carries it. Then that statement closes the finding,
 * which stays in sight.
 *
 * @param carrier The domain or trunk, by which a statement names what belongs to it.
 */
export function unencryptedSip(
  account: AccountView,
  row: 'VOICE-06' | 'VOICE-08',
  finding: Finding,
  carrier: string | null = finding.resource,
): GradedFinding {
  const carried = [finding.resource, carrier].some((sid) => account.covered(row, sid ?? ''));
  return {
    ...finding,
    verdict: carried ? 'MANUAL' : 'FAIL',
    ...(carrier === null || carrier === finding.resource ? {} : { named: carrier }),
  };
}
