import type { SettingValue } from './setting-value';

/** What mends a setting, and what that may break. */
export interface Remedy {
  /** The value that mends this one; `null` where none does, or nothing is to be mended. */
  readonly mended: (value: SettingValue) => SettingValue | null;
  /** What to look at before, as a sentence. */
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
    'The server of each URL must answer over TLS on the usual port, or Twilio no longer reaches it.',
};

/** The webhook is called by POST. */
export const BY_POST: Remedy = {
  mended: (value) =>
    typeof value === 'string' && /^(?:get|put|delete)$/i.test(value) ? 'POST' : null,
  caution: 'The handler of each webhook must take POST, with its parameters in the body.',
};

/** Twilio takes and makes calls over TLS and SRTP only. */
export const SECURE: Remedy = {
  mended: switchedOn,
  caution: 'Carriers and devices without TLS and SRTP are refused from then on.',
};

/** What should not be there is switched off, and not deleted. */
export const SWITCHED_OFF: Remedy = {
  mended: switchedOff,
  caution: 'What is switched off no longer serves whoever uses it today.',
};

/** Calls to the country are no longer possible. */
export const NOT_CALLED: Remedy = {
  mended: switchedOff,
  caution: 'Calls to each country fail from then on, also those that carry no PHI.',
};

/** Messages to the country are no longer possible. */
export const NOT_WRITTEN_TO: Remedy = {
  mended: switchedOff,
  caution: 'Messages to each country fail from then on, also those that carry no PHI.',
};

/** A protection is switched on. */
export const SWITCHED_ON: Remedy = {
  mended: switchedOn,
  caution: 'What is redacted from then on cannot be had in the clear again.',
};

/** A list says who may read and write. */
export const ACCESS_LISTED: Remedy = {
  mended: switchedOn,
  caution:
    'Clients that have no permission yet can no longer read or write there: give them theirs before.',
};

/** The packets of calls are not captured any more. */
export const NOT_TRACED: Remedy = {
  mended: switchedOff,
  caution: 'Calls can no longer be looked into packet by packet.',
};

/** What the browsers of agents log is not collected any more. */
export const NOT_COLLECTED: Remedy = {
  mended: switchedOff,
  caution: 'Errors in the browsers of agents are missing in Twilio’s debugger from then on.',
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
 * Only the scheme changes. A URL with a port stays as it is, because one port does not speak both.
 */
function webOverTls(url: string): string {
  return url.replace(/^(http|ws)(?=:\/\/(?:[^/?#]*@)?[^/?#@:[\]]+(?:[/?#]|$))/i, '$1s');
}

/**
 * With `transport=tls` (RFC 3261, section 19.1.1). A port other than that of SIP over TLS stays as
 * it is.
 */
function sipOverTls(uri: string): string {
  const { port = '5061' } =
    /^sip:(?:[^@]*@)?(?:\[[^\]]*\]|[^:;?]+)(?::(?<port>\d+))?/i.exec(uri)?.groups ?? {};
  if (port !== '5061') return uri;
  const [address = '', ...headers] = uri.split('?');
  // The name before the `@` may have parameters of its own, which are left (section 25.1).
  const parameter = /;transport=[^;@]*(?!.*@)/i;
  const overTls = parameter.test(address)
    ? address.replace(parameter, ';transport=tls')
    : `${address};transport=tls`;
  return [overTls, ...headers].join('?');
}
