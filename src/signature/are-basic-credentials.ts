import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether an `Authorization` header carries the credentials (RFC 7617), in UTF-8.
 *
 * Compares digests in constant time, so that neither length nor content of the credentials leaks.
 */
export function areBasicCredentials(
  header: string,
  { username, password }: { readonly username: string; readonly password: string },
): boolean {
  const given = /^Basic +([A-Za-z0-9+/=]+) *$/i.exec(header)?.[1];
  return (
    given !== undefined &&
    timingSafeEqual(
      digest(Buffer.from(given, 'base64')),
      digest(Buffer.from(`${username}:${password}`)),
    )
  );
}

function digest(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
