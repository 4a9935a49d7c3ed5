import { isPlainObject, ownValue } from '../json/plain-object';
import { isSid } from '../twilio-api/is-sid';

/** The plugin that ends idle sessions, as Flex's list of plugins calls it. */
export const PLUGIN_NAME = 'hipaa-guard-session';

/** Where its settings are in the `ui_attributes` of the Flex configuration. */
export const UI_ATTRIBUTES_KEY = 'hipaa_guard';

/** The activity that shows in TaskRouter's events why a worker is gone. It is unavailable. */
export const LOGGED_OFF_ACTIVITY_NAME = 'Logged off (inactive)';

/** How typing in another site's frame counts, such as a CRM's: the page cannot see it. */
const IFRAME_RULES = ['idle-detector', 'count', 'ignore'] as const;

/** Whether an agent may uncover a page that was covered during a task. */
export const RESUME_RULES = ['allowed', 'never'] as const;

/** When a Flex session ends. */
export interface SessionSettings {
  /** A session ends after this long without a key or click. */
  readonly idleMinutes: number;
  /** The warning comes this long before, and never in the first half of the idle time. */
  readonly warnSeconds: number;
  /** A session ends this long after its start, even if it is in use; a task is finished first. */
  readonly absoluteHours: number;
  /** The clock starts again when a call ends: somebody who listens presses no key. */
  readonly callIsActivity: boolean;
  /**
   * Keys and clicks in another site's frame: reported by the browser's idle detector, where granted
   * (else ignored); counted once, when the frame gets the focus; or ignored.
   */
  readonly iframe: (typeof IFRAME_RULES)[number];
  readonly resume: (typeof RESUME_RULES)[number];
  /** The SID of {@link LOGGED_OFF_ACTIVITY_NAME}; `null` means Flex's own offline activity. */
  readonly loggedOffActivitySid: string | null;
}

/**
 * 15 minutes are required by NIST SP 800-63B at AAL3, by FedRAMP for high impact (IA-11), and by
 * Twilio's Console for HIPAA accounts; 12 hours are the longest session at AAL2 and AAL3.
 */
export const DEFAULT_SESSION_SETTINGS: SessionSettings = {
  idleMinutes: 15,
  warnSeconds: 60,
  absoluteHours: 12,
  callIsActivity: true,
  iframe: 'idle-detector',
  resume: 'allowed',
  loggedOffActivitySid: null,
};

/**
 * Minimum and maximum of the numbers, all integers. One idle hour and one day in all are the
 * maximum of NIST SP 800-63B-4 at AAL2; 20 seconds to answer a warning are the minimum of WCAG 2.2,
 * 2.2.1.
 */
export const SESSION_BOUNDS = {
  idleMinutes: [1, 60],
  warnSeconds: [20, 300],
  absoluteHours: [1, 24],
} as const;

/** A setting that was not accepted, by its path in `ui_attributes`. */
export type SessionProblem =
  | typeof UI_ATTRIBUTES_KEY
  | `${typeof UI_ATTRIBUTES_KEY}.${keyof SessionSettings}`;

/**
 * The settings in the `ui_attributes` of a Flex configuration.
 *
 * Missing and wrong values get their defaults, so nothing written there can switch the time-out
 * off. Unknown names are ignored.
 *
 * @returns The settings, and the paths of those that were present but wrong; never a value.
 */
export function readSessionSettings(uiAttributes: unknown): {
  readonly settings: SessionSettings;
  readonly problems: readonly SessionProblem[];
} {
  const source = isPlainObject(uiAttributes)
    ? ownValue(uiAttributes, UI_ATTRIBUTES_KEY)
    : undefined;
  if (source === undefined) return { settings: DEFAULT_SESSION_SETTINGS, problems: [] };
  if (!isPlainObject(source)) {
    return { settings: DEFAULT_SESSION_SETTINGS, problems: [UI_ATTRIBUTES_KEY] };
  }
  const problems: SessionProblem[] = [];
  const take = <Name extends keyof SessionSettings>(name: Name): SessionSettings[Name] => {
    const value = ownValue(source, name);
    if (value === undefined) return DEFAULT_SESSION_SETTINGS[name];
    if (isSetting(name, value)) return value;
    problems.push(`${UI_ATTRIBUTES_KEY}.${name}`);
    return DEFAULT_SESSION_SETTINGS[name];
  };
  return {
    settings: {
      idleMinutes: take('idleMinutes'),
      warnSeconds: take('warnSeconds'),
      absoluteHours: take('absoluteHours'),
      callIsActivity: take('callIsActivity'),
      iframe: take('iframe'),
      resume: take('resume'),
      loggedOffActivitySid: take('loggedOffActivitySid'),
    },
    problems,
  };
}

const IS_SETTING: { readonly [Name in keyof SessionSettings]: (value: unknown) => boolean } = {
  idleMinutes: within(SESSION_BOUNDS.idleMinutes),
  warnSeconds: within(SESSION_BOUNDS.warnSeconds),
  absoluteHours: within(SESSION_BOUNDS.absoluteHours),
  callIsActivity: (value) => typeof value === 'boolean',
  iframe: oneOf(IFRAME_RULES),
  resume: oneOf(RESUME_RULES),
  loggedOffActivitySid: (value) =>
    value === null || (typeof value === 'string' && isSid(value, 'WA')),
};

function isSetting<Name extends keyof SessionSettings>(
  name: Name,
  value: unknown,
): value is SessionSettings[Name] {
  return IS_SETTING[name](value);
}

function within([least, most]: readonly [number, number]) {
  return (value: unknown) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

function oneOf(values: readonly unknown[]) {
  return (value: unknown) => values.includes(value);
}
