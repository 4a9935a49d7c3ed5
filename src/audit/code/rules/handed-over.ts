import type { Node } from '@babel/types';
import { callsIn } from '../syntax/calls-in';
import { fullPath } from '../syntax/full-path';
import { holds } from '../syntax/holds';
import { namedValues } from '../syntax/named-values';
import { type Code, lineOf } from '../syntax/parse-code';

/** Calls that answer a browser or another client. */
const ANSWERS =
  /^(?:callback|(?:res|response|reply|ctx)\.(?:status\.|code\.)?(?:json|send|redirect|end|write|render)|.*\.(?:setBody|appendHeader))$/;
/** Calls that log, send or keep. */
const KEEPS =
  /^(?:console\.\w+|(?:logger|log)\.\w+|(?:.*\.)?messages\.create|.*\.(?:sendMail|writeFile|writeFileSync|appendFile|insert|insertOne|save|put|putItem|set|setItem))$/;

/** The lines on which a value that `is` recognises goes to a client. */
export function answeredLines(code: Code, is: (node: Node) => boolean): readonly number[] {
  return linesOf(code, ANSWERS, is);
}

/** The lines on which such a value is logged, sent or kept. */
export function keptLines(code: Code, is: (node: Node) => boolean): readonly number[] {
  return linesOf(code, KEEPS, is);
}

function linesOf(code: Code, sinks: RegExp, is: (node: Node) => boolean): readonly number[] {
  return callsIn(code)
    .filter(({ call, path }) =>
      [path, path.slice(-2), fullPath(code, call.callee)].some((each) =>
        sinks.test(each.join('.')),
      ),
    )
    .filter(({ call }) => call.arguments.some((each) => holds(each, is)))
    .map(({ call }) => lineOf(call));
}

/** The lines on which such a value becomes what an element of a page plays, shows or links to. */
export function playedLines(code: Code, is: (node: Node) => boolean): readonly number[] {
  const played = namedValues(code)
    .filter(({ name, path, visited }) =>
      visited.node.type === 'JSXAttribute'
        ? /^(?:src|href|url)$/.test(name)
        : path.length > 1 && /^(?:src|href)$/.test(name),
    )
    .filter(({ value }) => holds(value, is))
    .map(({ line }) => line);
  const audio = callsIn(code)
    .filter(({ name, call }) => name === 'Audio' && call.arguments.some((each) => holds(each, is)))
    .map(({ call }) => lineOf(call));
  return [...played, ...audio];
}
