import { createSecureContext, type SecureContext } from 'node:tls';
import type { Certificate } from './certificate-authority';

const contexts = new WeakMap<Certificate, SecureContext>();

/** A server's TLS context, made once, because reading a key takes longer than a request. */
export function secureContextOf(certificate: Certificate): SecureContext {
  const context = contexts.get(certificate) ?? createSecureContext(certificate);
  contexts.set(certificate, context);
  return context;
}
