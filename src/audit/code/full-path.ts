import type { Node } from '@babel/types';
import { bindingsIn } from './bindings';
import { pathOf } from './expressions';
import type { Code } from './parse-code';

/** How many names are followed at most, from one to the next. */
const MAX_NAMES = 10;

/** The path to a value as `pathOf` has it, with the path of what its first name stands for. */
export function fullPath(code: Code, node: Node): readonly string[] {
  let path = pathOf(node);
  for (let names = 0; names < MAX_NAMES; names++) {
    const [first = '', ...others] = path;
    const bound = bindingsIn(code).get(first);
    if (bound === undefined) break;
    path = [...pathOf(bound), ...others];
  }
  return path;
}
