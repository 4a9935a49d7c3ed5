import type { Node } from '@babel/types';
import { personalOrigin } from '../personal-data';
import { callsIn } from '../syntax/calls-in';
import { lineOf } from '../syntax/parse-code';
import { nameOf } from '../syntax/path-of';
import type { RuleOverCode } from './rule-over-code';

const CALLS = ['alias', 'group', 'identify', 'page', 'screen', 'track'];
const FIELDS = ['anonymousId', 'event', 'groupId', 'messageId', 'previousId', 'userId'];
/** What the first argument of a call in a browser is. Source: Segment docs, "Analytics.js". */
const FIRST: Readonly<Record<string, string>> = {
  alias: 'userId',
  group: 'groupId',
  identify: 'userId',
  track: 'event',
};

/** A person's data in the identifiers of Segment's calls, which cannot be encrypted. */
export const segmentIdentifiers: RuleOverCode = (code) =>
  callsIn(code)
    .filter(({ path, name }) => CALLS.includes(name) && /analytics$/i.test(path.at(-2) ?? ''))
    .flatMap(({ call, name }) => {
      const [first] = call.arguments;
      if (first === undefined) return [];
      return identifiersOf(first, name)
        .filter(({ value }) => personalOrigin(code, value) !== null)
        .map(({ field, value }) => ({
          rule: 'segment_identifier_personal' as const,
          line: lineOf(value),
          detail: field,
        }));
    });

function identifiersOf(first: Node, call: string): readonly { field: string; value: Node }[] {
  if (first.type !== 'ObjectExpression') {
    const field = FIRST[call];
    return field === undefined ? [] : [{ field, value: first }];
  }
  return first.properties.flatMap((property) => {
    if (property.type !== 'ObjectProperty') return [];
    const field = nameOf(property.key, property.computed);
    return field !== null && FIELDS.includes(field) ? [{ field, value: property.value }] : [];
  });
}
