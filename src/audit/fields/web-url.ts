import { isPlainObject } from '../../json/plain-object';
import { sidPattern } from '../../twilio-api/is-sid';
import { shownHost } from '../code/shown-host';
import type { FieldReader } from './field-reader';
import { parsedUrl } from './parsed-url';
import { pathDigest } from './path-digest';

/** What is kept of a URL: never a path, a query, or a user name and password. */
export interface UrlParts {
  /**
   * In lower case, without the colon, such as `https`, `wss`, `sips`; empty when it does not parse.
   */
  readonly scheme: string;
  /** As `shownHost` writes it, with any port; empty without a host. */
  readonly host: string;
  /** Whether it holds a user name or password. */
  readonly userinfo: boolean;
  /** The SID in the path of Twilio's own URLs: a TwiML Bin's `EH…`, a flow's `FW…`. */
  readonly sid: string | null;
  /** A SIP address's `transport` in lower case, such as `tls`. */
  readonly transport: string | null;
  /** The Function or Asset of a `*.twil.io` host: its path as `pathDigest` writes it. */
  readonly function: string | null;
}

/** The name before the `@` may have parameters of its own, which do not count (RFC 3261, 25.1). */
const SIP_ADDRESS = /^(sips?):(?:([^@]*)@)?([^;?>@]+)([^?>]*)/i;
const SIP_TRANSPORT = /;transport=(tls|tcp|udp|sctp|wss?)\b/i;

const TWILIO_SID_IN_PATH = new RegExp(`/(${sidPattern('(?:EH|FW)')})(?![0-9a-zA-Z])`);

/** Schemes of what Twilio calls, plays or sends. */
const SCHEMES: ReadonlySet<string> = new Set([
  ...['http', 'https', 'ws', 'wss', 'ftp', 'ftps', 'file', 'data', 'blob', 'javascript'],
  ...['tel', 'mailto', 'whatsapp', 'messenger', 'client', 'arn', 'twilio'],
]);

/** The parts of a URL that does not parse. */
export const UNPARSED: UrlParts = {
  scheme: '',
  host: '',
  userinfo: false,
  sid: null,
  transport: null,
  function: null,
};

/** Scheme and host of a URL that Twilio calls; `null` for an empty one. */
export const webUrl: FieldReader<UrlParts> = {
  name: 'webUrl',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['scheme', 'host', 'userinfo', 'sid', 'transport', 'function'],
    properties: {
      scheme: { type: 'string' },
      host: { type: 'string' },
      userinfo: { type: 'boolean' },
      sid: { type: ['string', 'null'] },
      transport: { type: ['string', 'null'] },
      function: { type: ['string', 'null'] },
    },
  },
  read: (raw) => (typeof raw === 'string' && raw.trim() !== '' ? urlParts(raw.trim()) : null),
  urls: (raw) => (typeof raw === 'string' && raw.trim() !== '' ? [{ url: raw }] : []),
};

/** Whether the kept value of a field, or a part of it, is that of a URL. */
export function isUrlParts(value: unknown): value is UrlParts {
  return isPlainObject(value) && typeof value['scheme'] === 'string';
}

function urlParts(text: string): UrlParts {
  return sipParts(text) ?? webParts(text) ?? UNPARSED;
}

/** A SIP address has no `//`, so the URL parser finds no host in it. */
function sipParts(text: string): UrlParts | null {
  const sip = SIP_ADDRESS.exec(text);
  if (sip === null) return null;
  const [, scheme = '', userinfo, host = '', parameters = ''] = sip;
  return {
    ...UNPARSED,
    scheme: scheme.toLowerCase(),
    host: shownHost(host) ?? '',
    userinfo: userinfo?.includes(':') ?? false,
    transport: SIP_TRANSPORT.exec(parameters)?.[1]?.toLowerCase() ?? null,
  };
}

function webParts(text: string): UrlParts | null {
  const parsed = parsedUrl(text);
  if (parsed === null) return null;
  const { protocol, host, username, password, pathname } = parsed;
  const scheme = protocol.slice(0, -1);
  // Anything before a colon parses as a scheme: a name, the heading of a note.
  if (!SCHEMES.has(scheme)) return null;
  return {
    scheme,
    host: shownHost(host) ?? '',
    userinfo: username !== '' || password !== '',
    sid: host.endsWith('.twilio.com') ? (TWILIO_SID_IN_PATH.exec(pathname)?.[1] ?? null) : null,
    transport: null,
    function: host.endsWith('.twil.io') ? pathDigest.read(pathname) : null,
  };
}
