import type { AuditResult } from '../../src/audit/model/audit-result';
import { csvReport } from '../../src/audit/report/csv-report';
import { htmlReport } from '../../src/audit/report/html-report';
import { jsonReport } from '../../src/audit/report/json-report';
import { junitReport } from '../../src/audit/report/junit-report';
import { ocsfReport } from '../../src/audit/report/ocsf-report';
import { sarifReport } from '../../src/audit/report/sarif-report';
import { type TableOptions, tableReport } from '../../src/audit/report/table-report';

/** What `--format` takes. */
export const FORMATS = ['table', 'json', 'csv', 'html', 'sarif', 'junit', 'ocsf'] as const;

/** Only the table looks at the options. */
export type Report = (result: AuditResult, options: TableOptions) => string;

export const REPORTS: Readonly<Record<(typeof FORMATS)[number], Report>> = {
  table: tableReport,
  json: jsonReport,
  csv: csvReport,
  html: htmlReport,
  sarif: sarifReport,
  junit: junitReport,
  ocsf: ocsfReport,
};
