import type { LookupFunction } from 'node:net';
import { isPrivateAddress, publicAddressLookup } from '../../recordings/public-address-lookup';
import { isLoopbackHost } from '../../settings/loopback-host';

/**
 * How a probe may connect with the URL's host: to public addresses, and to this machine, which is its
 * user's own. `null` for an address in a private network, which may be anybody's.
 */
export function routeTo(url: URL): { readonly lookup?: LookupFunction } | null {
  if (isLoopbackHost(url.host)) return {};
  return isPrivateAddress(url) ? null : { lookup: publicAddressLookup() };
}
