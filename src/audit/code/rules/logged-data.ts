import type { Node } from '@babel/types';
import { callsIn, holds, pathOf, withVariables } from '../expressions';
import { lineOf } from '../parse-code';
import { isPersonalSource } from '../personal-data';
import type { RuleOverCode } from './code-rule';

const WHOLE =
  /^(?:event|task|customer|patient|conversation|(?:task)?attributes|reservation|payload)$/i;

/** Whole events, tasks or a person's data, logged or thrown. */
export const loggedData: RuleOverCode = (code) => {
  const is = withVariables(code, isData);
  const logged = callsIn(code).filter(({ path }) => /^(?:console|logger|log)$/.test(path[0] ?? ''));
  const thrown = code.nodes.filter(({ node }) => node.type === 'ThrowStatement');
  const found: readonly Node[] = [
    ...logged
      .filter(({ call }) => call.arguments.some((each) => holds(each, is)))
      .map(({ call }) => call),
    ...thrown
      .map(({ node }) => node)
      .filter((node) => node.type === 'ThrowStatement' && holds(node.argument, is)),
  ];
  const detail = code.plugin ? 'plugin' : null;
  return found.map((node) => ({ rule: 'data_logged', line: lineOf(node), detail }));
};

function isData(node: Node): boolean {
  if (!/^(?:Identifier|(?:Optional)?MemberExpression)$/.test(node.type)) return false;
  return WHOLE.test(pathOf(node).at(-1) ?? '') || isPersonalSource(node);
}
