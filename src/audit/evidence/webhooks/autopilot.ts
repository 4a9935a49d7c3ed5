import type { AccountView } from '../../model/check';
import { type Finding, type GradedFinding, gradedAs, note } from '../../model/finding';
import { type Judgement, judgement, worstOf } from '../../model/judgement';
import { INERT_TERMS, verdictIfCalled } from './inert';
import { twilioHost } from './twilio-host';
import type { WebhookField } from './webhook-field';
import { isAnyCut, webhooksOf } from './webhooks-of';

/** What a check knows besides the webhooks, and its words for Autopilot. */
interface AutopilotOptions {
  /** Usage that only Autopilot causes. */
  readonly used?: readonly Finding[];
  readonly name?: string;
}

/**
 * Judges what is handed to Autopilot, which is discontinued and was never eligible. A URL that
 * nobody calls is a risk, not a violation. `otherwise` applies when there is no sign of it.
 */
export function judgeAutopilot(
  account: AccountView,
  fields: readonly WebhookField[],
  otherwise: Judgement,
  { used = [], name = 'Autopilot' }: AutopilotOptions = {},
): Judgement {
  const handed = webhooksOf(account, fields)
    .filter(({ url }) => twilioHost(url.host) === 'autopilot')
    .map(({ resource, field, inert }): GradedFinding => {
      const terms = inert === null ? '' : `, ${INERT_TERMS[inert]}`;
      return {
        verdict: verdictIfCalled(inert),
        resource,
        field,
        message: `leads to ${name}${terms}`,
      };
    });
  const found = [...handed, ...gradedAs('FAIL', used)];
  return found.length === 0 ? otherwise : worstOf(found, judgement('NOT_APPLICABLE'));
}

/** The judgement without any sign of it: unknown if some possible webhooks were not read. */
export function noneFoundIn(
  account: AccountView,
  fields: readonly WebhookField[],
  what: string,
): Judgement {
  return isAnyCut(account, fields)
    ? judgement('NOT_TESTABLE', note(`nothing found in the ${what} that were read`))
    : judgement('NOT_APPLICABLE', note('no sign of Autopilot'));
}
