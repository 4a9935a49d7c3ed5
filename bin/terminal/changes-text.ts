/** A setting's current and wanted value, as text. */
interface ShownChange {
  readonly setting: string;
  readonly from: string;
  readonly to: string;
}

/** The changes in a resource, setting by setting; or that it needs none. */
export function changesText(resource: string, changes: readonly ShownChange[]): string {
  if (changes.length === 0) return `${resource}: as it should be\n`;
  return [
    `${resource}:`,
    ...changes.flatMap(({ setting, from, to }) => [`  ${setting}`, `    - ${from}`, `    + ${to}`]),
    '',
  ].join('\n');
}
