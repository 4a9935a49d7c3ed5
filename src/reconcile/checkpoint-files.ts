/**
 * The checkpoint file of each workspace, by SID; empty without `--checkpoint`. With several
 * workspaces each file's name ends in the SID.
 */
export function checkpointFiles(
  path: string | undefined,
  workspaceSids: readonly string[],
): ReadonlyMap<string, string> {
  if (path === undefined) return new Map();
  const isOnly = workspaceSids.length === 1;
  return new Map(workspaceSids.map((sid) => [sid, isOnly ? path : `${path}.${sid}`]));
}
