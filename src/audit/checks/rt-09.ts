import { type Check, judgement, note, whenFound } from '../check';
import { serverlessBuilds } from '../endpoints/serverless-builds';
import { serverlessEnvironments } from '../endpoints/serverless-environments';
import { deployedBuilds } from '../serverless/deployed-builds';

/**
 * PHI is in private Assets alone. The guide knows public and private ones, so that a protected Asset
 * does not count as private.
 */
export const rt09: Check = {
  id: 'RT-09',
  reads: [serverlessEnvironments, serverlessBuilds],
  judge: (account) => {
    const assets = deployedBuilds(account).flatMap(({ asset_versions }) => asset_versions ?? []);
    if (assets.length === 0) return judgement('NOT_APPLICABLE', note('no Asset is deployed'));
    const visible = (kind: string) =>
      assets
        .filter(({ visibility }) => visibility?.toLowerCase() === kind)
        .map(({ asset_sid }) => [asset_sid, kind] as const);
    // An Asset that is public in one build and protected in another is public.
    const open = new Map([...visible('protected'), ...visible('public')]);
    return whenFound(
      [...open].map(([resource, kind]) => ({
        resource,
        field: 'visibility',
        message: `${kind}: must hold no PHI`,
      })),
      'REVIEW',
      judgement('NOT_TESTABLE', note('all deployed Assets are private; what is in them is unread')),
    );
  },
};
