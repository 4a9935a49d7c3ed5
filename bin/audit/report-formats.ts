import type { AuditResult } from '../../src/audit/model/audit-result';
import { csvReport } from '../../src/audit/report/csv-report';
import { htmlReport } from '../../src/audit/report/html-report';
import { jsonReport } from '../../src/audit/report/json-report';
import { junitReport } from '../../src/audit/report/junit-report';
import { ocsfComplianceReport } from '../../src/audit/report/ocsf-compliance-report';
import { ocsfReport } from '../../src/audit/report/ocsf-report';
import { sarifReport } from '../../src/audit/report/sarif-report';
import { tableReport } from '../../src/audit/report/table-report';
import type { TableOptions } from '../../src/audit/report/table-rows';
import { UsageError } from '../command/usage-error';
import { choice } from '../options/choice';

/** The values of `--format`. */
export const FORMATS = [
  'table',
  'json',
  'csv',
  'html',
  'sarif',
  'junit',
  'ocsf',
  'ocsf-compliance',
] as const;

export type Format = (typeof FORMATS)[number];

const EXTENSIONS: readonly (readonly [RegExp, Format])[] = [
  [/\.ocsf\.json$/i, 'ocsf'],
  [/\.ocsf-compliance\.json$/i, 'ocsf-compliance'],
  [/\.sarif(\.json)?$/i, 'sarif'],
  [/\.json$/i, 'json'],
  [/\.csv$/i, 'csv'],
  [/\.html?$/i, 'html'],
  [/\.xml$/i, 'junit'],
];

/**
 * The requested format; else the one of the file's extension; else the table.
 *
 * @throws {UsageError}
 */
export function formatOf({ format, out = '' }: FormatValues): Format {
  if (format !== undefined) return choice('--format', format, FORMATS);
  if (/\.pdf$/i.test(out)) throw new UsageError('--out: for a PDF, write .html and print it');
  return EXTENSIONS.find(([extension]) => extension.test(out))?.[1] ?? 'table';
}

interface FormatValues {
  readonly format?: string | undefined;
  readonly out?: string | undefined;
}

/** The text, or pieces of one too long for a string. Only the table uses the options. */
export type Report = (result: AuditResult, options: TableOptions) => string | Iterable<string>;

export const REPORTS: Readonly<Record<Format, Report>> = {
  table: tableReport,
  json: jsonReport,
  csv: csvReport,
  html: htmlReport,
  sarif: sarifReport,
  junit: junitReport,
  ocsf: ocsfReport,
  'ocsf-compliance': ocsfComplianceReport,
};
