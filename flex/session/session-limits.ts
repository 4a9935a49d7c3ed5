import type { SessionSettings } from '../../src/flex/session-settings';

/** The settings that decide when a session ends, in milliseconds. */
export interface SessionLimits {
  readonly idle: number;
  /** How long before either end the warning appears. */
  readonly warning: number;
  readonly absolute: number;
  readonly callIsActivity: boolean;
  readonly mayResume: boolean;
}

/** The limits in the plugin's settings. */
export function sessionLimits(settings: SessionSettings): SessionLimits {
  const idle = settings.idleMinutes * 60_000;
  return {
    idle,
    // A warning throughout the idle time would not be a warning.
    warning: Math.min(settings.warnSeconds * 1_000, idle / 2),
    absolute: settings.absoluteHours * 3_600_000,
    callIsActivity: settings.callIsActivity,
    mayResume: settings.resume === 'allowed',
  };
}
