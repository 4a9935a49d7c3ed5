/** Why a TLS connection failed. */
export const TLS_FAILURES = [
  /** The certificate has expired, or is not valid yet. */
  'certificate_expired',
  /** The certificate is for another host. */
  'certificate_not_for_host',
  /** No known authority vouches for the certificate. */
  'certificate_untrusted',
  /** The certificate has another fault. */
  'certificate_invalid',
  /** No TLS, or no version that both sides support. */
  'tls_failed',
] as const;

export type TlsFailure = (typeof TLS_FAILURES)[number];

/** The first match counts. */
const FAILURES_BY_CODE: readonly (readonly [RegExp, TlsFailure])[] = [
  [/^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)$/, 'certificate_expired'],
  [/^ERR_TLS_CERT_ALTNAME|^HOSTNAME_MISMATCH$/, 'certificate_not_for_host'],
  [/SELF_SIGNED|^UNABLE_TO_(?:GET_ISSUER|VERIFY)|^CERT_UNTRUSTED$/, 'certificate_untrusted'],
  [
    /CERT|CRL|^INVALID_(?:CA|PURPOSE)$|^PATH_LENGTH_EXCEEDED$|ISSUER_PUBLIC_KEY$/,
    'certificate_invalid',
  ],
  [/^EPROTO$|^ERR_SSL_|^ERR_TLS_/, 'tls_failed'],
];

/**
 * The TLS failure that a connection's error code means, or `undefined` for any other error.
 *
 * Source: Node.js docs, "X509 certificate error codes" and "OpenSSL error codes".
 */
export function tlsFailureOf({ code = '' }: NodeJS.ErrnoException): TlsFailure | undefined {
  return FAILURES_BY_CODE.find(([pattern]) => pattern.test(code))?.[1];
}
