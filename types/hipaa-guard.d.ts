// Written by npm run docs, from the sources. docs/private-functions.md says how to use it.

/** The exports of each private Function, by its name in `Runtime.getFunctions()`. */
export interface PrivateFunctions {
  readonly 'taskrouter/events-filter': { readonly filterEvent: typeof filterEvent };
  readonly 'http/signed-request': {
    readonly requireTwilioSignature: typeof requireTwilioSignature;
    readonly verifyTwilioRequest: typeof verifyTwilioRequest;
  };
  readonly 'recordings/recording-auth': { readonly checkRecordingAuth: typeof checkRecordingAuth };
  readonly 'eligibility/eligibility': { readonly checkEligibility: typeof checkEligibility };
}

/**
 * Filters an event, in any of its wire forms, by the deployed policy and mode.
 *
 * @throws An error of `code` `invalid_event` for anything that is not a TaskRouter event, of `code`
 *   `policy_invalid` for a policy that breaks its schema, and a `TypeError` for a misspelt option.
 */
declare const filterEvent: (event: unknown, options?: DeployedFilterOptions) => FilterResult;

export interface DeployedFilterOptions {
  /** @default what `policy` says, else `GUARD_MODE`, else what the deployed policy says */
  readonly mode?: Mode;
  /** @default the deployed policy, `assets/policy.private.json` */
  readonly policy?: PolicySource;
}

export type Mode = (typeof MODES)[number];

/**
 * What a preserved attribute must satisfy:
 *
 * - `keys`: only its name, like Twilio's own filter for Flex Insights, as documented.
 * - `guarded`: its name, a rule for its value, and no identifier in its text.
 * - `strict`: as `guarded`, and its text must be in the configured vocabulary.
 */
declare const MODES: readonly ['keys', 'guarded', 'strict'];

/** What the customer configures in the file `assets/policy.private.json`. */
export interface PolicySource {
  readonly mode?: Mode;
  /**
   * The organisation's own phone numbers and addresses: the allowed values of `external_contact`.
   */
  readonly ownContacts?: readonly string[];
  /** Hosts of the organisation's own media storage. */
  readonly mediaHosts?: readonly string[];
  /** Further accounts, such as subaccounts, whose media may be requested. */
  readonly mediaAccounts?: readonly string[];
  /** What `POST /recordings/auth` answers to a recording status callback. */
  readonly recordingStatusCallback?: StatusCallbackAnswer;
  /** The values that may be kept, by attribute. */
  readonly vocabularies?: Readonly<Record<string, readonly string[]>>;
  /** Attributes that only their vocabulary can pass, in every mode. */
  readonly vocabularyOnly?: readonly string[];
  /** Forms of `conversations.conversation_id` other than a SID or a UUID. */
  readonly conversationIdPatterns?: readonly ExtraPattern[];
  /** Further identifiers in text. */
  readonly extraPatterns?: readonly ExtraPattern[];
  /** Attributes of `customers` of which an event may keep only one. */
  readonly suppressTogether?: readonly string[];
  /** Verdicts for contacts that Twilio's documents leave open. */
  readonly eligibility?: EligibilityRules;
}

/** The verdict, as for every other request, or `204`. */
export type StatusCallbackAnswer = (typeof STATUS_CALLBACK_ANSWERS)[number];

declare const STATUS_CALLBACK_ANSWERS: readonly ['verdict', 'no-content'];

/** The form of an identifier, of a person or a conversation, that only this organisation has. */
export interface ExtraPattern {
  /** A name for the policy's readers. */
  readonly name: string;
  readonly pattern: string;
}

/** The policy's part `eligibility`. */
export interface EligibilityRules {
  /**
   * Numbers of Puerto Rico and the other territories. Twilio's documents only say “US area codes”;
   * 45 CFR 160.103 counts the territories as states.
   *
   * @default 'unknown'
   */
  readonly territories?: Ruling;
  /** Toll-free numbers, which the guide lists; some are Canadian. @default 'eligible' */
  readonly tollFree?: Ruling;
  /** Callers who withhold their number. @default 'unknown' */
  readonly unknownCallers?: Ruling;
  /** The organisation's own short codes. */
  readonly shortCodes?: readonly string[];
}

export type Ruling = (typeof RULINGS)[number];

/** The possible verdicts for a case that Twilio's documents leave open. */
declare const RULINGS: readonly ['eligible', 'not-eligible', 'unknown'];

/** A filtered event, and what was done to it. */
export interface FilterResult {
  readonly event: FilteredEvent;
  readonly report: FilterReport;
}

/** The delivered event: a CloudEvent in structured mode (CloudEvents 1.0.2, JSON event format). */
export interface FilteredEvent {
  readonly specversion: '1.0';
  /** The event's own SID (`EV…`). */
  readonly id: string;
  /** `/accounts/AC…/workspaces/WS…` */
  readonly source: string;
  /** `com.twilio.taskrouter.` and TaskRouter's event type, as in Event Streams. */
  readonly type: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly time?: string;
  readonly datacontenttype: 'application/json';
  /** TaskRouter's fields in snake_case; preserved attributes in `task_attributes`. */
  readonly data: Readonly<Partial<Record<EventFieldName, FieldValue>>> & {
    readonly task_attributes?: JsonObject;
  };
}

export type EventFieldName = keyof typeof EVENT_FIELDS;

/**
 * The fields of a TaskRouter event that may be carried, and the format of each.
 *
 * The names are those of `event_data` in the REST Events resource and of the Event Streams payload;
 * the callback spells them in PascalCase. Unlisted fields are never carried, including those that
 * Twilio marks as PII: `worker_name`, `worker_attributes`, `workspace_name`, `task_channel_name`
 * and the event's description.
 *
 * The event's SID and time are not here: they are the `id` and `time` of the CloudEvent.
 *
 * Source: Twilio docs, "TaskRouter Events reference" and "Event Streams: task"; payloads captured
 * by public handlers, and public tables of these events, for the fields that the docs leave out
 * (versions, capacities, dates, operating unit, transfers).
 */
declare const EVENT_FIELDS: {
  readonly event_type: {
    readonly kind: 'event-type';
  };
  readonly account_sid: {
    readonly kind: 'sid';
    readonly prefix: 'AC';
  };
  readonly workspace_sid: {
    readonly kind: 'sid';
    readonly prefix: 'WS';
  };
  readonly resource_type: {
    readonly kind: 'resource-type';
  };
  readonly resource_sid: {
    readonly kind: 'sid';
  };
  readonly operating_unit_sid: {
    readonly kind: 'sid';
    readonly prefix: 'OU';
  };
  readonly task_sid: {
    readonly kind: 'sid';
    readonly prefix: 'WT';
  };
  /** Seconds, like all ages and timeouts. */
  readonly task_age: {
    readonly kind: 'count';
  };
  readonly task_age_in_queue: {
    readonly kind: 'count';
  };
  readonly task_timeout: {
    readonly kind: 'count';
  };
  readonly task_order: {
    readonly kind: 'word';
    readonly words: readonly ['fifo', 'lifo'];
  };
  readonly task_priority: {
    readonly kind: 'priority';
  };
  readonly task_version: {
    readonly kind: 'count';
  };
  readonly task_assignment_status: {
    readonly kind: 'status';
    readonly words: readonly [
      'pending',
      'reserved',
      'assigned',
      'canceled',
      'completed',
      'wrapping',
      'transferring',
    ];
  };
  readonly task_ignore_capacity: {
    readonly kind: 'boolean';
  };
  readonly task_date_created: {
    readonly kind: 'time';
  };
  readonly task_virtual_start_time: {
    readonly kind: 'time';
  };
  readonly task_canceled_reason: {
    readonly kind: 'reason';
  };
  readonly task_completed_reason: {
    readonly kind: 'reason';
  };
  readonly task_re_evaluated_reason: {
    readonly kind: 'reason';
  };
  readonly reason: {
    readonly kind: 'reason';
  };
  readonly task_queue_sid: {
    readonly kind: 'sid';
    readonly prefix: 'WQ';
  };
  readonly task_queue_name: {
    readonly kind: 'name';
  };
  readonly task_queue_entered_date: {
    readonly kind: 'time';
  };
  readonly previous_task_queue_sid: {
    readonly kind: 'sid';
    readonly prefix: 'WQ';
  };
  readonly previous_task_queue_name: {
    readonly kind: 'name';
  };
  readonly previous_task_priority: {
    readonly kind: 'priority';
  };
  readonly target_changed_reason: {
    readonly kind: 'reason';
  };
  readonly task_channel_sid: {
    readonly kind: 'sid';
    readonly prefix: 'TC';
  };
  readonly task_channel_unique_name: {
    readonly kind: 'unique-name';
  };
  readonly task_channel_optimized_routing: {
    readonly kind: 'boolean';
  };
  readonly workflow_sid: {
    readonly kind: 'sid';
    readonly prefix: 'WW';
  };
  readonly workflow_name: {
    readonly kind: 'name';
  };
  readonly reservation_sid: {
    readonly kind: 'sid';
    readonly prefix: 'WR';
  };
  readonly reservation_version: {
    readonly kind: 'count';
  };
  readonly reservation_status: {
    readonly kind: 'status';
    readonly words: readonly [
      'pending',
      'accepted',
      'rejected',
      'timeout',
      'canceled',
      'rescinded',
      'wrapping',
      'completed',
      'failed',
    ];
  };
  readonly reservation_timeout: {
    readonly kind: 'count';
  };
  readonly reservation_reason_code: {
    readonly kind: 'count';
  };
  readonly task_transfer_sid: {
    readonly kind: 'sid';
    readonly prefix: 'TT';
  };
  readonly transfer_type: {
    readonly kind: 'word';
    readonly words: readonly ['worker', 'queue'];
  };
  readonly transfer_mode: {
    readonly kind: 'word';
    readonly words: readonly ['warm', 'cold'];
  };
  readonly transfer_status: {
    readonly kind: 'word';
    readonly words: readonly ['initiated', 'failed', 'completed', 'canceled'];
  };
  readonly transfer_started: {
    readonly kind: 'time';
  };
  /** A worker or a queue. Anything but a SID may be an address. */
  readonly transfer_to: {
    readonly kind: 'sid';
  };
  readonly transfer_initiating_worker_sid: {
    readonly kind: 'sid';
    readonly prefix: 'WK';
  };
  readonly transfer_initiating_reservation_sid: {
    readonly kind: 'sid';
    readonly prefix: 'WR';
  };
  readonly transfer_failed_reason: {
    readonly kind: 'reason';
  };
  readonly worker_sid: {
    readonly kind: 'sid';
    readonly prefix: 'WK';
  };
  readonly worker_version: {
    readonly kind: 'count';
  };
  readonly worker_activity_sid: {
    readonly kind: 'sid';
    readonly prefix: 'WA';
  };
  readonly worker_activity_name: {
    readonly kind: 'name';
  };
  readonly worker_previous_activity_sid: {
    readonly kind: 'sid';
    readonly prefix: 'WA';
  };
  readonly worker_previous_activity_name: {
    readonly kind: 'name';
  };
  /** Seconds. */
  readonly worker_time_in_previous_activity: {
    readonly kind: 'count';
  };
  /** Milliseconds. */
  readonly worker_time_in_previous_activity_ms: {
    readonly kind: 'milliseconds';
  };
  readonly worker_available: {
    readonly kind: 'boolean';
  };
  readonly worker_channel_available: {
    readonly kind: 'boolean';
  };
  /** Percent, like the one below. */
  readonly worker_channel_available_capacity: {
    readonly kind: 'decimal';
  };
  readonly worker_channel_previous_capacity: {
    readonly kind: 'decimal';
  };
  readonly worker_channel_task_count: {
    readonly kind: 'count';
  };
  readonly worker_channel_capacity: {
    readonly kind: 'count';
  };
  readonly worker_channel_consumed_capacity: {
    readonly kind: 'count';
  };
  readonly activity_sid: {
    readonly kind: 'sid';
    readonly prefix: 'WA';
  };
  readonly activity_name: {
    readonly kind: 'name';
  };
  readonly activity_available: {
    readonly kind: 'boolean';
  };
};

export type FieldValue = string | number | boolean;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** A value that JSON can represent. */
export type JsonValue = string | number | boolean | null | JsonObject | readonly JsonValue[];

/** What the filter did to one event. Holds no value, and no unlisted name. */
export interface FilterReport {
  readonly mode: Mode;
  readonly event_type_known: boolean;
  readonly task_attributes: AttributesState;
  /** Preserved attributes that were kept; a list such as `media` counts as one. */
  readonly kept: number;
  /** Attributes that were removed: unlisted ones, and those in {@link removals}. */
  readonly removed: number;
  /** How many of these are unlisted. */
  readonly unlisted: number;
  /** How many of the event's own fields were kept and removed. */
  readonly fields: {
    readonly kept: number;
    readonly removed: number;
  };
  /** The number of attributes and fields with each kind of identifier. */
  readonly findings: Readonly<Record<IdentifierKind, number>>;
  /** Each listed attribute and field that was removed, and why. */
  readonly removals: readonly RemovedAttribute[];
}

/**
 * The outcome for an event's task attributes. `withheld`: the event's type is unknown, and so is
 * their meaning.
 */
export type AttributesState = 'absent' | 'unreadable' | 'withheld' | 'filtered';

export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** The kinds of identifier to find in text. */
declare const IDENTIFIER_KINDS: readonly [
  'phone',
  'fax',
  'email',
  'ssn',
  'mrn',
  'health_plan',
  'medicare',
  'account',
  'iban',
  'card',
  'licence',
  'vehicle',
  'device',
  'biometric',
  'mac',
  'date',
  'age',
  'address',
  'zip',
  'url',
  'ip',
  'name',
  /** A number that no other kind explains. */
  'digits',
  /** A match of one of the policy's own patterns. */
  'custom',
];

/** A preserved attribute that was removed: its listed name, and why. */
export interface RemovedAttribute extends Removal {
  readonly attribute: string;
}

export interface Removal {
  readonly reason: RemovalReason;
  /** The kinds of identifier found, for `identifier_found`. */
  readonly findings?: readonly IdentifierKind[];
}

export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** Why a preserved attribute was not kept. */
declare const REMOVAL_REASONS: readonly [
  /** Nested where a scalar belongs, or the other way round. */
  'wrong_type',
  /** JSON text where an object or list belongs: encoded once too often. */
  'json_text',
  /** Against the attribute's rule. */
  'wrong_format',
  /** Text that only the policy's vocabulary could pass. */
  'not_in_vocabulary',
  /** Text in which an identifier was found. */
  'identifier_found',
  /** A contact that is not one of the organisation's own. */
  'not_own_contact',
  /** One of several attributes that the policy keeps apart from each other. */
  'combination',
  /** A list without any remaining item. */
  'nothing_left',
  /** Words in an event of an unknown type, so that their meaning is unknown. */
  'unknown_event_type',
];

/**
 * Wraps a Function's handler so that it is called only for requests that Twilio signed. All others
 * get `403`.
 *
 * @throws {TypeError} at start-up, for a handler that is not a function, and for an option that
 *   does not exist or is of the wrong type.
 */
declare function requireTwilioSignature<
  Context extends object = FunctionContext,
  Event extends object = FunctionEvent,
  Callback extends FunctionCallback = AnyCallback,
>(
  handler: Handler<Context, Event, Callback>,
  options?: SignatureOptions,
): Handler<Context, Event, Callback>;

/**
 * The context that Twilio's runtime passes to a Function, as far as this project reads it.
 *
 * Source: Twilio docs, "Function execution" and "Response".
 */
export interface FunctionContext {
  /** Host name of the deployed Service, or `localhost:PORT`. */
  readonly DOMAIN_NAME?: string;
  /** Path of the Function, with a leading slash. */
  readonly PATH?: string;
  /** The platform's other properties, and the environment variables. */
  readonly [name: string]: unknown;
}

/** The request's parameters and, under `request`, its headers; the sender controls both. */
export type FunctionEvent = Readonly<Record<string, unknown>>;

export type FunctionCallback = (error: null, response: TwilioResponse) => void;

/** `Twilio.Response`, as far as this project uses it. */
export interface TwilioResponse {
  setStatusCode(code: number): unknown;
  setBody(body: object): unknown;
  appendHeader(name: string, value: string): unknown;
}

/** What a customer's Function may answer with, according to Twilio's own types. */
export type AnyCallback = (
  error?: object | string | null,
  answer?: object | string | number | boolean,
) => void;

/** A Function's handler, with the argument types that its author declared. */
export type Handler<Context, Event, Callback> = (
  context: Context,
  event: Event,
  callback: Callback,
) => void | Promise<void>;

/** What a Function may require of the requests that it accepts. */
export interface SignatureOptions {
  /**
   * Names of the parameters in the query of the URL that Twilio calls, in order. The runtime mixes
   * them with those of the body, but the signature covers the URL.
   *
   * @default []
   */
  readonly queryParameters?: readonly string[];
  /**
   * Accepts GET requests. Their parameters are part of the URL, which Twilio logs for seven days.
   *
   * @default false
   */
  readonly allowGet?: boolean;
  /**
   * What to do with a JSON body whose hash cannot be checked, because the runtime does not pass on
   * its bytes: `verify` refuses it; `verify-or-retry` refuses it with `503` when the URL's
   * signature is right, for a sender that then retries but gives up for good after `403`, like
   * Event Streams; `trust-gateway` accepts it when the URL's signature is right, and relies on the
   * gateway of a protected Function for the body.
   *
   * @default 'verify'
   */
  readonly jsonBody?: 'verify' | 'verify-or-retry' | 'trust-gateway';
  /**
   * Auth tokens of subaccounts, by account SID: requests about a resource of a subaccount are
   * signed with that subaccount's token.
   *
   * @default {}
   */
  readonly accountTokens?: Readonly<Record<string, string>>;
  /**
   * Credentials that the request must carry as well, by HTTP Basic authentication (RFC 7617). Put
   * them into the URL that Twilio calls: `https://NAME:PASSWORD@…`.
   */
  readonly basicCredentials?: {
    readonly username: string;
    readonly password: string;
  };
}

/**
 * Whether Twilio signed a Function's request.
 *
 * @param context The Function's context: domain, path and keys.
 * @param event The Function's event: the request's parameters and headers.
 * @throws {TypeError} for an option that is unknown or of the wrong type.
 */
declare function verifyTwilioRequest(
  context: FunctionContext,
  event: FunctionEvent,
  options?: SignatureOptions,
): SignatureVerdict;

export type SignatureVerdict =
  | {
      readonly ok: true;
    }
  | {
      readonly ok: false;
      readonly reason: SignatureRefusal;
    };

/**
 * Why a request does not count as Twilio's.
 *
 * - `auth_token_missing`: there is no key to check with, which is the deployment's fault, not the
 *   sender's.
 * - `signature_missing`: no `X-Twilio-Signature`, or not exactly one.
 * - `signature_invalid`: the signature does not match the request.
 * - `body_not_verifiable`: the signature matches the URL, but the JSON body does not match the
 *   URL's hash in any known serialisation.
 */
export type SignatureRefusal =
  | 'auth_token_missing'
  | 'signature_missing'
  | 'signature_invalid'
  | 'body_not_verifiable';

/**
 * Whether the media behind a URL, or behind each URL in a request's parameters, is served to
 * somebody without credentials.
 *
 * Rejects with an error of `code` `url_not_allowed` for a URL that is not media of the account,
 * of `code` `invalid_request` for parameters that name none, of `code` `policy_invalid` for a
 * policy that breaks its schema, and with a `TypeError` for a misspelt option.
 */
declare const checkRecordingAuth: (
  target: RecordingTarget,
  options?: DeployedRecordingCheckOptions,
) => Promise<RecordingAnswer>;

/** A media URL, or the parameters of a request that name some: `mediaUrlsIn`. */
export type RecordingTarget = string | PlainObject;

/** A JSON object from outside: any keys, any values. */
export type PlainObject = Readonly<Record<string, unknown>>;

export interface DeployedRecordingCheckOptions {
  /**
   * The calling Function's context: gives the account, and whether this is a deployment.
   *
   * @default `process.env`
   */
  readonly context?: FunctionContext;
  /** The account whose media may be requested. @default `ACCOUNT_SID` of the context */
  readonly accountSid?: string;
  /** @default the deployed policy, `assets/policy.private.json` */
  readonly policy?: PolicySource;
  /** For a Function that has already used up some of its 10 s. @default 8,500 ms */
  readonly timeoutMs?: number;
}

/** The answer of `POST /recordings/auth`: a verdict and, for several media, each one's. */
export interface RecordingAnswer extends RecordingVerdict {
  readonly media?: readonly RecordingVerdict[];
}

/** The verdict on one media URL. */
export interface RecordingVerdict {
  readonly verdict: ProbeOutcome['verdict'];
  /** `true` for `protected`, `false` for `public`, `null` when nothing is proved. */
  readonly protected: boolean | null;
  readonly resource: MediaResource;
  readonly sid: string | null;
  /** The HTTP status of the unauthenticated request, if it was answered. */
  readonly status: number | null;
  readonly reason: string | null;
  /** ISO 8601 in UTC. */
  readonly checked_at: string;
}

/** What an unauthenticated request for the media proved. */
export type ProbeOutcome =
  | {
      readonly verdict: 'protected';
      readonly status: 401 | 403;
      readonly reason: null;
      /**
       * Whether no request of a stranger could have succeeded, because credentials were asked for.
       */
      readonly sure: boolean;
    }
  | {
      readonly verdict: 'public';
      readonly status: number;
      readonly reason: PublicReason;
    }
  | {
      readonly verdict: 'unknown';
      readonly status: number | null;
      readonly reason: UnknownReason;
    };

/**
 * How the media was served. `media_in_refusal`: with a status that denies it. `avoidable_refusal`:
 * to the same stranger, after a refusal, when asking in another way.
 */
export type PublicReason =
  | 'media_served'
  | 'redirect_to_media'
  | 'media_in_refusal'
  | 'avoidable_refusal';

/**
 * Why nothing is proved. `no_challenge` is a page with a 401 that asks for nothing, and `forbidden`
 * a 403 of unknown form: both may have other reasons than missing credentials. `page_served` is a
 * page, or an API message, in the place of audio or video.
 */
export type UnknownReason =
  | 'always_authenticated'
  | 'not_found'
  | 'redirected'
  | 'no_challenge'
  | 'forbidden'
  | BlockReason
  | 'page_served'
  | 'server_error'
  | 'unexpected_status'
  | 'timeout'
  | 'connection_failed'
  | TlsFailure
  | 'address_not_public';

/** Rules that turn strangers away without asking for credentials. */
export type BlockReason =
  | 'challenge_page'
  | 'rate_limited'
  | 'geo_blocked'
  | 'hotlink_rule'
  | 'firewall'
  | 'bot_rule';

export type TlsFailure = (typeof TLS_FAILURES)[number];

/** Why a TLS connection failed. */
declare const TLS_FAILURES: readonly [
  /** The certificate has expired, or is not valid yet. */
  'certificate_expired',
  /** The certificate is for another host. */
  'certificate_not_for_host',
  /** No known authority vouches for the certificate. */
  'certificate_untrusted',
  /** The certificate has another fault. */
  'certificate_invalid',
  /** No TLS, or no version that both sides support. */
  'tls_failed',
];

/** What a media URL leads to. */
export type MediaResource = TwilioMediaResource | 'custom';

/** The kinds of media at Twilio. */
export type TwilioMediaResource =
  | 'recording'
  | 'message_media'
  | 'video_recording'
  | 'video_composition'
  | 'conversation_media';

/**
 * Whether PHI may go between two addresses over a channel, as far as area codes and the channel
 * show.
 *
 * Throws an error of `code` `policy_invalid` for a policy, or for rules, that break the schema, and
 * a `TypeError` for a misspelt side or option.
 */
declare const checkEligibility: (
  contact: Contact,
  options?: DeployedEligibilityOptions,
) => Eligibility;

/** The two sides of a contact, before anybody talks or writes. */
export interface Contact {
  /**
   * A number in E.164, or an address of a channel; missing when the question is only about the
   * other side.
   */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /**
   * Such as `voice`, `sms` or `chat`. The prefix of an address, such as `whatsapp:`, counts as
   * well.
   */
  readonly channel?: string | undefined;
}

export interface DeployedEligibilityOptions {
  /** @default the part `eligibility` of the deployed policy, `assets/policy.private.json` */
  readonly rules?: EligibilityRules;
}

/** Holds no address, and so may be logged. */
export interface Eligibility {
  /** `null` when neither is proved; callers must not treat it as `true`. */
  readonly eligible: boolean | null;
  /** Empty when it is eligible. */
  readonly reasons: readonly Reason[];
  readonly from: Region;
  readonly to: Region;
}

export type Reason = (typeof REASONS)[number];

/** Why a contact is not eligible, or may not be. */
declare const REASONS: readonly [
  'channel_not_eligible',
  'from_not_us',
  'to_not_us',
  'channel_unknown',
  'territory',
  'toll_free',
  'area_code_unknown',
  'caller_unknown',
  'short_code',
  'address_unreadable',
];

/** The region of a side; `none` without a readable number. */
export type Region = NumberRegion | 'none';

export type NumberRegion = (typeof NUMBER_REGIONS)[number];

/** Where a number belongs, according to its area code. */
declare const NUMBER_REGIONS: readonly [
  /** A state or the District of Columbia. */
  'us',
  /** American Samoa, Guam, the Northern Mariana Islands, Puerto Rico, the Virgin Islands. */
  'territory',
  'toll_free',
  /**
   * `+1`, but outside the US or non-geographic: Canada, the Caribbean, personal and premium
   * numbers.
   */
  'other_nanp',
  /** `+1` and a code of no known use. Proves nothing, because the list always lags behind. */
  'unassigned',
  'other_country',
];

// biome-ignore lint/complexity/noUselessEmptyExport: without it, the values would be exported too
export {};
