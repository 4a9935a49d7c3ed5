import { isIP } from 'node:net';
import { isPublicAddress } from './is-public-address';

/**
 * Names that no host on the internet has: those of this machine, of local networks and of tests
 * (RFC 6761, RFC 6762, RFC 8375, and `internal`, which ICANN keeps free for that), and names
 * without a dot.
 */
const LOCAL_NAME =
  /^(?:[^.]+|.*\.(?:localhost|localdomain|local|internal|intranet|lan|home|corp|private|home\.arpa|test|invalid))$/;

/**
 * False for a URL whose host is an address that is not public, in any spelling, or a name of local
 * networks. A connection with an address is made without any look-up (Node.js docs, "net.connect"),
 * and a proxy looks names up where it stands.
 */
export function isPublicHost({ hostname }: URL): boolean {
  const host = hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.+$/, '');
  const family = isIP(host);
  return family === 0 ? !LOCAL_NAME.test(host) : isPublicAddress(host, family);
}
