import type { FieldReader, FieldReaders } from '../../fields/field-reader';
import type { FlowDefinition } from '../../fields/flow-definition';
import type { UrlCall } from '../../fields/url-calls';
import type { UrlParts } from '../../fields/web-url';
import type { AnyApiEndpoint, ApiEndpoint } from '../../snapshot/endpoint';
import type { InertByItem, ReadItem } from './inert';

/** The subject of the calls. */
export type WebhookChannel =
  | 'voice'
  | 'sms'
  | 'rcs'
  | 'whatsapp'
  | 'conversations'
  | 'chat'
  | 'video'
  | 'voice-ai'
  | 'verify'
  | 'studio'
  | 'flex'
  | 'taskrouter'
  | 'event-streams'
  | 'sync'
  | 'proxy'
  | 'notify'
  | 'devices'
  | 'account';

/** Who requests the URL: Twilio itself, the browser of an agent or developer, or a patient's. */
export type WebhookCaller = 'twilio' | 'browser' | 'patient';

/** A field with one or more URLs that are called because Twilio is set up so. */
export interface WebhookField {
  readonly endpoint: AnyApiEndpoint;
  readonly field: string;
  /** The field with the HTTP method, if there is one. */
  readonly methodField: string | null;
  readonly channel: WebhookChannel | ((item: ReadItem, all: readonly ReadItem[]) => WebhookChannel);
  readonly caller: WebhookCaller;
  /** Twilio only reports events to it, and leaves no decision to it. */
  readonly status: boolean;
  /** The field that identifies the resource; nearly always `sid`. */
  readonly resource: string;
  /** The reason in the resource itself why its URL is not called. */
  readonly inert: InertByItem;
  /** Whether the resource may call more than was read. */
  readonly partUnread: (item: ReadItem, all: readonly ReadItem[]) => boolean;
  /** Further readings that show whether it is called: who answers in place of a sender. */
  readonly overriddenBy: readonly AnyApiEndpoint[];
}

type UrlFields<Fields extends FieldReaders> = {
  [Name in keyof Fields & string]: Fields[Name] extends FieldReader<
    UrlParts | UrlParts[] | UrlCall[] | FlowDefinition
  >
    ? Name
    : never;
}[keyof Fields & string];

interface FieldOptions<Fields extends FieldReaders>
  extends Partial<
    Pick<WebhookField, 'caller' | 'status' | 'inert' | 'partUnread' | 'overriddenBy'>
  > {
  readonly resource?: keyof Fields & string;
}

/**
 * The fields of an endpoint with URLs about a channel.
 *
 * @param urls The fields with URLs, mapped to those with their HTTP methods, if any.
 */
export function webhooksAt<Fields extends FieldReaders>(
  endpoint: ApiEndpoint<Fields>,
  channel: WebhookField['channel'],
  urls: Readonly<Partial<Record<UrlFields<Fields>, (keyof Fields & string) | null>>>,
  options: FieldOptions<Fields> = {},
): readonly WebhookField[] {
  return Object.entries<string | null | undefined>(urls).map(([field, methodField = null]) => ({
    endpoint,
    field,
    methodField,
    channel,
    caller: 'twilio',
    status: false,
    resource: 'sid',
    inert: () => null,
    partUnread: () => false,
    overriddenBy: [],
    ...options,
  }));
}
