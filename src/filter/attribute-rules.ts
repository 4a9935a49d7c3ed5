import {
  CONVERSATION_ATTRIBUTES,
  CUSTOMER_ATTRIBUTES,
  ROOT_ATTRIBUTES,
} from './preserved-attributes';
import type { ValueRule } from './value-rule';

/** The rule for each preserved attribute, by its name in reports and vocabularies. */
export const ATTRIBUTE_RULES: ReadonlyMap<string, ValueRule> = new Map([
  ...rulesOf('', ROOT_ATTRIBUTES),
  ...rulesOf('conversations.', CONVERSATION_ATTRIBUTES),
  ...rulesOf('customers.', CUSTOMER_ATTRIBUTES),
]);

function rulesOf(
  prefix: string,
  rules: Readonly<Record<string, ValueRule>>,
): readonly (readonly [path: string, rule: ValueRule])[] {
  return Object.entries(rules).map(([name, rule]) => [prefix + name, rule]);
}
