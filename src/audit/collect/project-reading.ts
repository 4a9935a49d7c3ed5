import { projectFolder } from '../endpoints/project-folder';
import { readItem } from '../fields/field-reader';
import type { Reading } from '../snapshot/snapshot';
import type { ProjectScan } from './scan-project';

/** The reading of `projectFolder` from searches. A place that two of them found is listed once. */
export function projectReading(scans: readonly ProjectScan[]): Reading {
  const told = new Set<string>();
  const items = scans.map(({ code }) => {
    const facts = code.facts.filter((fact) => {
      const key = JSON.stringify(fact);
      return !told.has(key) && told.add(key);
    });
    return {
      parents: [],
      fields: readItem(projectFolder.fields, { code: { ...code, facts } }),
    };
  });
  return { items, failures: [], absent: false, truncated: scans.some((each) => each.truncated) };
}
