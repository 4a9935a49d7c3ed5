import { chatServices } from '../endpoints/chat/chat-services';
import { addressConfigurations } from '../endpoints/conversations/address-configurations';
import { conversationsServiceWebhooks } from '../endpoints/conversations/conversations-service-webhooks';
import { conversationsWebhooks } from '../endpoints/conversations/conversations-webhooks';
import { messagingServicePhoneNumbers } from '../endpoints/messaging/messaging-service-phone-numbers';
import { messagingServices } from '../endpoints/messaging/messaging-services';
import { applications } from '../endpoints/phone-numbers/applications';
import { incomingPhoneNumbers } from '../endpoints/phone-numbers/incoming-phone-numbers';
import { shortCodes } from '../endpoints/phone-numbers/short-codes';
import type { UrlParts } from '../fields/field-reader';
import type { AccountView } from '../model/check';

/** A URL that Twilio calls about messages. */
export interface MessagingWebhook {
  readonly resource: string | null;
  readonly field: string;
  readonly url: UrlParts;
  /** The field that says how it is called, and what it says. */
  readonly methodField: string;
  readonly method: string | null;
  /** Another setting takes precedence, so Twilio does not call it. */
  readonly shadowed: boolean;
}

/** What {@link smsWebhooks} needs. */
export const SMS_WEBHOOK_ENDPOINTS = [
  incomingPhoneNumbers,
  applications,
  shortCodes,
  messagingServices,
  messagingServicePhoneNumbers,
];

/** What {@link conversationWebhooks} needs. */
export const CONVERSATION_WEBHOOK_ENDPOINTS = [conversationsWebhooks, conversationsServiceWebhooks];

/** What {@link messagingWebhooks} needs. */
export const MESSAGING_WEBHOOK_ENDPOINTS = [
  ...SMS_WEBHOOK_ENDPOINTS,
  ...CONVERSATION_WEBHOOK_ENDPOINTS,
  addressConfigurations,
  chatServices,
];

/**
 * Who answers messages to numbers, short codes and Messaging Services.
 *
 * A number's own URLs are not called when it names an application, nor when a Messaging Service that
 * it belongs to answers for it; a service's is not when it leaves that to the number.
 *
 * Source: Twilio's API description, `sms_application_sid` and `use_inbound_webhook_on_number`.
 */
export function smsWebhooks(account: AccountView): readonly MessagingWebhook[] {
  const services = account.items(messagingServices);
  const answering = new Set(
    services
      .filter((service) => service.use_inbound_webhook_on_number === false)
      .map(({ sid }) => sid),
  );
  const answeredFor = new Set(
    account
      .items(messagingServicePhoneNumbers)
      .filter(({ parents }) => answering.has(parents.at(-1) ?? null))
      .map(({ sid }) => sid),
  );
  return [
    ...account.items(incomingPhoneNumbers).flatMap((number) => {
      const shadowed = number.sms_application_sid !== null || answeredFor.has(number.sid);
      return smsWebhooksOf(number, shadowed);
    }),
    ...account.items(applications).flatMap((each) => smsWebhooksOf(each)),
    ...account.items(shortCodes).flatMap((each) => smsWebhooksOf(each)),
    ...services.flatMap((each) =>
      webhooksOf(
        each.sid,
        [
          ['inbound_request_url', each.inbound_request_url, 'inbound_method', each.inbound_method],
          ['fallback_url', each.fallback_url, 'fallback_method', each.fallback_method],
        ],
        each.use_inbound_webhook_on_number === true,
      ),
    ),
  ];
}

/** The webhooks of Conversations, of the account and of each service. */
export function conversationWebhooks(account: AccountView): readonly MessagingWebhook[] {
  return [
    ...account.items(conversationsWebhooks).flatMap((each) => prePostWebhooksOf(null, each)),
    ...account
      .items(conversationsServiceWebhooks)
      .flatMap((each) => prePostWebhooksOf(each.chat_service_sid, each)),
  ];
}

/** All of them: SMS, Conversations with its addresses, and Chat. */
export function messagingWebhooks(account: AccountView): readonly MessagingWebhook[] {
  return [
    ...smsWebhooks(account),
    ...conversationWebhooks(account),
    ...account.items(addressConfigurations).flatMap((each) => {
      const url = each['auto_creation.webhook_url'];
      const method = each['auto_creation.webhook_method'];
      return webhooksOf(
        each.sid,
        [['auto_creation.webhook_url', url, 'auto_creation.webhook_method', method]],
        each['auto_creation.enabled'] === false,
      );
    }),
    ...account.items(chatServices).flatMap((each) => {
      const { webhook_method: method } = each;
      return webhooksOf(each.sid, [
        ['pre_webhook_url', each.pre_webhook_url, 'webhook_method', method],
        ['post_webhook_url', each.post_webhook_url, 'webhook_method', method],
      ]);
    }),
  ];
}

/** Autopilot's host; the product is discontinued, and was never eligible. */
export function isAutopilot({ host }: UrlParts): boolean {
  return host === 'channels.autopilot.twilio.com';
}

/** A flow of Studio's, as numbers and services name it. */
export function isStudioFlow({ host, sid }: UrlParts): boolean {
  return host === 'webhooks.twilio.com' && (sid?.startsWith('FW') ?? false);
}

interface SmsHandler {
  readonly sid: string | null;
  readonly sms_url: UrlParts | null;
  readonly sms_method: string | null;
  readonly sms_fallback_url: UrlParts | null;
  readonly sms_fallback_method: string | null;
}

function smsWebhooksOf(handler: SmsHandler, shadowed = false): readonly MessagingWebhook[] {
  return webhooksOf(
    handler.sid,
    [
      ['sms_url', handler.sms_url, 'sms_method', handler.sms_method],
      [
        'sms_fallback_url',
        handler.sms_fallback_url,
        'sms_fallback_method',
        handler.sms_fallback_method,
      ],
    ],
    shadowed,
  );
}

interface PrePostHandler {
  readonly pre_webhook_url: UrlParts | null;
  readonly post_webhook_url: UrlParts | null;
  readonly method: string | null;
}

function prePostWebhooksOf(
  resource: string | null,
  { pre_webhook_url, post_webhook_url, method }: PrePostHandler,
): readonly MessagingWebhook[] {
  return webhooksOf(resource, [
    ['pre_webhook_url', pre_webhook_url, 'method', method],
    ['post_webhook_url', post_webhook_url, 'method', method],
  ]);
}

function webhooksOf(
  resource: string | null,
  fields: readonly (readonly [string, UrlParts | null, string, string | null])[],
  shadowed = false,
): readonly MessagingWebhook[] {
  return fields.flatMap(([field, url, methodField, method]) =>
    url === null ? [] : [{ resource, field, url, methodField, method, shadowed }],
  );
}
