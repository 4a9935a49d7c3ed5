import type { Mode } from '../../../src/filter/mode';
import type { PolicySource } from '../../../src/filter/policy/policy';

/** A row of the table of shapes: a form from a public source, with invented values. */
export interface Shape<Input> {
  /** Completes the sentence “… comes out as the table says”. */
  readonly name: string;
  /** Where it is published: a page, or a repository and path. */
  readonly source: string;
  readonly input: Input;
  readonly mode: Mode;
  readonly policy?: PolicySource;
  /** Exactly what comes out. */
  readonly kept: object;
  /** Texts of the input, none of which comes out. */
  readonly gone: readonly string[];
}
