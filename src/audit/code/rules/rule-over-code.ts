import type { CodeFact } from '../code-fact';
import type { Code } from '../syntax/parse-code';

/** Looks for one kind of thing in parsed code. */
export type RuleOverCode = (code: Code) => readonly CodeFact[];
