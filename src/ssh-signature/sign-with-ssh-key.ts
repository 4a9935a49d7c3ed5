import { SshKeygenError, sshKeygen } from './ssh-keygen';

/**
 * The detached signature of data, as `ssh-keygen -Y sign` writes it (SSHSIG, armoured).
 *
 * Source: OpenSSH, PROTOCOL.sshsig and ssh-keygen(1).
 *
 * @param keyFile A private key, or the public key of one that ssh-agent holds.
 * @param namespace The purpose of the signature: one made for another does not count.
 * @throws {SshKeygenError} when ssh-keygen is missing or cannot use the key.
 */
export function signWithSshKey(data: Buffer, keyFile: string, namespace: string): string {
  const { succeeded, stdout } = sshKeygen(['sign', '-f', keyFile, '-n', namespace], data);
  if (succeeded && stdout.startsWith('-----BEGIN SSH SIGNATURE-----')) return stdout;
  throw new SshKeygenError('the key cannot be used to sign: is it an SSH key that you can read?');
}
