import { readFileSync } from 'node:fs';
import { type PackProblem, type PackVerdict, verifyPack } from '../src/audit/pack/verify-pack';
import { sha256 } from '../src/audit/snapshot/sha256';
import { pluralise } from '../src/terminal/pluralise';
import { visible } from '../src/terminal/visible';
import { defineCommand } from './command/define-command';
import { UsageError } from './command/usage-error';
import { readAllowedSigners } from './files/read-allowed-signers';
import { fileToVerify } from './options/file-to-verify';
import { print } from './terminal/output';

export const evidenceCommand = defineCommand({
  help: `Usage: hipaa-guard evidence verify FILE.zip [--allowed-signers FILE]

Checks, offline, that a pack written by "audit --evidence FILE.zip" is unchanged: each file is the
one that the manifest lists, none is missing or was added, and the signature is that of the
manifest. Prints when the pack was made, whose key signed it, and its SHA-256.

  --allowed-signers FILE  whose SSH keys may sign it, in the format of ssh-keygen(1)
  -h, --help              show help

Without a signature this shows accidents, not forgery: whoever changes the pack can write a new
manifest. Signatures need ssh-keygen from OpenSSH 8.2 or later.

Exit code: 0 nothing was changed; 1 something was, and is named, or nobody on the list of
--allowed-signers has signed it; 2 wrong usage, or a file cannot be read.
`,
  options: { 'allowed-signers': { type: 'string' } },
  takesArguments: true,
  async run({ 'allowed-signers': signers }, args) {
    const allowedSigners = readAllowedSigners(signers);
    const pack = read(fileToVerify(args, 'evidence verify FILE.zip'));
    const verdict = verifyPack(pack, allowedSigners);
    for (const line of linesOf(verdict, allowedSigners !== undefined)) print(`${visible(line)}\n`);
    print(`SHA-256 of the pack: ${sha256(pack)}\n`);
    const isByThem = signers === undefined || (verdict.signer?.principal ?? null) !== null;
    return verdict.problems.length === 0 && isByThem ? 0 : 1;
  },
});

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError('the pack cannot be read');
  }
}

function linesOf({ problems, manifest, signer }: PackVerdict, hasList: boolean): readonly string[] {
  if (problems.length > 0) return problems.map((problem) => `changed: ${textOf(problem)}`);
  if (manifest === null) return [];
  const { files, generated_at, tool } = manifest;
  return [
    `whole: ${pluralise(files.length, 'file')}, of the snapshot of ${generated_at}, by ${tool.name} ${tool.version}`,
    signer === null ? 'not signed' : `signed by ${whoIs(signer.principal, hasList)} ${signer.key}`,
  ];
}

function whoIs(principal: string | null, hasList: boolean): string {
  if (principal !== null) return `${principal} with the key`;
  return hasList ? 'a key that is not on the list of signers:' : 'the key';
}

function textOf(problem: PackProblem): string {
  switch (problem.code) {
    case 'not_a_pack':
      return 'it has no readable manifest; it is not an evidence pack, or no longer one';
    case 'archive_changed':
      return 'the archive around its files';
    case 'file_changed':
      return `${problem.name} is not what the manifest lists`;
    case 'file_missing':
      return `${problem.name} is missing`;
    case 'files_added':
      return `${pluralise(problem.count, 'file')} that the manifest does not list`;
    case 'signature_invalid':
      return 'the signature is not that of the manifest';
  }
}
