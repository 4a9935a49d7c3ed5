/**
 * The rule for the value of a preserved attribute: what it must be to be kept in `guarded` mode.
 */
export type ValueRule =
  /** An object whose own listed attributes are filtered, each by its rule. */
  | { readonly kind: 'group'; readonly attributes: Readonly<Record<string, ValueRule>> }
  /** Twilio's unique identifier, of one kind of resource where a prefix is named. */
  | { readonly kind: 'sid'; readonly prefix?: string }
  /** A SID, a UUID, or what the policy says that the organisation's own ids look like. */
  | { readonly kind: 'conversation-id' }
  /** A JSON number of six digits at most from `min` to `max`, or its text. */
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  /** One of a closed list, or one of the policy's vocabulary. */
  | { readonly kind: 'listed'; readonly has: (text: string) => boolean }
  /**
   * A day or a moment from 1901 to 2049; in `strict` no finer than a year, or near the event, whose
   * time must be known.
   */
  | { readonly kind: 'date'; readonly strict: 'near' | 'year' }
  /** Four digits, and nobody over 89 at the time of the event, which must be known. */
  | { readonly kind: 'year-of-birth' }
  /**
   * An id of the organisation's own structure: a SID or UUID, or a name or token with fewer than
   * seven digits in which no identifier is found, except a token's number, which may count teams;
   * in `strict`, these need the vocabulary.
   */
  | { readonly kind: 'structure-id' }
  /**
   * The keys pressed in an IVR menu, joined by ` ▸ `: too few digits to be a number of anything.
   */
  | { readonly kind: 'ivr-path' }
  /**
   * Words that no format vouches for. What is `configured` by staff or written by a program needs
   * a clean detection; what is `typed` freely by a person needs the policy's vocabulary.
   */
  | { readonly kind: 'text'; readonly written: 'configured' | 'typed' }
  /** Configured text in steps, as a list or joined by ` ▸ `. */
  | { readonly kind: 'hierarchy' }
  /** A phone number or address that must be one of the organisation's own. */
  | { readonly kind: 'own-contact' }
  /**
   * https on one of the policy's media hosts, or else, where so said, a recording at Twilio. In
   * `strict` the vocabulary lists what the segments of the path may be.
   */
  | { readonly kind: 'link'; readonly twilioRecording: boolean }
  /** A list of media, each rebuilt from its documented keys. */
  | { readonly kind: 'media' }
  /** A list of recordings, each rebuilt from its keys. */
  | { readonly kind: 'recordings' }
  /** Media by reservation SID. */
  | { readonly kind: 'reservations' };
