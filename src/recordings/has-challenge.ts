import type { HostAnswer } from './host-answer';

/** A scheme of authentication, with or without parameters (RFC 9110, section 11.6.1). */
const CHALLENGE = /^\s*[a-z][a-z0-9-]*(?:\s+\S|\s*$)/i;

/** Whether an answer names the authentication scheme for credentials. */
export function hasChallenge({ headersDistinct }: HostAnswer): boolean {
  return headersDistinct['www-authenticate']?.some((value) => CHALLENGE.test(value)) === true;
}
