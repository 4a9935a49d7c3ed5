import { ExpectedError } from '../../errors/expected-error';
import { schemaProblem } from '../../json/json-schema';
import { isPlainObject, ownValue } from '../../json/plain-object';
import { withoutByteOrderMark } from '../../json/without-byte-order-mark';
import type { AnyEndpoint } from './endpoint';
import { fromSaved, type SavedSnapshot } from './saved-snapshot';
import { SNAPSHOT_VERSION, type Snapshot } from './snapshot';
import { snapshotSchema } from './snapshot-schema';
import { TOOL } from './tool';

/** A text is not a snapshot that this version can judge. Names the place, without values. */
export class SnapshotError extends ExpectedError {
  override readonly name = 'SnapshotError';
  readonly code = 'snapshot_invalid';
}

/**
 * The snapshot in a JSON text.
 *
 * @param endpoints The endpoints whose readings a snapshot may hold.
 * @throws {SnapshotError}
 */
export function parseSnapshot(text: string, endpoints: readonly AnyEndpoint[]): Snapshot {
  let value: unknown;
  try {
    value = JSON.parse(withoutByteOrderMark(text));
  } catch {
    throw new SnapshotError('it is not JSON');
  }
  const version = isPlainObject(value) ? ownValue(value, 'snapshot_version') : undefined;
  if (version === undefined) {
    throw new SnapshotError('not a snapshot written by audit --save-snapshot');
  }
  if (version !== SNAPSHOT_VERSION) {
    throw new SnapshotError('it was saved by another version; read the account again');
  }
  const problem = schemaProblem(snapshotSchema(endpoints), value);
  if (problem !== undefined) {
    throw new SnapshotError(
      `${problem.pointer || '(root)'} ${problem.problem}${otherVersion(value)}`,
    );
  }
  const saved = value as SavedSnapshot;
  const subjects = saved.accounts.map(({ accountSid }) => accountSid);
  const twice = subjects.findIndex((each, index) => subjects.indexOf(each) < index);
  if (twice >= 0) throw new SnapshotError(`/accounts/${twice} appears twice`);
  return fromSaved(saved);
}

/** Notes that another version saved it, which may hold what this one does not know. */
function otherVersion(value: unknown): string {
  const tool = isPlainObject(value) ? ownValue(value, 'tool') : undefined;
  const version = isPlainObject(tool) ? ownValue(tool, 'version') : undefined;
  const isVersion = typeof version === 'string' && /^\d[\w.+-]{0,39}$/.test(version);
  if (!isVersion || version === TOOL.version) return '';
  return `; it was saved by version ${version}; this is ${TOOL.version}`;
}
