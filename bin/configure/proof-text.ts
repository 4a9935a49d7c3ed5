import type { Proof } from '../../src/configure/prove-route';

/** The outcome of a forged request, in one line. */
export function proofText({ forgery, refused, outcome }: Proof): string {
  const answer = 'failure' in outcome ? outcome.failure : outcome.status;
  return `${forgery} POST → ${answer}${refused ? ', refused' : ''}\n`;
}

/** Why the proofs failed, and what to do about it. */
export function proofProblem(proofs: readonly Proof[]): string {
  const statuses = proofs.map(({ outcome }) => ('failure' in outcome ? 0 : outcome.status));
  if (statuses.some((status) => status >= 200 && status < 300)) {
    return 'The route is open: it accepts events that Twilio has not signed. Deploy the protected Function there.';
  }
  if (statuses.includes(404)) {
    return 'There is no Function at this URL: deploy it first, or correct the URL.';
  }
  if (statuses.some((status) => status >= 500)) {
    return 'The Function fails: its log in the Console says why.';
  }
  return 'There is no proof that the Function refuses forged requests: 403, 401 or 400 would prove it.';
}
