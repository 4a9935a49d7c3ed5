import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkSshSignature } from '../../src/ssh-signature/check-ssh-signature';
import { signWithSshKey } from '../../src/ssh-signature/sign-with-ssh-key';
import { SshKeygenError } from '../../src/ssh-signature/ssh-keygen';
import { describeWithSsh, sshKey } from '../support/commands/ssh-key';
import { temporaryFolder } from '../support/temporary-folder';

const DATA = Buffer.from('version: 1\nattestations: []\n');
const namespace = 'hipaa-guard-tests';

describeWithSsh('an SSH signature', () => {
  let folder: string;
  let key: ReturnType<typeof sshKey>;
  let signature: string;

  beforeAll(() => {
    folder = temporaryFolder();
    key = sshKey(folder);
    signature = signWithSshKey(DATA, key.file, namespace);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('says which key signed, but not whose it is', () => {
    expect(checkSshSignature(DATA, signature, { namespace })).toEqual({
      key: expect.stringMatching(/^SHA256:/),
      principal: null,
    });
  });

  test('does not match other data, or another purpose', () => {
    const other = Buffer.from(DATA.toString().replace('1', '2'));
    expect(checkSshSignature(other, signature, { namespace })).toBeNull();
    expect(checkSshSignature(DATA, signature, { namespace: 'git' })).toBeNull();
    expect(checkSshSignature(DATA, 'no signature', { namespace })).toBeNull();
  });

  test('is refused before more data are read than a pipe can hold', () => {
    const large = Buffer.alloc(4 * 1024 * 1024);
    expect(checkSshSignature(large, 'no signature', { namespace })).toBeNull();
  });

  describe('with a list of signers', () => {
    const principalWith = (...lines: readonly string[]) =>
      checkSshSignature(DATA, signature, {
        namespace,
        allowedSigners: lines.map((line) => `${line}\n`).join(''),
      })?.principal;

    test('names the owner of the key', () => {
      expect(principalWith(`privacy@example.com ${key.publicKey}`)).toBe('privacy@example.com');
    });

    test('names who has the key for this purpose, even if it is listed for another first', () => {
      const forGit = `git@example.com namespaces="git" ${key.publicKey}`;
      const forThis = `privacy@example.com ${key.publicKey}`;
      expect(principalWith(forGit, forThis)).toBe('privacy@example.com');
    });

    test('names nobody when only others are listed', () => {
      const other = sshKey(folder, 'other').publicKey;
      expect(principalWith(`security@example.com ${other}`)).toBeNull();
    });

    test('names nobody whose key is for another purpose, or has expired', () => {
      expect(principalWith(`a@example.com namespaces="git" ${key.publicKey}`)).toBeNull();
      expect(principalWith(`a@example.com valid-before="20200101" ${key.publicKey}`)).toBeNull();
    });
  });

  test('a file that is not a key is refused, and not named', () => {
    const file = join(folder, 'nothing');
    expect(() => signWithSshKey(DATA, file, namespace)).toThrow(SshKeygenError);
    expect(() => signWithSshKey(DATA, file, namespace)).not.toThrow('nothing');
  });
});
