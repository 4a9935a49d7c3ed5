import { type ParserPlugin, parse } from '@babel/parser';
import type { Node } from '@babel/types';

/** A node and those around it. */
export interface Visited {
  readonly node: Node;
  readonly parent: Visited | null;
}

/** Parsed code, as rules see it. */
export interface Code {
  readonly text: string;
  /** Every node, in the order of the code. */
  readonly nodes: readonly Visited[];
  /** Whether it is part of a Flex plugin. */
  readonly plugin: boolean;
  /** Whether it is a Twilio Function. */
  readonly twilioFunction: boolean;
  /** Whether it is a Segment Function. */
  readonly segmentFunction: boolean;
}

/** What the place of code says about it. */
export interface CodeOrigin {
  readonly plugin?: boolean;
  readonly twilioFunction?: boolean;
  readonly segmentFunction?: boolean;
}

/** Nobody writes longer code by hand. */
export const MAX_CODE_LENGTH = 2 * 1024 * 1024;

/** Every Function exports its handler under this name: Twilio docs, "Function execution". */
const HANDLER = /\bexports\.handler\s*=|\bexport\s+(?:const|let|(?:async\s+)?function)\s+handler\b/;

/**
 * Parses JavaScript or TypeScript.
 *
 * @param name Its extension determines the language; plain JavaScript may contain JSX.
 * @returns `null` when it is not code, or too long.
 */
export function parseCode(
  text: string,
  name: string,
  { plugin = false, twilioFunction = false, segmentFunction = false }: CodeOrigin = {},
): Code | null {
  if (text.length > MAX_CODE_LENGTH) return null;
  try {
    const program = parse(text, {
      sourceType: 'unambiguous',
      errorRecovery: true,
      allowReturnOutsideFunction: true,
      allowAwaitOutsideFunction: true,
      plugins: pluginsFor(name),
    }).program;
    const nodes = nodesOf(program);
    return {
      text,
      nodes,
      plugin: plugin || nodes.some(importsFlex),
      twilioFunction: twilioFunction || HANDLER.test(text),
      segmentFunction,
    };
  } catch {
    return null;
  }
}

function pluginsFor(name: string): ParserPlugin[] {
  if (/\.[cm]?ts$/i.test(name)) return ['typescript', 'decorators-legacy'];
  return /\.tsx$/i.test(name)
    ? ['typescript', 'jsx', 'decorators-legacy']
    : ['jsx', 'decorators-legacy'];
}

/**
 * The node and all below it, without recursion: generated code nests deeply.
 *
 * @param isPart Which children of a node to visit.
 */
export function nodesOf(
  root: Node,
  isPart: (child: Node, of: Node) => boolean = () => true,
): readonly Visited[] {
  const found: Visited[] = [];
  const open: Visited[] = [{ node: root, parent: null }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    for (const child of childrenOf(next.node).reverse()) {
      if (isPart(child, next.node)) open.push({ node: child, parent: next });
    }
  }
  return found;
}

const NO_CHILDREN = /^(?:loc|errors|extra)$|Comments$/;

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (typeof value !== 'object' || value === null || NO_CHILDREN.test(key)) continue;
    for (const each of Array.isArray(value) ? value : [value]) {
      if (isNode(each)) children.push(each);
    }
  }
  return children;
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}

const FLEX_PACKAGE = /^(?:@twilio\/flex-ui|@twilio\/flex-plugin(?:-scripts)?|flex-plugin)$/;

function importsFlex({ node }: Visited): boolean {
  return node.type === 'ImportDeclaration' && FLEX_PACKAGE.test(node.source.value);
}

export function lineOf({ loc }: Node): number {
  return loc?.start.line ?? 1;
}
