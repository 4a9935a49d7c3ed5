import { projectFolder } from '../../endpoints/project-folder';
import type { Population } from '../../model/population';
import { itemsOf, type Reading } from '../../snapshot/snapshot';

/**
 * The files in the user's folders: those that were not parsed were searched in part, or not at all.
 */
export function codePopulation(reading: Reading): Population {
  const scans = itemsOf({ readings: { [projectFolder.id]: reading } }, projectFolder);
  let looked_at = 0;
  let left = 0;
  for (const { code } of scans) {
    const { files = 0, unreadable = 0, others = {} } = code ?? {};
    looked_at += files - unreadable;
    left += Object.values(others).reduce((total, each) => total + each, unreadable);
  }
  return { what: 'files of code', looked_at, total: reading.truncated ? null : looked_at + left };
}
