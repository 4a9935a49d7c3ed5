import { userInfo } from 'node:os';
import { AccessLogError } from '../src/audit/access-log/access-log-error';
import type { AccessEventType } from '../src/audit/access-log/access-record';
import { type ActorSources, actorUserId } from '../src/audit/access-log/actor-user-id';
import { appendAccess } from '../src/audit/access-log/append-access';
import { type OptionValues, UsageError } from './command';

/** What a command takes that logs its accesses. */
export const ACCESS_LOG_OPTIONS = {
  'access-log': { type: 'string' },
  actor: { type: 'string' },
} as const;

/** Logs one access; await it before the access is made. */
export type LogAccess = (
  workspaceId: string,
  eventType: AccessEventType,
  endUserId?: string,
) => Promise<void>;

/**
 * The log that `--access-log` and `--actor` ask for; without them, one that keeps nothing.
 *
 * @throws {UsageError} When nobody is named who could be logged, and later when the log cannot be
 *   written: what cannot be logged is not done.
 */
export function accessLogOf(
  values: OptionValues,
  environment: Readonly<Record<string, string | undefined>>,
): LogAccess {
  const { 'access-log': file, actor: given } = values;
  if (typeof file !== 'string') {
    if (given !== undefined)
      throw new UsageError('--actor is only for --access-log, which is missing');
    return async () => undefined;
  }
  const actor = actorUserId({
    given: typeof given === 'string' ? given : undefined,
    environment,
    user: systemUser(),
  });
  if (actor === null)
    throw new UsageError('--access-log needs --actor ID: the person who runs the audit');
  return async (workspaceId, eventType, endUserId) => {
    const event = {
      workspace_id: workspaceId,
      actor_user_id: actor,
      event_type: eventType,
      end_user_id: endUserId ?? null,
    };
    try {
      await appendAccess(file, event, new Date());
    } catch (error) {
      if (!(error instanceof AccessLogError)) throw error;
      throw new UsageError(`--access-log: ${FAILURES[error.failure]}`);
    }
  };
}

/** A container may run under a user number that the system does not know. */
function systemUser(): ActorSources['user'] {
  try {
    return userInfo();
  } catch {
    return null;
  }
}

const FAILURES = {
  locked: 'another process holds the log; if none is running, remove FILE.lock and try again',
  unwritable: 'the file cannot be written',
} as const;
