import type { Mode } from '../mode';
import { normaliseContact } from './normalise-contact';

/** What the customer tunes, as the file `assets/policy.private.json` says it. */
export interface PolicySource {
  readonly mode?: Mode;
  /** The organisation's own phone numbers and addresses: what `external_contact` may be. */
  readonly ownContacts?: readonly string[];
  /** Hosts of the organisation's own media storage. */
  readonly mediaHosts?: readonly string[];
  /** Accounts beside the deployment's own whose media may be asked for, such as subaccounts. */
  readonly mediaAccounts?: readonly string[];
  /** What `POST /recordings/auth` answers to a recording status callback. */
  readonly recordingStatusCallback?: StatusCallbackAnswer;
  /** The values that may be kept, by attribute. */
  readonly vocabularies?: Readonly<Record<string, readonly string[]>>;
}

/** The verdict, as everybody else gets it, or `204`. */
export type StatusCallbackAnswer = (typeof STATUS_CALLBACK_ANSWERS)[number];

export const STATUS_CALLBACK_ANSWERS = ['verdict', 'no-content'] as const;

/** A valid policy, ready to be asked. */
export class Policy {
  readonly mode: Mode;
  readonly mediaHosts: ReadonlySet<string>;
  readonly mediaAccounts: ReadonlySet<string>;
  readonly recordingStatusCallback: StatusCallbackAnswer;
  readonly #ownContacts: ReadonlySet<string>;
  readonly #vocabularies: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(source: PolicySource = {}) {
    this.mode = source.mode ?? 'guarded';
    this.mediaHosts = new Set(source.mediaHosts?.map((host) => host.toLowerCase()));
    this.mediaAccounts = new Set(source.mediaAccounts);
    this.recordingStatusCallback = source.recordingStatusCallback ?? 'verdict';
    this.#ownContacts = new Set(source.ownContacts?.map(normaliseContact));
    this.#vocabularies = new Map(
      Object.entries(source.vocabularies ?? {}).map(([path, values]) => [path, new Set(values)]),
    );
  }

  /** True when the text is one of the organisation's own phone numbers or addresses. */
  isOwnContact(text: string): boolean {
    return this.#ownContacts.has(normaliseContact(text));
  }

  /**
   * True when the attribute's vocabulary holds the text, or every part of it where a Flex
   * multi-select has joined several values by `|`.
   */
  holds(path: string, text: string): boolean {
    const vocabulary = this.#vocabularies.get(path);
    if (vocabulary === undefined) return false;
    return vocabulary.has(text) || text.split('|').every((part) => vocabulary.has(part));
  }
}
