import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './is-public-address';

/** The code of an {@link AddressNotPublicError}. */
export const ADDRESS_NOT_PUBLIC = 'ADDRESS_NOT_PUBLIC';

/** The name resolves to an address of a private network, not to a host on the internet. */
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
 * The DNS look-up of a connection that may go only to public addresses.
 *
 * As the connection's own look-up, it checks the very address that is used, so a name that resolves
 * differently the second time gains nothing. A single non-public address rules the name out.
 *
 * @param resolve By default the system's resolver.
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
