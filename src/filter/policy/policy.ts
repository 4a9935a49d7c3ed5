import type { EligibilityRules } from '../../eligibility/eligibility-rules';
import type { Mode } from '../mode';
import { compileExtraPattern, compileWholePattern } from './extra-pattern';
import { KnownContacts } from './known-contacts';
import { withoutKnownParts } from './without-known-parts';

/** The form of an identifier, of a person or a conversation, that only this organisation has. */
export interface ExtraPattern {
  /** A name for the policy's readers. */
  readonly name: string;
  readonly pattern: string;
}

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

export const STATUS_CALLBACK_ANSWERS = ['verdict', 'no-content'] as const;

/** The verdict, as for every other request, or `204`. */
export type StatusCallbackAnswer = (typeof STATUS_CALLBACK_ANSWERS)[number];

/** A valid policy, ready for queries. */
export class Policy {
  readonly mode: Mode;
  readonly mediaHosts: ReadonlySet<string>;
  readonly mediaAccounts: ReadonlySet<string>;
  readonly recordingStatusCallback: StatusCallbackAnswer;
  readonly extraPatterns: readonly RegExp[];
  /** By their names in the object `customers`. */
  readonly suppressTogether: readonly string[];
  readonly eligibility: EligibilityRules;
  readonly #conversationIdPatterns: readonly RegExp[];
  readonly #ownContacts: KnownContacts;
  readonly #vocabularyOnly: ReadonlySet<string>;
  readonly #vocabularies: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(source: PolicySource = {}) {
    this.mode = source.mode ?? 'guarded';
    this.mediaHosts = new Set(source.mediaHosts?.map((host) => host.toLowerCase()));
    this.mediaAccounts = new Set(source.mediaAccounts);
    this.recordingStatusCallback = source.recordingStatusCallback ?? 'verdict';
    this.#vocabularyOnly = new Set(source.vocabularyOnly);
    this.extraPatterns = (source.extraPatterns ?? []).map(({ pattern }) =>
      compileExtraPattern(pattern),
    );
    this.#conversationIdPatterns = (source.conversationIdPatterns ?? []).map(({ pattern }) =>
      compileWholePattern(pattern),
    );
    this.suppressTogether = [...new Set(source.suppressTogether)].map((path) =>
      path.slice('customers.'.length),
    );
    this.eligibility = source.eligibility ?? {};
    // Stryker disable next-line ArrayDeclaration: equivalent, that text is nobody's contact.
    this.#ownContacts = new KnownContacts(source.ownContacts ?? []);
    this.#vocabularies = new Map(
      Object.entries(source.vocabularies ?? {}).map(([path, values]) => [path, new Set(values)]),
    );
  }

  /** True when the organisation gives its conversations ids like this. */
  isConversationId(text: string): boolean {
    return this.#conversationIdPatterns.some((pattern) => pattern.test(text));
  }

  /** True when only its vocabulary can pass the attribute, in every mode. */
  isRestricted(path: string): boolean {
    return this.#vocabularyOnly.size > 0 && this.#vocabularyOnly.has(path);
  }

  /** True when the text is one of the organisation's own phone numbers or addresses. */
  isOwnContact(text: string): boolean {
    return this.#ownContacts.has(text);
  }

  /** The text with a blank in place of each own contact. */
  withoutOwnContacts(text: string): string {
    return this.#ownContacts.blankIn(text);
  }

  /**
   * True when the attribute's vocabulary holds the text, or every part of a Flex multi-select
   * joined by `|`.
   */
  holds(path: string, text: string): boolean {
    const vocabulary = this.#vocabularies.get(path);
    if (vocabulary === undefined) return false;
    if (vocabulary.has(text)) return true;
    return text.includes('|') && text.split('|').every((part) => vocabulary.has(part));
  }

  /**
   * The text without own contacts, and without the parts that the attribute's vocabulary holds. A
   * part that is harmless beside others stays, because a known label makes the number after it an
   * identifier, as in `SSN|6789`.
   */
  unknownPart(path: string, text: string, isHarmless: (part: string) => boolean): string {
    const vocabulary = this.#vocabularies.get(path);
    return this.withoutOwnContacts(
      vocabulary === undefined ? text : withoutKnownParts(vocabulary, text, isHarmless),
    );
  }
}
