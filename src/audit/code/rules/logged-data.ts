import type { Node } from '@babel/types';
import { isLogging } from '../is-logging';
import { isPersonalSource } from '../personal-data';
import { callsIn, isCall } from '../syntax/calls-in';
import { textOf } from '../syntax/code-texts';
import { fullPath } from '../syntax/full-path';
import { holds } from '../syntax/holds';
import { type Code, lineOf } from '../syntax/parse-code';
import { pathOf } from '../syntax/path-of';
import { withVariables } from '../syntax/with-variables';
import type { RuleOverCode } from './rule-over-code';

const WHOLE =
  /^(?:event|task|customer|patient|conversation|(?:task)?attributes|reservation|payload)$/i;
/** A request's contents: `req.body`, `event.request`. */
const REQUEST =
  /^(?:event|req|request|ctx)\.(?:request\.)?(?:body|rawBody|query|params|headers|request)$/i;
/** The contents of a Segment event, or of a request to a Source Function. */
const OF_SEGMENT = /(?:^|\.)(?:properties|traits)$|^event\.(?:json|text)$/;

/** Errors, including Segment's own. Source: Segment docs, "Destination Functions". */
const ERROR = /Error$|^(?:DropEvent|EventNotSupported|InvalidEventPayload)$/;

/**
 * Whole events, tasks or a person's data, logged or put into an error; and the whole context of a
 * Function, which holds the account's credentials. An object that is passed to an error unchanged
 * is not part of its message.
 */
export const loggedData: RuleOverCode = (code) => {
  const is = withVariables(
    code,
    (node) => isData(node) || (code.segmentFunction && isOfSegment(code, node)),
  );
  const logged = callsIn(code).filter(
    ({ call, path }) => isLogging(path) || isLogging(fullPath(code, call.callee)),
  );
  const errors = callsIn(code).filter(
    ({ call, name }) => call.type === 'NewExpression' && ERROR.test(name),
  );
  const found: readonly Node[] = [
    ...logged
      .filter(({ call }) => call.arguments.some((each) => holds(each, is)))
      .map(({ call }) => call),
    ...errors
      .filter(({ call }) => call.arguments.some((each) => !isObject(each) && holds(each, is)))
      .map(({ call }) => call),
    ...thrownIn(code).filter((thrown) => holds(thrown, is)),
  ];
  const detail = code.plugin ? 'plugin' : null;
  const isOfContext = withVariables(code, isContext);
  const contexts = code.twilioFunction
    ? logged.filter(({ call }) => call.arguments.some((each) => holds(each, isOfContext)))
    : [];
  return [
    ...found.map((node) => ({ rule: 'data_logged' as const, line: lineOf(node), detail })),
    ...contexts.map(({ call }) => ({
      rule: 'context_logged' as const,
      line: lineOf(call),
      detail: null,
    })),
  ];
};

/** Thrown values without an error around them. */
function thrownIn({ nodes }: Code): readonly Node[] {
  return nodes.flatMap(({ node }) => {
    if (node.type !== 'ThrowStatement') return [];
    const { argument } = node;
    return argument.type === 'ObjectExpression' || textOf(argument) !== null ? [argument] : [];
  });
}

function isData(node: Node): boolean {
  if (!isReference(node)) return false;
  const path = pathOf(node);
  const name = path.at(-1) ?? '';
  if (WHOLE.test(name)) return true;
  return REQUEST.test(path.join('.')) || isPersonalSource(node);
}

function isOfSegment(code: Code, node: Node): boolean {
  const value = isCall(node) ? node.callee : node;
  return isReference(value) && OF_SEGMENT.test(fullPath(code, value).join('.'));
}

function isObject(node: Node): boolean {
  return node.type === 'Identifier' && WHOLE.test(node.name);
}

function isContext(node: Node): boolean {
  return node.type === 'Identifier' && node.name === 'context';
}

function isReference({ type }: Node): boolean {
  return /^(?:Identifier|(?:Optional)?MemberExpression)$/.test(type);
}
