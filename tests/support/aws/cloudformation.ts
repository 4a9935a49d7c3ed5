import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CollectionTag, parse, type ScalarTag, YAMLSeq } from 'yaml';
import { PROJECT_ROOT } from '../project-root';

export interface Resource {
  readonly Type: string;
  readonly DependsOn?: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

/** A statement of a policy, with a list for what may be one or several. */
export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: unknown;
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * The resources of `lambda/template.yaml` as they are when every condition holds. A reference is
 * `<NAME>`, an attribute `<NAME.ATTRIBUTE>`, also within a text.
 */
export function templateResources(): Readonly<Record<string, Resource>> {
  const text = readFileSync(join(PROJECT_ROOT, 'lambda', 'template.yaml'), 'utf8');
  return parse(text, { customTags: [...SCALAR_TAGS, IF, ...LIST_TAGS] }).Resources;
}

const SCALAR_TAGS: readonly ScalarTag[] = [
  { tag: '!Ref', resolve: (name) => `<${name}>` },
  { tag: '!GetAtt', resolve: (name) => `<${name}>` },
  { tag: '!Sub', resolve: (text) => text.replace(/\$\{(?!!)([^}]+)\}/g, '<$1>') },
];

const LIST_TAGS: readonly CollectionTag[] = ['!Not', '!Equals'].map((tag) => ({
  tag,
  collection: 'seq',
  resolve: (list) => list,
}));

/** The value if the condition holds. */
const IF: CollectionTag = {
  tag: '!If',
  collection: 'seq',
  resolve: (list) => (list instanceof YAMLSeq ? list.items[1] : list) as never,
};

/** The statements of a policy. */
export function statementsOf(policy: unknown): readonly Statement[] {
  const { Statement } = policy as { readonly Statement: readonly Record<string, unknown>[] };
  return Statement.map((statement) => ({
    ...(statement as unknown as Statement),
    Action: listOf(statement['Action']),
    Resource: listOf(statement['Resource']),
  }));
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : [value as string];
}
