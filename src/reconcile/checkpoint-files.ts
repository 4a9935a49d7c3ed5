/**
 * The file of each workspace's checkpoint, by the workspace's SID: none where no file is asked for.
 * A checkpoint is of one workspace, so of several each has its SID after the file's name.
 */
export function checkpointFiles(
  path: string | undefined,
  workspaceSids: readonly string[],
): ReadonlyMap<string, string> {
  if (path === undefined) return new Map();
  const isOnly = workspaceSids.length === 1;
  return new Map(workspaceSids.map((sid) => [sid, isOnly ? path : `${path}.${sid}`]));
}
