import type { Settings } from '../../src/settings/settings';
import { isSid } from '../../src/twilio-api/is-sid';
import { UsageError } from '../command/usage-error';

/**
 * The workspaces of `--workspace`, else the one of `TASKROUTER_WORKSPACE_SID`, else none.
 *
 * @throws {UsageError} for anything but a workspace SID.
 */
export function workspaceOption(
  option: readonly string[] | undefined,
  { TASKROUTER_WORKSPACE_SID: setting }: Settings,
): readonly string[] {
  const sids = option ?? (setting === undefined ? [] : [setting]);
  if (sids.every((sid) => isSid(sid, 'WS'))) return sids;
  const source = option === undefined ? 'TASKROUTER_WORKSPACE_SID' : '--workspace';
  throw new UsageError(`${source} must be a SID, WS…`);
}
