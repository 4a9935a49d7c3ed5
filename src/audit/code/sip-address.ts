import { HOLE } from './expressions';

/**
 * Whether a text is a SIP address without TLS or without SRTP. If its end is known only at run time,
 * it may have both.
 *
 * Source: Twilio docs, "TwiML Voice: <Sip>", `transport=tls` and `secure=true`.
 */
export function isUnencryptedSip(text: string): boolean {
  const address = text.trim();
  if (!/^sip:[^@\s]+@/i.test(address) || address.endsWith(HOLE)) return false;
  return !(/[;?&]transport=tls\b/i.test(address) && /[;?&]secure=true\b/i.test(address));
}
