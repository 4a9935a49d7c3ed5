import { serverlessBuilds } from '../../endpoints/runtime/serverless-builds';
import { serverlessEnvironments } from '../../endpoints/runtime/serverless-environments';
import { deployedBuilds } from '../../evidence/deployed-builds';
import type { AssetKind } from '../../fields/asset-kind';
import type { Check } from '../../model/check';
import { judgement, note } from '../../model/judgement';

/** What a file that is likely to hold somebody's data is called in a finding. */
const KINDS: Readonly<Record<AssetKind, string>> = {
  media: '; a sound or a video, by its name',
  document: '; a document, by its name',
  data: '; data, by its name',
  page: '',
  other: '',
};

/**
 * PHI is in private Assets only. The guide knows public and private ones, so that a protected Asset
 * does not count as private.
 */
export const rt09: Check = {
  id: 'RT-09',
  reads: [serverlessEnvironments, serverlessBuilds],
  judge: (account) => {
    const assets = deployedBuilds(account).flatMap(({ asset_versions }) => asset_versions ?? []);
    if (assets.length === 0) return judgement('NOT_APPLICABLE', note('no Asset is deployed'));
    const visible = (visibility: string) =>
      assets
        .filter((asset) => asset.visibility?.toLowerCase() === visibility)
        .map(({ asset_sid, path }) => [asset_sid, { visibility, kind: path }] as const);
    // An Asset that is public in one build and protected in another is public.
    const open = new Map([...visible('protected'), ...visible('public')]);
    if (open.size === 0) {
      const allPrivate = 'all deployed Assets are private; what is in them is unread';
      return judgement('NOT_TESTABLE', note(allPrivate));
    }
    // Whoever has reviewed these has answered the row: private ones leave nothing to review.
    return judgement(
      'REVIEW',
      ...[...open].map(([resource, { visibility, kind }]) => ({
        resource,
        field: 'visibility',
        message: `${visibility}: must hold no PHI${kind === null ? '' : KINDS[kind]}`,
      })),
    );
  },
};
