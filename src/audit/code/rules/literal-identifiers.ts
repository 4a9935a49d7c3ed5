import { runningTextIdentifiers } from '../running-text-identifiers';
import { textsIn } from '../syntax/code-texts';
import type { RuleOverCode } from './rule-over-code';

/** Identifiers in the texts of a Function. A number or an address by itself is a setting. */
export const literalIdentifiers: RuleOverCode = (code) =>
  code.twilioFunction
    ? textsIn(code).flatMap(({ text, line }) =>
        runningTextIdentifiers(text).map((detail) => ({
          rule: 'identifier_in_text' as const,
          line,
          detail,
        })),
      )
    : [];
