import { ALL_ROUTES } from '../../../src/routes/all-routes';
import { POLICY_ASSET } from '../../../src/routes/platform';

/**
 * Everything that is deployed, as visibility and path, sorted.
 *
 * Written out, not derived from the project's folders: each addition is decided by a
 * person, in the list of routes or here.
 */
export const DEPLOYED_LIST: readonly string[] = [
  ...ALL_ROUTES.map(({ visibility, path }) => `${visibility} ${path}`),
  `private ${POLICY_ASSET}`,
].sort();
