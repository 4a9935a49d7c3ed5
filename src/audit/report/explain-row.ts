import { CONFLICTS } from '../catalog/conflicts';
import { EXPOSURE_TERMS, ROW_EXPOSURES } from '../catalog/exposure';
import { allControlsOf } from '../catalog/frameworks';
import type { Requirement } from '../catalog/requirement';
import { SOURCE_DOCUMENTS } from '../catalog/source-documents';
import { sectionOf } from '../catalog/source-sections';
import { controlLines } from './wording/control-lines';
import { remediationText } from './wording/remediation-text';

/** A line for each row: its id, level, kind of verification, and what must hold. */
export function rowList(rows: readonly Requirement[]): string {
  return rows
    .map(
      ({ id, level, verification, evidencePower, title }) =>
        `${id.padEnd(9)}  ${level.padEnd(12)}  ${verification.padEnd(11)}  ${evidencePower.padEnd(8)}  ${title}\n`,
    )
    .join('');
}

/** Everything that the catalogue says about a row. */
export function explainRow(row: Requirement): string {
  const { document, quote } = row.source;
  const { edition, url } = SOURCE_DOCUMENTS[document];
  const controls = controlLines(allControlsOf(row.id));
  return `${[
    `${row.id}  ${row.title}`,
    `${row.product}; level ${row.level}; verified by ${row.verification}; evidence ${row.evidencePower}`,
    `“${quote}”\n${document} (${edition}), ${sectionOf(row.source)}\n${url}`,
    `If it does not hold, ${EXPOSURE_TERMS[ROW_EXPOSURES[row.id]]}.`,
    `How it is judged: ${row.rule}`,
    `How to fix it: ${remediationText(row)}`,
    ...(row.derivedFrom.length > 0 ? [`Derives from: ${row.derivedFrom.join(', ')}`] : []),
    ...(controls.length > 0 ? [controls.join('\n')] : []),
    ...(row.conflicts ?? []).map((id) => `The documents differ: ${CONFLICTS[id]}`),
  ].join('\n\n')}\n`;
}
