import { studioRevisions } from '../../endpoints/runtime/studio-revisions';
import type { EligibilityGuard } from '../../fields/eligibility-guard';
import type { AccountView } from '../../model/check';
import { gradedAs } from '../../model/finding';
import { type Judgement, worstOf } from '../../model/judgement';

/** How somebody outside reaches a flow. */
export type ContactKind = 'call' | 'message';

const TRIGGERS: Readonly<Record<ContactKind, readonly string[]>> = {
  call: ['incomingCall'],
  message: ['incomingMessage', 'incomingConversationMessage'],
};

/**
 * Adds to a row about whom the account talks to the published flows that ask whether PHI may go to
 * a caller or sender: one that hands somebody over without the answer `true` is REVIEW; one that
 * does not is noted, because other ways may lead to an agent.
 */
export function withEligibilityGuards(
  account: AccountView,
  contact: ContactKind,
  judged: Judgement,
): Judgement {
  const asking = account
    .items(studioRevisions)
    .filter(({ definition }) =>
      definition?.triggers?.some((trigger) => TRIGGERS[contact].includes(trigger)),
    );
  const findings = (guard: EligibilityGuard, message: string) =>
    asking
      .filter(({ definition }) => definition?.guard === guard)
      .map(({ sid }) => ({ resource: sid, field: 'definition', message }));
  const open = findings(
    'open',
    `asks who is eligible, but hands a ${contact} over without the answer true`,
  );
  const closed = findings('closed', `hands a ${contact} over only where its number is eligible`);
  return worstOf(gradedAs('REVIEW', open), {
    ...judged,
    findings: [...judged.findings, ...closed],
  });
}
