import type { IdentifierKind } from '../../filter/detectors/detector';
import { findIdentifiers } from '../../filter/search/find-identifiers';

/**
 * Kinds that are common in file names without being about a person: versions, days, host addresses.
 */
const ORDINARY: readonly IdentifierKind[] = [
  ...(['date', 'age', 'zip', 'url', 'ip', 'mac', 'device', 'digits', 'name', 'custom'] as const),
];

/**
 * A file's path, with `…` for each step that contains an identifier; its extension stays.
 * Recordings and exports are named after callers. In a name with blanks, as people write them,
 * every kind counts.
 */
export function shownPath(path: string): string {
  return path.split('/').map(shownStep).join('/');
}

function shownStep(step: string): string {
  const ordinary = /\s/.test(step) ? [] : ORDINARY;
  const found = findIdentifiers(step.replaceAll('_', ' ')).some((kind) => !ordinary.includes(kind));
  return found ? `…${/\.[a-z]{1,5}$/i.exec(step)?.[0] ?? ''}` : step;
}
