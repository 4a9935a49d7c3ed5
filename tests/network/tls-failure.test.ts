import { describe, expect, test } from '@jest/globals';
import { TLS_FAILURES, type TlsFailure, tlsFailureOf } from '../../src/network/tls-failure';

/** Every code of the Node.js docs, "X509 certificate error codes", except OUT_OF_MEM. */
const CERTIFICATE_CODES: Readonly<Record<string, TlsFailure>> = {
  CERT_NOT_YET_VALID: 'certificate_expired',
  CERT_HAS_EXPIRED: 'certificate_expired',
  HOSTNAME_MISMATCH: 'certificate_not_for_host',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate_untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate_untrusted',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate_untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate_untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate_untrusted',
  CERT_UNTRUSTED: 'certificate_untrusted',
  UNABLE_TO_GET_CRL: 'certificate_invalid',
  CRL_NOT_YET_VALID: 'certificate_invalid',
  CRL_HAS_EXPIRED: 'certificate_invalid',
  CERT_REVOKED: 'certificate_invalid',
  CERT_CHAIN_TOO_LONG: 'certificate_invalid',
  INVALID_CA: 'certificate_invalid',
  INVALID_PURPOSE: 'certificate_invalid',
  CERT_REJECTED: 'certificate_invalid',
  PATH_LENGTH_EXCEEDED: 'certificate_invalid',
  UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY: 'certificate_invalid',
  UNABLE_TO_DECRYPT_CERT_SIGNATURE: 'certificate_invalid',
  UNABLE_TO_DECRYPT_CRL_SIGNATURE: 'certificate_invalid',
  CERT_SIGNATURE_FAILURE: 'certificate_invalid',
  CRL_SIGNATURE_FAILURE: 'certificate_invalid',
  ERROR_IN_CERT_NOT_BEFORE_FIELD: 'certificate_invalid',
  ERROR_IN_CERT_NOT_AFTER_FIELD: 'certificate_invalid',
  ERROR_IN_CRL_LAST_UPDATE_FIELD: 'certificate_invalid',
  ERROR_IN_CRL_NEXT_UPDATE_FIELD: 'certificate_invalid',
};

const HANDSHAKE_CODES: Readonly<Record<string, TlsFailure>> = {
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate_not_for_host',
  ERR_SSL_WRONG_VERSION_NUMBER: 'tls_failed',
  ERR_TLS_PROTOCOL_VERSION_CONFLICT: 'tls_failed',
  EPROTO: 'tls_failed',
};

describe('the code of an error', () => {
  test.each(Object.entries({ ...CERTIFICATE_CODES, ...HANDSHAKE_CODES }))(
    '%s is %s',
    (code, failure) => {
      expect(tlsFailureOf(Object.assign(new Error(), { code }))).toBe(failure);
    },
  );

  test.each([
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ENOTFOUND',
    'HPE_INVALID_CONSTANT',
    'ABORT_ERR',
  ])('%s says nothing about TLS', (code) => {
    expect(tlsFailureOf(Object.assign(new Error(), { code }))).toBeUndefined();
  });

  test('is required for any conclusion', () => {
    expect(tlsFailureOf(new Error('certificate has expired'))).toBeUndefined();
  });
});

test('each failure has a code', () => {
  const reached = new Set(Object.values({ ...CERTIFICATE_CODES, ...HANDSHAKE_CODES }));
  expect([...reached].sort()).toEqual([...TLS_FAILURES].sort());
});
