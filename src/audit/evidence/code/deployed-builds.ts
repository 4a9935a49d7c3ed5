import { serverlessBuilds } from '../../endpoints/runtime/serverless-builds';
import type { AccountView } from '../../model/check';
import type { Found } from '../../snapshot/snapshot';

/** The builds that environments run, each once, however many run it. */
export function deployedBuilds(
  account: AccountView,
): readonly Found<typeof serverlessBuilds.fields>[] {
  const builds = account.items(serverlessBuilds);
  return [...new Map(builds.map((build) => [build.sid, build])).values()];
}
