import { isPlainObject, ownValues } from '../../src/json/plain-object';
import type { SessionRecord } from '../session/reduce-session';

const KEY = 'hipaa_guard_last_activity';

/** What tabs and reloads share: just two times. */
export interface SessionStore {
  read(): SessionRecord | undefined;
  write(record: SessionRecord): void;
  forget(): void;
  /** Calls back after another tab has written. */
  onChange(listener: () => void): void;
}

/**
 * The browser's local storage, separate for each worker: several may share a browser. If it is
 * denied or full, each tab uses only its own activity.
 */
export function sessionStore(workerSid: string): SessionStore {
  const key = `${KEY}.${workerSid}`;
  return {
    read: () => tried(() => readRecord(localStorage.getItem(key))),
    write: ({ startedAt, lastActivity }) => {
      tried(() => localStorage.setItem(key, JSON.stringify({ startedAt, lastActivity })));
    },
    forget: () => tried(() => localStorage.removeItem(key)),
    onChange: (listener) => {
      addEventListener('storage', (event) => {
        if (event.key === key && event.newValue !== null) listener();
      });
    },
  };
}

function tried<Result>(use: () => Result): Result | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

/** `undefined` for a record that cannot be read: it was not written here. */
function readRecord(text: string | null): SessionRecord | undefined {
  const value: unknown = JSON.parse(text ?? 'null');
  if (!isPlainObject(value)) return undefined;
  const { startedAt, lastActivity } = ownValues(value, ['startedAt', 'lastActivity']);
  return isTime(startedAt) && isTime(lastActivity) ? { startedAt, lastActivity } : undefined;
}

function isTime(value: unknown): value is number {
  return Number.isFinite(value);
}
