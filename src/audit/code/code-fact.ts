import type { OtherLanguage } from './other-language';

/** The kinds of findings in code and flows. */
export const CODE_RULES = [
  /** An `http:` address of Twilio's. */
  'http_to_twilio',
  /** Certificates are not checked. */
  'tls_check_disabled',
  /** A `ws:` address. */
  'unencrypted_socket',
  /** An `http:` or `ws:` URL that Twilio is told to call. */
  'insecure_callback',
  /** A URL that Twilio is told to call by GET. */
  'get_callback',
  /** The address to which a request for media is redirected is kept or passed on. */
  'media_location_passed',
  /** A request for video media without a lifetime. */
  'media_ttl_missing',
  /** A request for video media whose links are valid for long. */
  'media_ttl_long',
  /** A SIP address without TLS and SRTP. */
  'sip_unencrypted',
  /** The target of a call's media stream. */
  'stream',
  /** The stream is not encrypted. */
  'stream_unencrypted',
  /** Calls are handed to ConversationRelay. */
  'conversation_relay',
  /** The code answers messages. */
  'inbound_handler',
  /** The code knows all words that stop messages. */
  'stop_keywords',
  /** The code checks whether somebody wants no messages. */
  'opt_out_lookup',
  /** A tag of a message is not a fixed text. */
  'tag_not_fixed',
  /** A tag of a message is a person's data. */
  'tag_personal',
  /** An attribute under `conversations` or `customers` is written. */
  'attribute_written',
  /** A preserved attribute is set to a person's data. */
  'preserved_attribute_personal',
  /** Another attribute under `agents`, `conversations` or `customers` is set to a person's data. */
  'object_attribute_personal',
  /** Any other attribute of a task is set to a person's data. */
  'other_attribute_personal',
  /** `conversations.external_contact` is set to a person's data. */
  'external_contact_personal',
  /** Three or more indirect identifiers are written together. */
  'quasi_identifiers',
  /** A recording's URL goes to a browser. */
  'recording_url_passed',
  /** A whole event, task or person's data are logged or thrown. */
  'data_logged',
  /** The whole context of a Function is logged. */
  'context_logged',
  /** A text for people holds an identifier. */
  'identifier_in_text',
  /** A package or a host of an ineligible product. */
  'ineligible_product',
  /** The code reads an attribute that HIPAA accounts do not keep. */
  'dropped_attribute_read',
  /** An identifier of a Segment call is a person's data. */
  'segment_identifier_personal',
  /** A Segment Function calls by `http:`. */
  'http_url',
  /** A host that a Segment Function calls. */
  'host_called',
  /** Something that looks like a key or a password. */
  'secret_in_code',
] as const;

export type CodeRule = (typeof CODE_RULES)[number];

/** A finding at one place, without any of the code. */
export interface CodeFact {
  readonly rule: CodeRule;
  /** From 1; `null` in a flow. */
  readonly line: number | null;
  /** A host, a documented attribute or field, a kind of identifier, a product or a number. */
  readonly detail: string | null;
}

/** A fact and its place. */
export interface PlacedFact extends CodeFact {
  /** Relative to the project's folder; `null` for deployed code. */
  readonly file: string | null;
  /** The widget's name, in a flow. */
  readonly widget: string | null;
}

/** The findings in some files. */
export interface CodeScan {
  readonly files: number;
  /** Files that could not be parsed, or are too long: nothing is known of them. */
  readonly unreadable: number;
  /** Files in other languages, of which only the texts were searched; missing if there are none. */
  readonly others?: Readonly<Partial<Record<OtherLanguage, number>>>;
  readonly facts: readonly PlacedFact[];
}
