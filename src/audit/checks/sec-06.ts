import { type Check, judgement, note, whenFound } from '../check';
import { serverlessBuilds } from '../endpoints/serverless-builds';
import { serverlessEnvironments } from '../endpoints/serverless-environments';
import { deployedBuilds } from '../serverless/deployed-builds';
import { WEBHOOK_READS, webhooksOf } from '../webhooks/webhooks-of';

/**
 * The Functions that webhooks call are protected: Twilio lets in what it has signed itself. What runs
 * is the build that an environment names, so that newer versions do not count.
 */
export const sec06: Check = {
  id: 'SEC-06',
  reads: [...WEBHOOK_READS, serverlessEnvironments, serverlessBuilds],
  judge: (account) => {
    const called = new Set(
      webhooksOf(account)
        .filter(({ inert }) => inert === null)
        .map(({ url }) => `${url.host} ${url.function}`),
    );
    const builds = new Map(deployedBuilds(account).map((build) => [build.sid, build]));
    const functions = account.items(serverlessEnvironments).flatMap((environment) => {
      const versions = builds.get(environment.build_sid)?.function_versions ?? [];
      return versions.filter(({ path }) => called.has(`${environment.domain_name} ${path}`));
    });
    if (functions.length === 0) {
      return judgement('NOT_APPLICABLE', note('no webhook calls a Function of this account'));
    }
    const open = functions.filter(({ visibility }) => visibility?.toLowerCase() === 'public');
    return whenFound(
      [...new Set(open.map(({ function_sid }) => function_sid))].map((resource) => ({
        resource,
        field: 'visibility',
        message: 'public: nothing shows that the signature is checked, unless its code does',
      })),
      'FAIL',
      functions.some(({ visibility }) => visibility === null)
        ? judgement('NOT_TESTABLE', note('the build does not say which Functions are protected'))
        : judgement('PASS'),
    );
  },
};
