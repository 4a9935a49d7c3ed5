import { serverlessBuilds } from '../../endpoints/runtime/serverless-builds';
import { serverlessEnvironments } from '../../endpoints/runtime/serverless-environments';
import { deployedBuilds } from '../../evidence/code/deployed-builds';
import type { AssetKind } from '../../fields/asset-kind';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

const VISIBILITIES = ['private', 'protected', 'public'];

/** The words in a finding for a file that is likely to hold somebody's data. */
const KINDS: Readonly<Record<AssetKind, string>> = {
  media: '; a sound or a video, judging by its name',
  document: '; a document, judging by its name',
  data: '; data, judging by its name',
  page: '',
  other: '',
};

/**
 * PHI is only in private Assets. The guide knows public and private ones, so a protected Asset does
 * not count as private.
 */
export const rt09: Check = {
  id: 'RT-09',
  reads: [serverlessEnvironments, serverlessBuilds],
  judge: (account) => {
    const builds = deployedBuilds(account);
    const assets = builds.flatMap(({ asset_versions }) => asset_versions ?? []);
    const isSaid =
      builds.every(({ asset_versions }) => asset_versions !== null) &&
      assets.every(({ visibility }) => VISIBILITIES.includes(visibility?.toLowerCase() ?? ''));
    if (assets.length === 0 && isSaid) {
      return judgement('NOT_APPLICABLE', note('no Asset is deployed'));
    }
    const visible = (visibility: string) =>
      assets
        .filter((asset) => asset.visibility?.toLowerCase() === visibility)
        .map(({ asset_sid, path }) => [asset_sid, { visibility, kind: path }] as const);
    // An Asset that is public in one build and protected in another counts as public.
    const open = new Map([...visible('protected'), ...visible('public')]);
    return whenFound(
      [...open].map(([resource, { visibility, kind }]) => ({
        resource,
        field: 'visibility',
        message: `${visibility}: must hold no PHI${kind === null ? '' : KINDS[kind]}`,
      })),
      'REVIEW',
      judgement(
        'NOT_TESTABLE',
        note(
          isSaid
            ? 'all deployed Assets are private; their content is not read'
            : 'Twilio does not say for each deployed Asset who may see it',
        ),
      ),
      // Whoever has reviewed these has answered the row: private ones leave nothing to review.
      { isAll: isSaid },
    );
  },
};
