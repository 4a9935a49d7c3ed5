import { ApiError } from './api-error';

/** More than any list has that ends. */
const MAX_PAGES = 10_000;

/** The pages of a list that were read, so that none is read for ever. */
export class VisitedPages {
  readonly #addresses = new Set<string>();

  /** @throws {ApiError} for a page that leads back to an earlier one, and for one too many. */
  add(address: string): void {
    if (this.#addresses.has(address) || this.#addresses.size === MAX_PAGES) {
      throw new ApiError('invalid_answer');
    }
    this.#addresses.add(address);
  }
}
