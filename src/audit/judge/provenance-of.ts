import { devDependencies } from '../../../package.json';
import { daysBetween } from '../../terminal/day';
import type { Attestations } from '../attestations/attestation';
import { CATALOG } from '../catalog/catalog';
import { SOURCE_DOCUMENTS } from '../catalog/source-documents';
import type { Provenance } from '../model/audit-result';
import { snapshotDigest } from '../snapshot/saved-snapshot';
import { sha256 } from '../snapshot/sha256';
import type { Snapshot } from '../snapshot/snapshot';
import { TOOL } from '../snapshot/tool';

/** An account changes: an older snapshot says little about it. */
const OLD_DAYS = 30;

const CATALOG_DIGEST = sha256(JSON.stringify(CATALOG));

/**
 * What a result was made from and with, so that it can be tied to its evidence.
 *
 * @param judgedAt The time of judging, if the age of the snapshot matters.
 */
export function provenanceOf(
  snapshot: Snapshot,
  { sha256: statements, signer, isUnlisted = false }: Attestations,
  judgedAt: Date | undefined,
): Provenance {
  return {
    tool: TOOL,
    catalog: {
      rows: CATALOG.length,
      sha256: CATALOG_DIGEST,
      documents: Object.entries(SOURCE_DOCUMENTS).map(([document, { edition }]) => ({
        document,
        edition,
      })),
    },
    api_descriptions: {
      name: '@twilio/cli-core',
      version: devDependencies['@twilio/cli-core'],
    },
    snapshot: {
      taken_at: snapshot.taken_at,
      tool: snapshot.tool ?? null,
      sha256: snapshotDigest(snapshot),
    },
    attestations: statements === null ? null : { sha256: statements, signer },
    notices: [
      ...sealNotices(snapshot),
      ...versionNotices(snapshot),
      ...ageNotices(snapshot, judgedAt),
      ...(isUnlisted ? ['Nobody on the list of signers has signed the statements.'] : []),
    ],
  };
}

function sealNotices({ seal }: Snapshot): readonly string[] {
  switch (seal) {
    case 'broken':
      return [
        'The snapshot was edited after it was taken: its digest does not match its contents.',
      ];
    case 'missing':
      return ['The snapshot has no digest: it is not known whether it was edited.'];
    default:
      return [];
  }
}

/** A row may pass because an older version did not look for something. */
function versionNotices({ seal, tool }: Snapshot): readonly string[] {
  if (seal === undefined || tool?.version === TOOL.version) return [];
  const version = tool === undefined ? '0.1' : tool.version;
  return [
    `The snapshot was taken by version ${version}, which may look for less than version ${TOOL.version}: read the account again.`,
  ];
}

function ageNotices({ taken_at }: Snapshot, judgedAt: Date | undefined): readonly string[] {
  if (judgedAt === undefined) return [];
  const days = Math.floor(daysBetween(taken_at, judgedAt.toISOString()));
  if (days > OLD_DAYS) {
    return [`The snapshot was ${days} days old when it was judged: read the account again.`];
  }
  // The clocks of two machines may differ by some minutes.
  if (days >= -1) return [];
  return [
    'The snapshot is dated after the day on which it was judged: one of the clocks is wrong.',
  ];
}
