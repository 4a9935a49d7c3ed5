const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/** True for a host, with or without port, that only this machine can reach (RFC 6761, RFC 1122). */
export function isLoopbackHost(host: string): boolean {
  return LOOPBACK.test(host);
}
