import { isPlainObject } from '../../json/plain-object';
import { serverlessEnvironments } from '../endpoints/runtime/serverless-environments';
import { number, sid } from '../fields/basic-readers';
import { identifierKinds } from '../fields/identifier-kinds';
import { itemsOf } from '../snapshot/snapshot';
import { ask } from './ask';
import { contentOf } from './content-of';
import { type ProbeContext, probe, probeResults } from './probe';

const FIELDS = { asset: sid, status: number, kinds: identifierKinds };

export const publicAssetsResults = probeResults('public-assets', FIELDS, [serverlessEnvironments]);

/** How much of an Asset is searched. */
const BODY_BYTES = 256 * 1024;

/** Each public Asset of the builds that environments run, fetched as anybody can. */
export const publicAssets = probe({
  results: publicAssetsResults,
  purpose: 'fetch public Assets and look for identifiers in them',
  steps: async (context) => {
    const environments = itemsOf(context.account, serverlessEnvironments);
    const steps = await Promise.all(
      environments.map(async ({ service_sid, build_sid, domain_name }) => {
        if (service_sid === null || build_sid === null || domain_name === null) return [];
        const assets = await publicAssetsOf(service_sid, build_sid, context);
        return assets.map(({ asset, path }) => ({
          host: domain_name,
          requests: 1,
          run: async () => {
            // Concatenated as text: a path with two slashes would otherwise be another host's.
            const url = new URL(`https://${domain_name}${path}`);
            const answer = await ask({ url, method: 'GET', bodyBytes: BODY_BYTES }, context);
            return { asset, ...contentOf(answer) };
          },
        }));
      }),
    );
    return steps.flat();
  },
});

async function publicAssetsOf(service: string, build: string, { api }: ProbeContext) {
  const url = new URL(`https://serverless.twilio.com/v1/Services/${service}/Builds/${build}`);
  const { asset_versions: versions } = await api.get(url);
  return (Array.isArray(versions) ? versions : []).filter(isPlainObject).flatMap((version) => {
    const { path, visibility } = version;
    const asset = sid.read(version['asset_sid']);
    const isPath = typeof path === 'string' && path.startsWith('/');
    return visibility === 'public' && isPath ? [{ asset, path }] : [];
  });
}
