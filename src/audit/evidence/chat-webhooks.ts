import { chatChannelWebhooks } from '../endpoints/chat/chat-channel-webhooks';
import { chatServices } from '../endpoints/chat/chat-services';
import type { UrlParts } from '../fields/field-reader';
import type { AccountView } from '../model/check';

export interface ChatWebhook {
  readonly resource: string | null;
  readonly field: string;
  readonly url: UrlParts;
}

/** What {@link chatWebhooks} needs. */
export const CHAT_WEBHOOK_ENDPOINTS = [chatServices, chatChannelWebhooks];

/** The webhooks of Chat services, and of the channels that were looked at. */
export function chatWebhooks(account: AccountView): readonly ChatWebhook[] {
  const found = [
    ...account.items(chatServices).flatMap(({ sid, pre_webhook_url, post_webhook_url }) => [
      { resource: sid, field: 'pre_webhook_url', url: pre_webhook_url },
      { resource: sid, field: 'post_webhook_url', url: post_webhook_url },
    ]),
    ...account.items(chatChannelWebhooks).map((webhook) => ({
      resource: webhook.sid,
      field: 'configuration.url',
      url: webhook['configuration.url'],
    })),
  ];
  return found.flatMap(({ url, ...where }) => (url === null ? [] : [{ ...where, url }]));
}
