/** A setting as it is, and as it is wanted, in words for a person. */
interface ShownChange {
  readonly setting: string;
  readonly from: string;
  readonly to: string;
}

/** What changes in a resource, setting by setting; without changes, that it is as it should be. */
export function changesText(resource: string, changes: readonly ShownChange[]): string {
  if (changes.length === 0) return `${resource}: as it should be\n`;
  return [
    `${resource}:`,
    ...changes.flatMap(({ setting, from, to }) => [`  ${setting}`, `    - ${from}`, `    + ${to}`]),
    '',
  ].join('\n');
}
