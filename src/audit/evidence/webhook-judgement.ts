import { type Finding, type Judgement, judgement, note } from '../model/judgement';

interface WebhookAnswers {
  readonly resource: string | null;
  readonly field: string | null;
  readonly host: string | null;
  readonly unsigned_status: number | null;
  readonly wrong_signature_status: number | null;
  readonly failure: string | null;
}

/**
 * 401 and 403 refuse; 2xx runs the handler; everything else proves nothing.
 *
 * @param truncated There are more webhooks than were asked, so that none can speak for all.
 */
export function webhookJudgement(
  webhooks: readonly WebhookAnswers[],
  truncated: boolean,
): Judgement {
  const findings = webhooks.flatMap((webhook): readonly Finding[] => {
    const { resource, field, host } = webhook;
    const about = (message: string) => ({
      resource,
      field,
      message: `${host ?? 'a host'} ${message}`,
    });
    return [
      ...(accepts(webhook.unsigned_status) ? [about('takes requests without a signature')] : []),
      ...(accepts(webhook.wrong_signature_status) ? [about('takes a wrong signature')] : []),
    ];
  });
  if (findings.length > 0) return judgement('FAIL', ...findings);
  const refusing = webhooks.filter(refusesUnsigned);
  if (webhooks.length > 0 && refusing.length === webhooks.length && !truncated) {
    return judgement('PASS');
  }
  const message = `${refusing.length} of ${webhooks.length} webhooks refuse by 401 or 403`;
  const foreign = webhooks.filter(({ failure }) => failure === 'not_own_host').length;
  return judgement(
    'NOT_TESTABLE',
    note(message),
    ...(truncated ? [note('there are more webhooks than were asked')] : []),
    ...(foreign > 0
      ? [note(`${foreign} are Functions that no Service of the account runs, and were not asked`)]
      : []),
  );
}

/** It answered 401 or 403 to a request without a signature, and to one with a wrong signature. */
export function refusesUnsigned(
  webhook: Pick<WebhookAnswers, 'unsigned_status' | 'wrong_signature_status'>,
): boolean {
  return refuses(webhook.unsigned_status) && refuses(webhook.wrong_signature_status);
}

function accepts(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}

function refuses(status: number | null): boolean {
  return status === 401 || status === 403;
}
