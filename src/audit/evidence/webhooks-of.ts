import { isPlainObject } from '../../json/plain-object';
import { messagingServicePhoneNumbers } from '../endpoints/messaging/messaging-service-phone-numbers';
import { messagingServiceShortCodes } from '../endpoints/messaging/messaging-service-short-codes';
import { messagingServices } from '../endpoints/messaging/messaging-services';
import type { UrlParts } from '../fields/field-reader';
import type { AccountView } from '../model/check';
import type { AnyApiEndpoint } from '../snapshot/endpoint';
import { type Inert, WEBHOOK_ENDPOINTS } from './webhook-endpoints';

/** A URL that Twilio is set up to call. */
export interface Webhook {
  readonly endpoint: AnyApiEndpoint;
  /** The resource's SID, or the name that the API gives it; `null` for a setting of the account. */
  readonly resource: string | null;
  readonly field: string;
  readonly url: UrlParts;
  /** In upper case; `null` when the API names none. */
  readonly method: string | null;
  /** Why Twilio does not call it at all, or `null` when it does. */
  readonly inert: Inert | null;
}

/** What `webhooksOf` looks at: a check that calls it reads these. */
export const WEBHOOK_READS: readonly AnyApiEndpoint[] = [
  ...WEBHOOK_ENDPOINTS.map(({ endpoint }) => endpoint),
  messagingServicePhoneNumbers,
  messagingServiceShortCodes,
];

/** Every URL that Twilio is set up to call for the account, with what takes precedence over it. */
export function webhooksOf(account: AccountView): readonly Webhook[] {
  const senders = sendersOfServices(account);
  return WEBHOOK_ENDPOINTS.flatMap(({ endpoint, urls, resource, inert }) =>
    account.items(endpoint).flatMap((item) => {
      const name = item[resource] ?? item.parents.at(-1);
      const known = typeof name === 'string' ? name : null;
      return Object.entries(urls).flatMap(([field, methodField]) => {
        const method = methodField === null ? null : item[methodField];
        const ofService = field.startsWith('sms_') && known !== null && senders.has(known);
        return urlsOf(item[field]).map((url) => ({
          endpoint,
          resource: known,
          field,
          url,
          method: typeof method === 'string' ? method.toUpperCase() : null,
          inert: inert(item, field) ?? (ofService ? 'overridden' : null),
        }));
      });
    }),
  );
}

/** Numbers and short codes whose Messaging Service does not call their own URLs. */
function sendersOfServices(account: AccountView): ReadonlySet<string> {
  const services = new Set(
    account
      .items(messagingServices)
      .filter(({ use_inbound_webhook_on_number: onNumber }) => onNumber === false)
      .map(({ sid }) => sid),
  );
  const senders = [
    ...account.items(messagingServicePhoneNumbers),
    ...account.items(messagingServiceShortCodes),
  ];
  return new Set(
    senders
      .filter(({ parents }) => services.has(parents.at(-1) ?? null))
      .flatMap(({ sid }) => (sid === null ? [] : [sid])),
  );
}

function urlsOf(value: unknown): readonly UrlParts[] {
  if (Array.isArray(value)) return value.filter(isUrlParts);
  if (isUrlParts(value)) return [value];
  return isPlainObject(value) ? urlsOf(value['urls']) : [];
}

function isUrlParts(value: unknown): value is UrlParts {
  return isPlainObject(value) && typeof value['scheme'] === 'string';
}
