import type { AccountView } from '../../model/check';
import type { Finding, GradedFinding } from '../../model/finding';

/**
 * SIP traffic without TLS and SRTP: a violation, unless a statement about the row says that Twilio
 * Interconnect carries the traffic of the domain or trunk. Such a statement closes the finding,
 * which stays visible.
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
