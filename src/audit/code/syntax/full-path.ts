import type { Node } from '@babel/types';
import { bindingsIn, MAX_NAMES } from './bindings';
import type { Code } from './parse-code';
import { pathOf } from './path-of';

/** The path to a value as in `pathOf`, after the path of what its first name stands for. */
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
