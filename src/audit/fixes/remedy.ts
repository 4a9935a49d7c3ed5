import type { SettingValue } from './setting-value';

/** How a setting is fixed, and what that may break. */
export interface Remedy {
  /** The value that fixes this one; `null` if none does, or nothing needs fixing. */
  readonly mended: (value: SettingValue) => SettingValue | null;
  /** What to check before, as a sentence. */
  readonly caution: string;
}

/** The same URL, encrypted. */
export const ENCRYPTED: Remedy = {
  mended: (value) => {
    if (typeof value !== 'string') return null;
    const mended = /^sip:/i.test(value) ? sipOverTls(value) : webOverTls(value);
    return mended === value ? null : mended;
  },
  caution:
    'The server of each URL must answer over TLS on the usual port, or Twilio can no longer reach it.',
};

/** The webhook is called by POST. */
export const BY_POST: Remedy = {
  mended: (value) =>
    typeof value === 'string' && /^(?:get|put|delete)$/i.test(value) ? 'POST' : null,
  caution: 'The handler of each webhook must accept POST, with its parameters in the body.',
};

/** Twilio accepts and makes calls only over TLS and SRTP. */
export const SECURE: Remedy = {
  mended: switchedOn,
  caution: 'Carriers and devices without TLS and SRTP are refused from then on.',
};

/** What should not be there is switched off, but not deleted. */
export const SWITCHED_OFF: Remedy = {
  mended: switchedOff,
  caution: 'What is switched off stops working for whoever uses it now.',
};

/** Calls to the country are no longer possible. */
export const NOT_CALLED: Remedy = {
  mended: switchedOff,
  caution: 'Calls to each country fail from then on, even those without PHI.',
};

/** Messages to the country are no longer possible. */
export const NOT_WRITTEN_TO: Remedy = {
  mended: switchedOff,
  caution: 'Messages to each country fail from then on, even those without PHI.',
};

/** A protection is switched on. */
export const SWITCHED_ON: Remedy = {
  mended: switchedOn,
  caution: 'What is redacted from then on cannot be recovered.',
};

/** A list determines who may read and write. */
export const ACCESS_LISTED: Remedy = {
  mended: switchedOn,
  caution: 'Clients without permission can no longer read or write there: grant it first.',
};

/** The packets of calls are no longer captured. */
export const NOT_TRACED: Remedy = {
  mended: switchedOff,
  caution: 'Calls can no longer be inspected packet by packet.',
};

/** The logs of agents' browsers are no longer collected. */
export const NOT_COLLECTED: Remedy = {
  mended: switchedOff,
  caution: 'Errors in agents’ browsers no longer appear in Twilio’s debugger.',
};

/** Flex's automatic logout. */
export const LOGGED_OUT: Remedy = {
  mended: switchedOn,
  caution: 'Agents who lose the connection are set offline from then on, and get no tasks.',
};

function switchedOn(value: SettingValue): SettingValue | null {
  return value === false ? true : null;
}

function switchedOff(value: SettingValue): SettingValue | null {
  return value === true ? false : null;
}

/**
 * Changes only the scheme. A URL with a port stays as it is, because one port does not speak both.
 */
function webOverTls(url: string): string {
  return url.replace(/^(http|ws)(?=:\/\/(?:[^/?#]*@)?[^/?#@:[\]]+(?:[/?#]|$))/i, '$1s');
}

/**
 * Adds `transport=tls` (RFC 3261, section 19.1.1). A port other than that of SIP over TLS stays.
 */
function sipOverTls(uri: string): string {
  const { port = '5061' } =
    /^sip:(?:[^@]*@)?(?:\[[^\]]*\]|[^:;?]+)(?::(?<port>\d+))?/i.exec(uri)?.groups ?? {};
  if (port !== '5061') return uri;
  const [address = '', ...headers] = uri.split('?');
  // The name before the `@` may have parameters of its own, which stay (section 25.1).
  const parameter = /;transport=[^;@]*(?!.*@)/i;
  const overTls = parameter.test(address)
    ? address.replace(parameter, ';transport=tls')
    : `${address};transport=tls`;
  return [overTls, ...headers].join('?');
}
