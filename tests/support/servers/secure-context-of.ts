import { createSecureContext, type SecureContext } from 'node:tls';
import type { Certificate } from './certificate-authority';

const contexts = new WeakMap<Certificate, SecureContext>();

/** What a server shows a certificate with, made once: to read a key takes longer than a request. */
export function secureContextOf(certificate: Certificate): SecureContext {
  const context = contexts.get(certificate) ?? createSecureContext(certificate);
  contexts.set(certificate, context);
  return context;
}
