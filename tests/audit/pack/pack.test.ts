import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { EVIDENCE_NAMESPACE } from '../../../src/audit/pack/manifest';
import { verifyPack } from '../../../src/audit/pack/verify-pack';
import { type PackFile, writePack } from '../../../src/audit/pack/write-pack';
import { ZipWriter } from '../../../src/audit/pack/zip-writer';
import { sha256 } from '../../../src/audit/snapshot/sha256';
import { signWithSshKey } from '../../../src/ssh-signature/sign-with-ssh-key';
import { describeWithSsh, sshKey } from '../../support/commands/ssh-key';
import { runs } from '../../support/runs';
import { sidOf } from '../../support/sids';
import { temporaryFolder } from '../../support/temporary-folder';

const RESULT = { generated_at: '2026-11-22T12:00:00.000Z', accounts: [sidOf('AC')] };

const FILES: readonly PackFile[] = [
  { name: 'report.html', pieces: ['<!DOCTYPE html>', '<title>Report</title>'] },
  { name: 'snapshot.json', pieces: ['{}'] },
  { name: 'empty.txt', pieces: [] },
];

function packOf(sign?: (manifest: Buffer) => string): Buffer {
  const chunks: Uint8Array[] = [];
  writePack(FILES, RESULT, (bytes) => chunks.push(bytes), sign);
  return Buffer.concat(chunks);
}

const codesOf = (pack: Uint8Array) => verifyPack(pack).problems.map(({ code }) => code);

test('a pack is whole, and can be opened by other programs', () => {
  const pack = packOf();
  expect(verifyPack(pack)).toMatchObject({ problems: [], signer: null });
  const files = unzipSync(pack);
  expect(Object.keys(files)).toEqual([
    'report.html',
    'snapshot.json',
    'empty.txt',
    'manifest.json',
  ]);
  expect(Buffer.from(files['snapshot.json'] ?? []).toString()).toBe('{}');
});

test('the same files give the same bytes, whatever wrote them', () => {
  expect(packOf().equals(packOf())).toBe(true);
  const manifest = verifyPack(packOf()).manifest;
  expect(manifest?.files.map(({ bytes }) => bytes)).toEqual([36, 2, 0]);
  // If a library wrote archives differently, packs of earlier versions would count as changed.
  expect(sha256(packOf().subarray(0, 200))).toBe(
    'de8376b1f10401b6f1c9966b9af8f122ce8d043aa46cc352842dbb9db34f406e',
  );
});

test('a changed byte anywhere is detected', () => {
  const pack = packOf();
  for (let index = 0; index < pack.length; index += 1) {
    const changed = Buffer.from(pack);
    changed.writeUInt8((changed[index] ?? 0) ^ 0x01, index);
    expect({ index, codes: codesOf(changed) }).not.toEqual({ index, codes: [] });
  }
});

test('nothing can be cut off, prepended, appended or repeated', () => {
  const pack = packOf();
  fc.assert(
    fc.property(fc.nat(pack.length - 1), fc.uint8Array({ minLength: 1 }), (at, bytes) => {
      expect(codesOf(pack.subarray(0, at))).not.toEqual([]);
      expect(codesOf(Buffer.concat([pack, bytes]))).not.toEqual([]);
      expect(codesOf(Buffer.concat([bytes, pack]))).not.toEqual([]);
    }),
    runs(200),
  );
});

describe('for a pack rewritten by another program, the check says', () => {
  const rewritten = (change: (files: Record<string, Uint8Array>) => void) => {
    const files = unzipSync(packOf());
    change(files);
    return verifyPack(zipSync(files, { level: 0 })).problems;
  };

  test('which file has changed', () => {
    expect(
      rewritten((files) => {
        files['report.html'] = Buffer.from('all is well');
      }),
    ).toEqual([{ code: 'file_changed', name: 'report.html' }]);
  });

  test('which file is missing', () => {
    expect(
      rewritten((files) => {
        delete files['snapshot.json'];
      }),
    ).toEqual([{ code: 'file_missing', name: 'snapshot.json' }]);
  });

  test('how many were added', () => {
    expect(
      rewritten((files) => {
        files['secret.txt'] = Buffer.from('x');
      }),
    ).toEqual([{ code: 'files_added', count: 1 }]);
  });

  test('that another program wrote the archive', () => {
    expect(rewritten(() => undefined)).toEqual([{ code: 'archive_changed' }]);
  });

  test('that its files are in another order', () => {
    const chunks: Uint8Array[] = [];
    const zip = new ZipWriter((bytes) => chunks.push(bytes));
    for (const [name, bytes] of Object.entries(unzipSync(packOf())).reverse()) {
      zip.add(name, [bytes]);
    }
    zip.end();
    expect(codesOf(Buffer.concat(chunks))).toEqual(['archive_changed']);
  });

  test('that it is no pack if the manifest is missing', () => {
    expect(
      rewritten((files) => {
        files['manifest.json'] = Buffer.from('{}');
      }),
    ).toEqual([{ code: 'not_a_pack' }]);
  });
});

test.each([
  ['nothing', ''],
  ['a text', 'PK'],
  ['JSON', '{}'],
])('%s is no pack', (_, text) => {
  expect(codesOf(Buffer.from(text))).toEqual(['not_a_pack']);
});

describeWithSsh('a signed pack', () => {
  let folder: string;
  let key: ReturnType<typeof sshKey>;
  let pack: Buffer;

  beforeAll(() => {
    folder = temporaryFolder();
    key = sshKey(folder);
    pack = packOf((manifest) => signWithSshKey(manifest, key.file, EVIDENCE_NAMESPACE));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('is identified by its key', () => {
    expect(verifyPack(pack)).toMatchObject({
      problems: [],
      signer: { key: expect.stringMatching(/^SHA256:/) },
    });
  });

  test('with the signature of another manifest is detected', () => {
    const other = packOf((manifest) =>
      signWithSshKey(Buffer.concat([manifest, Buffer.from(' ')]), key.file, EVIDENCE_NAMESPACE),
    );
    expect(codesOf(other)).toEqual(['signature_invalid']);
  });

  test.each<[string, (signature: string) => string]>([
    ['a word behind it', (signature) => `${signature}Approved.\n`],
    ['a word before it', (signature) => `Approved.\n${signature}`],
    ['blanks in it', (signature) => signature.replace(/\n(?=.*\n-)/, ' \n')],
    ['other lines', (signature) => signature.replace(/(?<=^.*\n.{60})(?=.)/, '\n')],
  ])('whose signature has %s is detected', (_, change) => {
    const other = packOf((manifest) =>
      change(signWithSshKey(manifest, key.file, EVIDENCE_NAMESPACE)),
    );
    expect(codesOf(other)).toEqual(['signature_invalid']);
  });

  test('with a signature made for something else is detected', () => {
    const other = packOf((manifest) => signWithSshKey(manifest, key.file, 'git'));
    expect(codesOf(other)).toEqual(['signature_invalid']);
  });
});
