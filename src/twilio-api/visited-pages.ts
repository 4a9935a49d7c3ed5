import { ApiError } from './api-error';

/** More pages than any finite list has. */
const MAX_PAGES = 10_000;

/** The pages of a list already read, so that reading always ends. */
export class VisitedPages {
  readonly #addresses = new Set<string>();

  /** @throws {ApiError} for a repeated page, or too many pages. */
  add(address: string): void {
    if (this.#addresses.has(address) || this.#addresses.size === MAX_PAGES) {
      throw new ApiError('invalid_answer');
    }
    this.#addresses.add(address);
  }
}
