import { CATALOG } from '../../src/audit/catalog/catalog';
import { CONFLICTS, type ConflictId } from '../../src/audit/catalog/conflicts';
import { consolePageOf } from '../../src/audit/catalog/console-pages';
import { EXPOSURE_TERMS, ROW_EXPOSURES } from '../../src/audit/catalog/exposure';
import {
  CONTROLS,
  controlsOf,
  FRAMEWORK_TERMS,
  FRAMEWORKS,
} from '../../src/audit/catalog/frameworks';
import { PRODUCTS, type Product } from '../../src/audit/catalog/product';
import {
  EVIDENCE_POWERS,
  LEVELS,
  type Requirement,
  VERIFICATIONS,
} from '../../src/audit/catalog/requirement';
import type { RequirementId } from '../../src/audit/catalog/requirement-id';
import { ROW_SAFEGUARDS } from '../../src/audit/catalog/row-safeguards';
import { SAFEGUARDS } from '../../src/audit/catalog/safeguards';
import { SOURCE_DOCUMENTS } from '../../src/audit/catalog/source-documents';
import { sectionOf } from '../../src/audit/catalog/source-sections';

const GENERATED =
  'Generated from `src/audit/catalog` by `npm run docs`; a test checks that it is current. How to read a row: [README.md](README.md).';

/** The generated pages of docs/audit, by file name. */
export function auditCatalogPages(): ReadonlyMap<string, string> {
  return new Map([
    ...PRODUCTS.map((product) => [fileOf(product), productPage(product)] as const),
    ['conflicts.md', conflictsPage()],
    ['crosswalk.md', crosswalkPage()],
  ]);
}

/** The tables of docs/audit/README.md that follow from the catalogue. */
export function auditCatalogTables(): readonly string[] {
  return [
    table(
      ['Page', 'Rows', 'of them required'],
      PRODUCTS.map((product) => {
        const rows = rowsOf(product);
        return [
          `[${product}](${fileOf(product)})`,
          rows.length,
          rows.filter(({ level }) => level === 'required').length,
        ];
      }),
    ),
    table(
      ['Level', ...VERIFICATIONS, 'Total'],
      [
        ...LEVELS.map((level) => counts(`\`${level}\``, (row) => row.level === level)),
        counts('Total', () => true),
      ],
    ),
    table(
      ['Evidence', 'Rows', 'of them required'],
      EVIDENCE_POWERS.map((power) => {
        const rows = CATALOG.filter(({ evidencePower }) => evidencePower === power);
        return [
          `\`${power}\``,
          rows.length,
          rows.filter(({ level }) => level === 'required').length,
        ];
      }),
    ),
    table(
      ['45 CFR', 'Safeguard', 'NIST SP 800-66r2', 'SOC 2', 'Rows'],
      Object.entries(SAFEGUARDS).map(([id, { title, nist, soc2 }]) => [
        id,
        title,
        nist,
        soc2.join(', '),
        CATALOG.filter((row) => controlsOf(row.id, 'hipaa').includes(id)).length,
      ]),
    ),
    table(
      ['Document', 'Edition that was read'],
      Object.entries(SOURCE_DOCUMENTS).map(([name, { edition, url }]) => [
        `[${name}](${url})`,
        edition,
      ]),
    ),
  ];
}

function counts(name: string, has: (row: Requirement) => boolean): readonly (string | number)[] {
  const rows = CATALOG.filter(has);
  return [
    name,
    ...VERIFICATIONS.map((each) => rows.filter(({ verification }) => verification === each).length),
    rows.length,
  ];
}

function rowsOf(product: Product): readonly Requirement[] {
  return CATALOG.filter((row) => row.product === product);
}

function fileOf(product: Product): string {
  const name = product.replace(/ \(.*/, '').toLowerCase();
  return `${name.replace(/[^a-z]+/g, '-')}.md`;
}

function productPage(product: Product): string {
  const rows = rowsOf(product);
  const overview = table(
    ['Row', 'What must hold', 'Level', 'Verified by', 'Evidence'],
    rows.map(({ id, title, level, verification, evidencePower }) => [
      `[${id}](#${id.toLowerCase()})`,
      title,
      level,
      verification,
      evidencePower,
    ]),
  );
  return [`# ${product}`, GENERATED, overview, ...rows.flatMap(section)].join('\n\n').concat('\n');
}

function section(row: Requirement): readonly string[] {
  const { document, line, quote } = row.source;
  return [
    `## ${row.id}`,
    `**${row.title}.** Level ${row.level}; verified by ${row.verification}; evidence ${row.evidencePower}.`,
    `> ${quote.replace(/[<*]/g, '\\$&')}\n>\n> [${document}](${SOURCE_DOCUMENTS[document].url}), ${sectionOf(row.source)}; line ${line} of the text`,
    `**If it does not hold,** ${EXPOSURE_TERMS[ROW_EXPOSURES[row.id]]}.`,
    `**How it is judged.** ${row.rule}`,
    `**How to fix it.** ${row.remediation}${consoleLink(row)}`,
    ...safeguardsOf(row),
    ...(row.derivedFrom.length > 0
      ? [`**Derives from** ${row.derivedFrom.map(link).join(', ')}.`]
      : []),
    ...(row.conflicts ?? []).map((id) => `**The documents differ.** ${CONFLICTS[id]}`),
  ];
}

function consoleLink({ id }: Requirement): string {
  const page = consolePageOf(id);
  return page === null ? '' : ` [${page.name}](${page.url})`;
}

function safeguardsOf({ id }: Requirement): readonly string[] {
  const safeguards = ROW_SAFEGUARDS[id];
  if (safeguards.length === 0) return [];
  const named = safeguards.map(
    (each) => `45 CFR ${each} (${SAFEGUARDS[each].title.toLowerCase()})`,
  );
  return [`**It concerns** ${named.join(', ')}.`];
}

/** What each control asks for, and the rows that concern it. */
function crosswalkPage(): string {
  const sections = FRAMEWORKS.flatMap((framework) => {
    const { name, edition, url } = FRAMEWORK_TERMS[framework];
    return [
      `## ${name}`,
      `[${edition}](${url}), with \`--framework ${framework}\`.`,
      table(
        ['Control', 'Title', 'Rows'],
        CONTROLS[framework].map(({ id, title }) => [
          id,
          title,
          CATALOG.filter((row) => controlsOf(row.id, framework).includes(id))
            .map((row) => link(row.id))
            .join(', '),
        ]),
      ),
    ];
  });
  const without = CATALOG.filter((row) => ROW_SAFEGUARDS[row.id].length === 0);
  return [
    '# Crosswalk',
    GENERATED,
    'Which rows concern which controls. The mapping is this project’s own: none of the source documents has it, and no row by itself fulfils a control. In NIST SP 800-66 a safeguard corresponds to the section about its standard; the criteria of SOC 2 were chosen by their subjects, and their titles here are not AICPA’s.',
    ...sections,
    '## Rows without a control',
    `${without.map(({ id, title }) => `${link(id)}: ${title}`).join('; ')}. They are about reports, or about consent and objection, which belong to the Privacy Rule and not to the Security Rule.`,
  ]
    .join('\n\n')
    .concat('\n');
}

function conflictsPage(): string {
  const isConflictId = (id: string): id is ConflictId => Object.hasOwn(CONFLICTS, id);
  const sections = Object.keys(CONFLICTS)
    .filter(isConflictId)
    .flatMap((id) => {
      const rows = CATALOG.filter(({ conflicts }) => conflicts?.includes(id));
      return [`## ${id}`, CONFLICTS[id], `Rows: ${rows.map((row) => link(row.id)).join(', ')}.`];
    });
  return ['# Where the documents differ', GENERATED, ...sections].join('\n\n').concat('\n');
}

function link(id: RequirementId): string {
  const row = CATALOG.find((each) => each.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return `[${id}](${fileOf(row.product)}#${id.toLowerCase()})`;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
