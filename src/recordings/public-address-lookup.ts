import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses that no media host on the internet has (RFC 6890 and RFC 4291 registries). */
const notPublic = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  notPublic.addSubnet(network, prefix, 'ipv4');
}
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  notPublic.addSubnet(network, prefix, 'ipv6');
}

/** True for an address that belongs to a host on the internet. */
export function isPublicAddress(address: string, family: number): boolean {
  if (family === 4) return !notPublic.check(address, 'ipv4');
  return globalUnicast.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
}

/**
 * Names that no host on the internet has: those of this machine and of local networks (RFC 6761,
 * RFC 6762, RFC 8375, and `internal`, which ICANN keeps free for that), and names without a dot.
 */
const LOCAL_NAME =
  /^(?:[^.]+|.*\.(?:localhost|localdomain|local|internal|intranet|lan|home|corp|private|home\.arpa))$/;

/**
 * True for a URL whose host is an address that is not public, in any spelling, or a name of local
 * networks. A connection with an address is made without any look-up (Node.js docs, "net.connect"),
 * and a proxy looks names up where it stands.
 */
export function isPrivateHost({ hostname }: URL): boolean {
  const host = hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.+$/, '');
  const family = isIP(host);
  return family === 0 ? LOCAL_NAME.test(host) : !isPublicAddress(host, family);
}

/** The code of an {@link AddressNotPublicError}. */
export const ADDRESS_NOT_PUBLIC = 'ADDRESS_NOT_PUBLIC';

/** The name resolves to an address inside some network, and not to a host on the internet. */
export class AddressNotPublicError extends Error {
  override readonly name = 'AddressNotPublicError';
  readonly code = ADDRESS_NOT_PUBLIC;
}

/** Finds all addresses of a name, as `dns.lookup` does. */
export type ResolveName = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * DNS look-up for a connection that may go to public addresses only.
 *
 * It is the connection's own look-up, so the address that is checked is the one that is connected
 * to: a name that resolves differently the second time gains nothing. One address inside a network
 * among several rules the name out.
 *
 * @param resolve Asks the resolver of the system, unless told otherwise.
 */
export function publicAddressLookup(resolve: ResolveName = lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '', 0);
      const [first] = addresses;
      if (
        first === undefined ||
        !addresses.every(({ address, family }) => isPublicAddress(address, family))
      ) {
        return callback(new AddressNotPublicError('not a public address'), '', 0);
      }
      return options.all === true
        ? callback(null, addresses)
        : callback(null, first.address, first.family);
    });
  };
}
