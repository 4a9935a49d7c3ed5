import type { SessionSettings } from '../../src/flex/session-settings';

/** The settings that decide when a session ends, in milliseconds. */
export interface SessionLimits {
  readonly idle: number;
  /** Before either end. */
  readonly warning: number;
  readonly absolute: number;
  readonly callIsActivity: boolean;
  readonly mayResume: boolean;
}

/** The limits that the plugin's settings set. */
export function sessionLimits(settings: SessionSettings): SessionLimits {
  const idle = settings.idleMinutes * 60_000;
  return {
    idle,
    // A warning through all of the idle time would be no warning.
    warning: Math.min(settings.warnSeconds * 1_000, idle / 2),
    absolute: settings.absoluteHours * 3_600_000,
    callIsActivity: settings.callIsActivity,
    mayResume: settings.resume === 'allowed',
  };
}
