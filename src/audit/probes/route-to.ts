import type { LookupFunction } from 'node:net';
import { isPublicHost } from '../../network/is-public-host';
import { publicAddressLookup } from '../../network/public-address-lookup';

/**
 * How a probe may connect to the URL's host: only to public addresses, because an account's
 * settings can name anybody's host. `null` for this machine and for local networks, in any
 * spelling.
 *
 * @param isNamed Whether the person who runs the audit named this URL: then any address is allowed.
 */
export function routeTo(url: URL, isNamed = false): { readonly lookup?: LookupFunction } | null {
  if (isNamed) return {};
  return isPublicHost(url) ? { lookup: publicAddressLookup() } : null;
}
