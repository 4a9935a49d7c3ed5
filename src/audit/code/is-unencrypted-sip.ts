import { HOLE } from './syntax/code-texts';

/**
 * Whether a text is a SIP address without TLS or without SRTP. If its end is known only at run
 * time, it may have both.
 *
 * Source: Twilio docs, "TwiML Voice: <Sip>", `transport=tls` and `secure=true`.
 */
export function isUnencryptedSip(text: string): boolean {
  const address = text.trim();
  // Parameters of the name, before the `@`, say nothing about the transport.
  const [, rest] = /^sip:[^@\s]+@(.*)$/is.exec(address) ?? [];
  if (rest === undefined || address.endsWith(HOLE)) return false;
  return !(/[;?&]transport=tls\b/i.test(rest) && /[;?&]secure=true\b/i.test(rest));
}
