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
 * False for a URL whose host is a non-public address, in any spelling, or a local name. Connecting
 * to an address involves no look-up that could check it (Node.js docs, "net.connect"), and a proxy
 * resolves names in its own network.
 */
export function isPublicHost({ hostname }: URL): boolean {
  const host = hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.+$/, '');
  const family = isIP(host);
  return family === 0 ? !LOCAL_NAME.test(host) : isPublicAddress(host, family);
}
