/** A host and perhaps a port. An IPv6 address has brackets where a port follows. */
const ENTRY = /^(\[.*\]|[^:]*)(?::(\d+))?$/;

/**
 * Whether a list such as `NO_PROXY` contains the host, so that no proxy is used for it.
 *
 * There is no standard. As with curl, `example.com` and `.example.com` are the host and every host
 * below it; as with Go, `*.example.com` is too, and `example.com:8443` is one port of them. `*` is
 * every host, and an address is only itself. Address ranges (`10.0.0.0/8`) are not supported, and
 * no name is resolved.
 *
 * Source: everything.curl.dev, "Proxy environment variables", and Go's `httpproxy.Config`.
 *
 * @param host A name or an address, without brackets.
 */
export function isWithoutProxy(list: string, host: string, port: number): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => entry === '*' || covers(entry, name, port));
}

function covers(entry: string, name: string, port: number): boolean {
  const [, host = entry, onlyPort] = ENTRY.exec(entry) ?? [];
  if (onlyPort !== undefined && Number(onlyPort) !== port) return false;
  const domain = host.replace(/^\[|\]$|^\*?\./g, '');
  return name === domain || name.endsWith(`.${domain}`);
}
