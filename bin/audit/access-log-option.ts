import { userInfo } from 'node:os';
import type { AccessEventType } from '../../src/audit/access-log/access-record';
import { type ActorSources, actorUserId } from '../../src/audit/access-log/actor-user-id';
import { appendAccess } from '../../src/audit/access-log/append-access';
import type { ValuesOf } from '../command/define-command';
import { UsageError } from '../command/usage-error';
import { requireFileName } from '../files/text-file';

/** The options of a command that logs its accesses. */
export const ACCESS_LOG_OPTIONS = {
  'access-log': { type: 'string' },
  actor: { type: 'string' },
} as const;

/** Logs one access; to be awaited before the access. */
export type LogAccess = (
  workspaceId: string,
  eventType: AccessEventType,
  endUserId?: string,
) => Promise<void>;

/**
 * The log that `--access-log` and `--actor` ask for; without them, one that keeps nothing.
 *
 * @throws {UsageError} when no actor is named that could be logged. The returned function throws an
 *   `AccessLogError`.
 */
export function accessLogOf(
  { 'access-log': file, actor: given }: ValuesOf<typeof ACCESS_LOG_OPTIONS>,
  environment: Readonly<Record<string, string | undefined>>,
): LogAccess {
  if (file === undefined) {
    if (given !== undefined) {
      throw new UsageError('--actor needs --access-log');
    }
    return async () => undefined;
  }
  requireFileName('--access-log', file);
  const actor = actorUserId({ given, environment, user: systemUser() });
  if (actor === null) {
    if (given !== undefined) {
      throw new UsageError('--actor must be 1 to 128 letters, digits or . _ @ : + -');
    }
    throw new UsageError('--access-log needs --actor ID: the person who runs the audit');
  }
  return async (workspaceId, eventType, endUserId) => {
    const event = {
      workspace_id: workspaceId,
      actor_user_id: actor,
      event_type: eventType,
      end_user_id: endUserId ?? null,
    };
    await appendAccess(file, event, new Date());
  };
}

/** `null` when the system does not know the user id, as may happen in a container. */
function systemUser(): ActorSources['user'] {
  try {
    return userInfo();
  } catch {
    return null;
  }
}
