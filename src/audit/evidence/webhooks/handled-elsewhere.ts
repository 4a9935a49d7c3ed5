import { serverlessEnvironments } from '../../endpoints/runtime/serverless-environments';
import { studioRevisions } from '../../endpoints/runtime/studio-revisions';
import type { AccountView } from '../../model/check';
import { isFlowUnread } from '../flows/is-flow-unread';
import { type ReadFlow, withSubflows } from '../flows/related-flows';
import type { ProductUse } from '../product-use';
import { namedHost } from './named-host';
import { receiverFindings } from './receiver-findings';
import { isTwilioHost } from './twilio-host';
import type { WebhookChannel } from './webhook-field';
import { handlerFieldsOf } from './webhook-fields';
import { webhookReads, webhooksOf } from './webhooks-of';

interface Handlers {
  readonly channels: readonly WebhookChannel[];
  /** The event by which such a message starts a Studio flow. */
  readonly trigger?: string;
}

/**
 * Messages that somebody else's server answers, through a webhook or a call of a Studio flow; a bot
 * there reads them.
 */
export function handledElsewhere(name: string, { channels, trigger }: Handlers): ProductUse {
  const fields = handlerFieldsOf(...channels);
  const flowsOf = (account: AccountView) =>
    trigger === undefined ? [] : flowsStartedBy(trigger, account.items(studioRevisions));
  const receivers = (account: AccountView) => {
    const own = new Set(account.items(serverlessEnvironments).map((each) => each.domain_name));
    const webhooks = webhooksOf(account, fields).filter(({ inert }) => inert === null);
    const calls = flowsOf(account)
      .flatMap(({ definition }) => definition?.calls ?? [])
      .filter(({ fetched }) => fetched !== true);
    return receiverFindings(
      [...webhooks, ...calls]
        .filter(({ url }) => !own.has(url.host) && !isTwilioHost(url.host))
        .map(({ url }) => namedHost(url)),
    );
  };
  return {
    name,
    reads: [
      ...webhookReads(fields),
      ...(trigger === undefined ? [] : [studioRevisions]),
      serverlessEnvironments,
    ],
    isInUse: (account) => {
      if (receivers(account).length > 0) return true;
      const all = account.items(studioRevisions);
      return flowsOf(account).some((flow) => isFlowUnread(flow, all)) ? null : false;
    },
    receivers,
  };
}

/** The flows that the event starts, or may start because unread, and those that they run. */
function flowsStartedBy<Flow extends ReadFlow>(
  trigger: string,
  all: readonly Flow[],
): readonly Flow[] {
  const started = all.filter(({ definition }) => definition?.triggers?.includes(trigger) ?? true);
  return withSubflows(started, all);
}
