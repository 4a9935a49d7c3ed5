import { isPlainObject, type PlainObject } from '../../../json/plain-object';
import { messagingServicePhoneNumbers } from '../../endpoints/messaging/messaging-service-phone-numbers';
import { messagingServiceShortCodes } from '../../endpoints/messaging/messaging-service-short-codes';
import { messagingServices } from '../../endpoints/messaging/messaging-services';
import type { UrlCall } from '../../fields/url-calls';
import { isUrlParts, UNPARSED } from '../../fields/web-url';
import type { AccountView } from '../../model/check';
import type { AnyApiEndpoint } from '../../snapshot/endpoint';
import type { Inert } from './inert';
import type { WebhookCaller, WebhookChannel, WebhookField } from './webhook-field';
import { WEBHOOK_FIELDS } from './webhook-fields';

/** A URL that is called because the account is set up so. The method is in upper case. */
export interface Webhook extends UrlCall {
  readonly endpoint: AnyApiEndpoint;
  /** The resource's SID or API name; `null` for a setting of the account. */
  readonly resource: string | null;
  readonly field: string;
  /** The field with the method, or the URL's own field if that states both. */
  readonly methodField: string;
  readonly channel: WebhookChannel;
  readonly caller: WebhookCaller;
  /** Twilio only reports events to it. */
  readonly status: boolean;
  /** Why nobody calls it, or `null` when somebody does. */
  readonly inert: Inert | null;
}

/** The endpoints of the fields and of what may override them, for the `reads` of a check. */
export function webhookReads(fields: readonly WebhookField[]): readonly AnyApiEndpoint[] {
  return [...new Set(fields.flatMap(({ endpoint, overriddenBy }) => [endpoint, ...overriddenBy]))];
}

/** Whether some resources with these fields were not read: a list was cut, or only sampled. */
export function isAnyCut(account: AccountView, fields: readonly WebhookField[]): boolean {
  return webhookReads(fields).some((endpoint) => account.truncated(endpoint));
}

/** Whether the API leaves open how a URL is called: the field for its method is empty. */
export function isMethodOpen({ field, methodField, method, methodOpen, inert }: Webhook): boolean {
  return inert === null && method === null && (methodOpen === true || methodField !== field);
}

/** Stands for the calls of an unread part of a flow: there may be some, about messages. */
const UNREAD: UrlCall & Pick<Webhook, 'channel'> = {
  url: UNPARSED,
  method: null,
  templated: true,
  methodOpen: true,
  channel: 'sms',
};

/** The parts of an account that show its webhooks. */
type WebhookReadings = Pick<AccountView, 'items' | 'whole'>;

/** Every URL in these fields, with what takes precedence over it. */
export function webhooksOf(
  account: WebhookReadings,
  fields: readonly WebhookField[] = WEBHOOK_FIELDS,
): readonly Webhook[] {
  const inertOf = inertness(account);
  const endpoints = new Set(fields.map(({ endpoint }) => endpoint));
  return [...endpoints].flatMap((endpoint) => {
    const own = fields.filter((each) => each.endpoint === endpoint);
    const items = account.items(endpoint);
    return items.flatMap((item) =>
      own.flatMap((each) => webhooksIn(each, item, items, inertOf(each, item))),
    );
  });
}

function webhooksIn(
  webhookField: WebhookField,
  item: ReadResource,
  all: readonly ReadResource[],
  inert: Inert | null,
): readonly Webhook[] {
  const { endpoint, field, methodField, caller, status } = webhookField;
  const channel =
    typeof webhookField.channel === 'function'
      ? webhookField.channel(item, all)
      : webhookField.channel;
  const calls = callsOf(item[field], methodField === null ? null : item[methodField]);
  const unread = webhookField.partUnread(item, all) ? [UNREAD] : [];
  return [...calls.map((call) => ({ ...call, channel })), ...unread].map((call) => ({
    endpoint,
    resource: resourceOf(webhookField, item),
    field,
    ...call,
    methodField: methodField ?? field,
    caller,
    status,
    inert,
  }));
}

/** What was read of a resource, and where. */
type ReadResource = Readonly<Record<string, unknown>> & { readonly parents: readonly string[] };

/** The SID of a resource, or its API name; `null` for a setting of the account. */
export function resourceOf({ resource }: WebhookField, item: ReadResource): string | null {
  const name = item[resource] ?? item.parents.at(-1);
  return typeof name === 'string' ? name : null;
}

/** Why nobody calls a resource's URL as the account is set up; `null` when somebody does. */
export function inertness(
  account: WebhookReadings,
): (field: WebhookField, item: ReadResource) => Inert | null {
  const answeredFor = sendersOfServices(account);
  return ({ inert, overriddenBy }, item) => {
    const byService = overriddenBy.includes(messagingServices) && answeredFor.has(item['sid']);
    return (
      inert(item) ??
      (byService ? 'overridden' : overriddenBy.every(account.whole) ? null : 'unread')
    );
  };
}

/** Numbers and short codes whose own URLs are not called because of their Messaging Service. */
function sendersOfServices(account: WebhookReadings): ReadonlySet<unknown> {
  const answering = new Set(
    account
      .items(messagingServices)
      .filter(({ use_inbound_webhook_on_number: onNumber }) => onNumber === false)
      .map(({ sid }) => sid),
  );
  return new Set(
    [...account.items(messagingServicePhoneNumbers), ...account.items(messagingServiceShortCodes)]
      .filter(({ sid, parents }) => sid !== null && answering.has(parents.at(-1) ?? null))
      .map(({ sid }) => sid),
  );
}

/** A field holds one URL, several, or a flow, which states for each URL how it is called. */
function callsOf(value: unknown, method: unknown): readonly UrlCall[] {
  if (Array.isArray(value)) return value.flatMap((each) => callsOf(each, method));
  if (!isPlainObject(value)) return [];
  if (isUrlParts(value)) return [{ url: value, method: upperCase(method) }];
  if (isUrlCall(value)) return [{ ...value, method: upperCase(value.method) }];
  return callsOf(value['calls'] ?? value['urls'], null);
}

function isUrlCall(value: PlainObject): value is PlainObject & UrlCall {
  return isUrlParts(value['url']);
}

function upperCase(method: unknown): string | null {
  return typeof method === 'string' ? method.toUpperCase() : null;
}
