import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from '@babel/parser';
import type { Node, Statement } from '@babel/types';
import { functionFile, PRIVATE_ROUTES } from '../../../src/routes/all-routes';
import { PROJECT_ROOT } from '../project-root';
import { temporaryFolder } from '../temporary-folder';

const HEAD = `// Written by npm run docs, from the sources. docs/private-functions.md says how to use it.

/** The exports of each private Function, by its name in \`Runtime.getFunctions()\`. */
export interface PrivateFunctions {
`;

const END = `// biome-ignore lint/complexity/noUselessEmptyExport: without it, the values would be exported too
export {};
`;

/** A name as one of the emitted files knows it. */
interface Reference {
  /** Without its extension. */
  readonly file: string;
  readonly name: string;
}

interface Declaration extends Reference {
  readonly node: Statement;
}

/** A declaration file, as the compiler writes it for a source file. */
interface DeclarationFile {
  readonly text: string;
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** By this file's name for it. */
  readonly imports: ReadonlyMap<string, Reference>;
}

/**
 * The types of the private Functions, in one file that needs no other.
 *
 * The compiler writes a declaration file for each source file; taken of them is what the private
 * Functions export, and whatever that refers to. Bundlers of declaration files do not know the
 * interface of this compiler, which is TypeScript 7.
 */
export function publishedTypes(): string {
  const folder = emitDeclarations();
  const files = new Map<string, DeclarationFile>();
  const taken = new Map<string, Declaration>();
  const texts: string[] = [];

  function read(file: string): DeclarationFile {
    const known = files.get(file) ?? readDeclarationFile(file);
    files.set(file, known);
    return known;
  }

  function find({ file, name }: Reference): Declaration | undefined {
    const origin = read(file).imports.get(name);
    return origin === undefined ? read(file).declarations.get(name) : find(origin);
  }

  function take(declaration: Declaration): void {
    const { file, name, node } = declaration;
    const before = taken.get(name);
    if (before === declaration) return;
    if (before !== undefined) throw new Error(`two types of the name ${name}`);
    taken.set(name, declaration);
    texts.push(textOf(node, read(file).text));
    for (const reference of referencesIn(node, file)) {
      const found = find(reference);
      if (found !== undefined) take(found);
    }
  }

  const members = PRIVATE_ROUTES.map((route) => {
    const file = join(folder, 'functions', functionFile(route));
    for (const name of route.exports) {
      const found = find({ file, name });
      if (found === undefined) throw new Error(`${route.path} does not export ${name}`);
      take(found);
    }
    const types = route.exports.map((name) => `readonly ${name}: typeof ${name};`);
    return `readonly '${route.path.slice(1)}': { ${types.join(' ')} };\n`;
  });
  return formatted(`${HEAD}${members.join('')}}\n\n${texts.join('\n\n')}\n\n${END}`);
}

/** @returns Their folder, with functions/ and src/. */
function emitDeclarations(): string {
  const folder = temporaryFolder();
  const compiler = join(PROJECT_ROOT, 'node_modules', '.bin', 'tsc');
  execFileSync(compiler, ['-p', join(PROJECT_ROOT, 'types'), '--outDir', folder]);
  return folder;
}

function readDeclarationFile(file: string): DeclarationFile {
  const text = readFileSync(`${file}.d.ts`, 'utf8');
  const { program } = parse(text, {
    sourceType: 'module',
    plugins: [['typescript', { dts: true }]],
  });
  const declarations = new Map<string, Declaration>();
  const imports = new Map<string, Reference>();
  for (const node of program.body) {
    for (const name of namesDeclaredBy(node)) declarations.set(name, { file, name, node });
    if (node.type !== 'ImportDeclaration' && node.type !== 'ExportNamedDeclaration') continue;
    const from = node.source?.value;
    if (from === undefined || !from.startsWith('.')) continue;
    for (const each of node.specifiers) {
      if (each.type === 'ImportSpecifier') {
        imports.set(each.local.name, {
          file: join(dirname(file), from),
          name: nameOf(each.imported),
        });
      } else if (each.type === 'ExportSpecifier') {
        imports.set(nameOf(each.exported), {
          file: join(dirname(file), from),
          name: each.local.name,
        });
      }
    }
  }
  return { text, declarations, imports };
}

function declarationOf(node: Statement): Node {
  return node.type === 'ExportNamedDeclaration' && node.declaration ? node.declaration : node;
}

function namesDeclaredBy(node: Statement): readonly string[] {
  const declaration = declarationOf(node);
  if (declaration.type === 'VariableDeclaration') {
    return declaration.declarations.map(({ id }) => nameOf(id));
  }
  return 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id.name] : [];
}

function nameOf(node: Node): string {
  if (node.type === 'Identifier') return node.name;
  throw new Error(`a ${node.type} where a name was expected`);
}

/** The names that a declaration may refer to; some are those of parameters. */
function referencesIn(node: Node, file: string): readonly Reference[] {
  return nodesWithin(node).flatMap((each) => {
    if (each.type === 'Identifier') return [{ file, name: each.name }];
    if (each.type !== 'TSImportType' || !each.qualifier) return [];
    return [{ file: join(dirname(file), each.argument.value), name: nameOf(each.qualifier) }];
  });
}

/** A declaration without the origin of its names: a type is exported, a value is left out. */
function textOf(node: Statement, text: string): string {
  const start = node.leadingComments?.at(-1)?.start ?? node.start ?? 0;
  const declaration = declarationOf(node);
  const isType = /^TS(?:Interface|TypeAlias)/.test(declaration.type);
  const comment = text.slice(start, node.start ?? 0);
  let code = text.slice(declaration.start ?? 0, declaration.end ?? 0).replace(/^declare /, '');
  for (const each of nodesWithin(declaration)) {
    if (each.type !== 'TSImportType' || !each.qualifier) continue;
    code = code.replace(text.slice(each.start ?? 0, each.end ?? 0), nameOf(each.qualifier));
  }
  return `${comment}${isType ? 'export' : 'declare'} ${code}`;
}

/** The node and everything in it, except the keys of properties. */
function nodesWithin(node: Node): readonly Node[] {
  const parts = Object.entries(node).flatMap(([name, value]) =>
    /^key$|comments$/i.test(name) ? [] : [value].flat(),
  );
  return [node, ...parts.filter(isNode).flatMap(nodesWithin)];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function formatted(text: string): string {
  const formatter = join(PROJECT_ROOT, 'node_modules', '.bin', 'biome');
  return execFileSync(formatter, ['format', '--stdin-file-path=types/hipaa-guard.d.ts'], {
    cwd: PROJECT_ROOT,
    input: text,
    encoding: 'utf8',
  });
}
