import { type Finding, note } from '../../model/finding';
import { type Judgement, judgement, whenFound } from '../../model/judgement';

interface WebhookAnswers {
  readonly resource: string | null;
  readonly field: string | null;
  readonly host: string | null;
  readonly unsigned_status: number | null;
  readonly wrong_signature_status: number | null;
  readonly signed_status: number | null;
  readonly failure: string | null;
}

/**
 * 401 and 403 refuse; 2xx runs the handler; everything else proves nothing. A refusal proves that
 * the signature is checked only if a signed request is let in.
 *
 * @param truncated There are more webhooks than were tested, so these cannot speak for all.
 */
export function webhookJudgement(
  webhooks: readonly WebhookAnswers[],
  truncated: boolean,
): Judgement {
  const open = webhooks.filter((webhook) => acceptedBy(webhook).length > 0);
  const others = webhooks.filter((webhook) => !open.includes(webhook));
  return whenFound(open.flatMap(acceptedBy), 'FAIL', refusalJudgement(others, truncated), {
    isAll: others.length === 0 && !truncated,
  });
}

function acceptedBy(webhook: WebhookAnswers): readonly Finding[] {
  const { resource, field, host } = webhook;
  const about = (message: string) => ({
    resource,
    field,
    message: `${host ?? 'a host'} ${message}`,
  });
  return [
    ...(accepts(webhook.unsigned_status) ? [about('accepts requests without a signature')] : []),
    ...(accepts(webhook.wrong_signature_status) ? [about('accepts a wrong signature')] : []),
  ];
}

/** The judgement of webhooks that let in nothing that they should refuse. */
function refusalJudgement(webhooks: readonly WebhookAnswers[], truncated: boolean): Judgement {
  const checking = webhooks.filter(checksSignature);
  if (webhooks.length > 0 && checking.length === webhooks.length && !truncated) {
    return judgement('PASS');
  }
  const refusing = webhooks.filter(refusesUnsigned);
  const untried = refusing.filter(({ signed_status: status }) => status === null).length;
  const refusingAll = refusing.length - checking.length - untried;
  const message = `${refusing.length} of ${webhooks.length} webhooks refuse with 401 or 403`;
  const failedBy = (reason: string) => webhooks.filter(({ failure }) => failure === reason).length;
  const foreign = failedBy('not_own_host');
  const hidden = failedBy('not_known');
  const otherwise = failedBy('other_method');
  return judgement(
    'NOT_TESTABLE',
    note(message),
    ...(untried > 0
      ? [note(`${untried} were sent no signed request, which takes the account's Auth Token`)]
      : []),
    ...(refusingAll > 0
      ? [note(`${refusingAll} refuse signed requests too: a firewall, or another token`)]
      : []),
    ...(truncated ? [note('there are more webhooks than were probed')] : []),
    ...(foreign > 0
      ? [note(`${foreign} are Functions that no Service of the account runs, and were not probed`)]
      : []),
    ...(hidden > 0
      ? [note(`${hidden} are known only at run time, or cannot be read, and were not probed`)]
      : []),
    ...(otherwise > 0
      ? [note(`${otherwise} are called with neither GET nor POST, and were not probed`)]
      : []),
  );
}

type Statuses = Pick<
  WebhookAnswers,
  'unsigned_status' | 'wrong_signature_status' | 'signed_status'
>;

/**
 * Whether it refuses a request without a signature and one with a wrong signature, but lets in one
 * with the right signature.
 */
export function checksSignature(webhook: Statuses): boolean {
  return refusesUnsigned(webhook) && letsIn(webhook.signed_status);
}

function refusesUnsigned(webhook: Omit<Statuses, 'signed_status'>): boolean {
  return refuses(webhook.unsigned_status) && refuses(webhook.wrong_signature_status);
}

/** Any answer to the invented values counts, except refusals, and those of gateways and limits. */
function letsIn(status: number | null): boolean {
  return status !== null && !refuses(status) && ![407, 429, 503].includes(status);
}

function accepts(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** Whether a status means that the sender is not let in. */
export function refuses(status: number | null): boolean {
  return status === 401 || status === 403;
}
