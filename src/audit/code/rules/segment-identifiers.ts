import type { Node, ObjectExpression } from '@babel/types';
import { personalOrigin } from '../personal-data';
import { bindingsIn, MAX_NAMES } from '../syntax/bindings';
import { callsIn } from '../syntax/calls-in';
import { type Code, lineOf } from '../syntax/parse-code';
import { nameOf } from '../syntax/path-of';
import { countSteps } from '../syntax/step-limit';
import type { RuleOverCode } from './rule-over-code';

const CALLS = ['alias', 'group', 'identify', 'page', 'screen', 'track'];
const FIELDS = ['anonymousId', 'event', 'groupId', 'messageId', 'previousId', 'userId'];
/** The meaning of a browser call's first argument. Source: Segment docs, "Analytics.js". */
const FIRST: Readonly<Record<string, string>> = {
  alias: 'userId',
  group: 'groupId',
  identify: 'userId',
  track: 'event',
};

/** The names of Segment clients. */
const CLIENT = /analytics$|^segment$/i;

/** A person's data in the identifiers of Segment's calls, which cannot be encrypted. */
export const segmentIdentifiers: RuleOverCode = (code) =>
  callsIn(code)
    .filter(({ path, name }) => CALLS.includes(name) && CLIENT.test(path.at(-2) ?? ''))
    .flatMap(({ call, name }) => {
      const [first] = call.arguments;
      if (first === undefined) return [];
      return identifiersOf(code, first, name)
        .filter(({ value }) => personalOrigin(code, value) !== null)
        .map(({ field, value }) => ({
          rule: 'segment_identifier_personal' as const,
          line: lineOf(value),
          detail: field,
        }));
    });

function identifiersOf(
  code: Code,
  first: Node,
  call: string,
): readonly { field: string; value: Node }[] {
  const properties = propertiesOf(code, first);
  if (properties === null) {
    const field = FIRST[call];
    return field === undefined ? [] : [{ field, value: first }];
  }
  return properties.flatMap((property) => {
    if (property.type !== 'ObjectProperty') return [];
    const field = nameOf(property.key, property.computed);
    return field !== null && FIELDS.includes(field) ? [{ field, value: property.value }] : [];
  });
}

/** The properties of an object, or of a name for one, including those that it spreads. */
function propertiesOf(
  code: Code,
  node: Node,
  names = 0,
): readonly ObjectExpression['properties'][number][] | null {
  const object = (node.type === 'Identifier' && bindingsIn(code).get(node.name)) || node;
  if (object.type !== 'ObjectExpression') return null;
  countSteps(object.properties.length);
  return object.properties.flatMap((each) =>
    each.type === 'SpreadElement' && names < MAX_NAMES
      ? (propertiesOf(code, each.argument, names + 1) ?? [])
      : each,
  );
}
