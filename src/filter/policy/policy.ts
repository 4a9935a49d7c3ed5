import type { Mode } from '../mode';
import { normaliseContact } from './normalise-contact';

/** What the customer tunes, as the file `assets/policy.private.json` says it. */
export interface PolicySource {
  readonly mode?: Mode;
  /** The organisation's own phone numbers and addresses: what `external_contact` may be. */
  readonly ownContacts?: readonly string[];
  /** Hosts of the organisation's own media storage. */
  readonly mediaHosts?: readonly string[];
  /** The values that may be kept, by attribute. */
  readonly vocabularies?: Readonly<Record<string, readonly string[]>>;
}

/** A valid policy, ready to be asked. */
export class Policy {
  readonly mode: Mode;
  readonly mediaHosts: ReadonlySet<string>;
  readonly #ownContacts: ReadonlySet<string>;
  readonly #vocabularies: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(source: PolicySource = {}) {
    this.mode = source.mode ?? 'guarded';
    this.mediaHosts = new Set(source.mediaHosts?.map((host) => host.toLowerCase()));
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
