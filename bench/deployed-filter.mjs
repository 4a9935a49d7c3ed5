import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const FUNCTION = '../.twilioserverless/functions/taskrouter/events-filter.private.js';

/** The deployed `filterEvent`, with a policy as its private Asset. */
export function deployedFilter(policy) {
  const text = JSON.stringify(policy);
  globalThis.Runtime = { getAssets: () => ({ '/policy.json': { open: () => text } }) };
  return require(join(import.meta.dirname, FUNCTION)).filterEvent;
}
