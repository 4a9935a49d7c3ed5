import { BlockList, isIP } from 'node:net';

/** Networks that the internet does not route to (IANA, "Special-Purpose Address Registries"). */
const NETWORKS = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 127, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
] as const;

/** Domains that only a local network or one machine knows (RFC 6761, 6762, 8375; ICANN 2024-07). */
const LOCAL_DOMAIN = /\.(?:local|localhost|internal|home\.arpa|test|invalid)$/;

const local = new BlockList();
for (const [network, prefix, family] of NETWORKS) local.addSubnet(network, prefix, family);

/**
 * False for a host that a Function could never reach: a private, loopback or link-local address, a
 * name of a local network, a name without a dot.
 *
 * @param host As `URL.hostname` has it: in lower case, numbers as an IP address, IPv6 in brackets.
 */
export function isReachableHost(host: string): boolean {
  const name = host.replace(/^\[|\]$|\.$/g, '');
  const version = isIP(name);
  // An IPv4 address in IPv6 form is told by the IPv4 networks.
  if (version !== 0) return !local.check(name, version === 6 ? 'ipv6' : 'ipv4');
  return name.includes('.') && !LOCAL_DOMAIN.test(name);
}
