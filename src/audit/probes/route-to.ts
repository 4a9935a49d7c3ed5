import type { LookupFunction } from 'node:net';
import { isPublicHost } from '../../network/is-public-host';
import { publicAddressLookup } from '../../network/public-address-lookup';

/**
 * How a probe may connect with the URL's host: to public addresses only, because an account's
 * settings can name anybody's host. `null` for this machine and for local networks, in any
 * spelling.
 *
 * @param isNamed Whether the person who runs the audit named this URL: then to every address.
 */
export function routeTo(url: URL, isNamed = false): { readonly lookup?: LookupFunction } | null {
  if (isNamed) return {};
  return isPublicHost(url) ? { lookup: publicAddressLookup() } : null;
}
