import { closedObject } from '../../json/closed-object';
import type { JsonSchema } from '../../json/json-schema';
import type { Tool } from '../snapshot/tool';
import type { WrittenFile } from './zip-writer';

export const MANIFEST_FORMAT = 'hipaa-guard evidence, version 1';

/** The last files of a pack: the list of the others, and its signature. */
export const MANIFEST_NAME = 'manifest.json';
export const SIGNATURE_NAME = 'manifest.json.sig';

/** The purpose of a pack's signature, which OpenSSH calls the namespace. */
export const EVIDENCE_NAMESPACE = 'hipaa-guard-evidence';

/** The contents of a pack of evidence. */
export interface Manifest {
  readonly format: typeof MANIFEST_FORMAT;
  readonly tool: Tool;
  /** When the snapshot was taken, in UTC. */
  readonly generated_at: string;
  readonly accounts: readonly string[];
  /** All files except the manifest and its signature. */
  readonly files: readonly WrittenFile[];
}

const TEXT: JsonSchema = { type: 'string', minLength: 1 };

export const MANIFEST_SCHEMA: JsonSchema = closedObject({
  format: { const: MANIFEST_FORMAT },
  tool: closedObject({ name: TEXT, version: TEXT }),
  generated_at: TEXT,
  accounts: { type: 'array', items: TEXT },
  files: {
    type: 'array',
    items: closedObject({
      name: TEXT,
      bytes: { type: 'integer', minimum: 0 },
      sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    }),
  },
});
