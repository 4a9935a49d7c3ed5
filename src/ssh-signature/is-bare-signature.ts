/**
 * Whether a text is exactly a signature as `ssh-keygen` writes it. When it verifies, it also
 * accepts trailing text and blanks.
 *
 * Source: OpenSSH, PROTOCOL.sshsig and sshbuf-misc.c: lines of base64, of 70 characters.
 */
export function isBareSignature(text: string): boolean {
  const armoured = /^-----BEGIN SSH SIGNATURE-----\n([^-]*)\n-----END SSH SIGNATURE-----\n$/;
  const lines = armoured.exec(text)?.[1];
  if (lines === undefined) return false;
  const base64 = Buffer.from(lines, 'base64').toString('base64');
  return lines === base64.match(/.{1,70}/g)?.join('\n');
}
