import type { AccountView } from '../model/check';
import type { Finding } from '../model/finding';
import type { AnyEndpoint } from '../snapshot/endpoint';

/** Whether a product, or a part of one, is in use, with the readings that show it. */
export interface ProductUse {
  /** Its name in reports. */
  readonly name: string;
  readonly reads: readonly AnyEndpoint[];
  /** `null` when the readings show neither. */
  readonly isInUse: (account: AccountView) => boolean | null;
  /**
   * The hosts that get what passes through it, each once: a statement about one covers no other.
   */
  readonly receivers?: (account: AccountView) => readonly Finding[];
}
