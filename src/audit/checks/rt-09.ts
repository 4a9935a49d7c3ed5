import { type Check, judgement, note, whenFound } from '../check';
import { serverlessBuilds } from '../endpoints/serverless-builds';
import { serverlessEnvironments } from '../endpoints/serverless-environments';

/**
 * PHI is in private Assets alone. The guide knows public and private ones, so that a protected Asset
 * does not count as private.
 */
export const rt09: Check = {
  id: 'RT-09',
  reads: [serverlessEnvironments, serverlessBuilds],
  judge: (account) => {
    const assets = account
      .items(serverlessBuilds)
      .flatMap(({ asset_versions }) => asset_versions ?? []);
    if (assets.length === 0) return judgement('NOT_APPLICABLE', note('no Asset is deployed'));
    const visible = new Map(
      assets.map(({ asset_sid, visibility }) => [asset_sid, visibility?.toLowerCase()]),
    );
    for (const { asset_sid, visibility } of assets) {
      if (visibility?.toLowerCase() === 'public') visible.set(asset_sid, 'public');
    }
    return whenFound(
      [...visible].flatMap(([resource, visibility]) =>
        visibility === 'public' || visibility === 'protected'
          ? [{ resource, field: 'visibility', message: `${visibility}: must hold no PHI` }]
          : [],
      ),
      'REVIEW',
      judgement('NOT_TESTABLE', note('all deployed Assets are private; what is in them is unread')),
    );
  },
};
