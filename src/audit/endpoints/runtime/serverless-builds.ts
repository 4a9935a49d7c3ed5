import { assetKind } from '../../fields/asset-kind';
import { listOf, lowerCaseWord, objectOf, sid, word } from '../../fields/basic-readers';
import { packageName } from '../../fields/package-name';
import { pathDigest } from '../../fields/path-digest';
import { endpoint } from '../../snapshot/endpoint';
import { serverlessEnvironments } from './serverless-environments';

/** The builds that environments run, with their Functions and Assets as they are in the build. */
export const serverlessBuilds = endpoint({
  id: 'serverless-builds',
  host: 'serverless.twilio.com',
  path: '/v1/Services/{ServiceSid}/Builds/{Sid}',
  parent: {
    endpoint: serverlessEnvironments,
    parameters: { ServiceSid: 'service_sid', Sid: 'build_sid' },
    where: ({ build_sid }) => build_sid !== null,
  },
  fields: {
    sid,
    service_sid: sid,
    runtime: lowerCaseWord,
    function_versions: listOf(
      objectOf({ sid, function_sid: sid, path: pathDigest, visibility: word }),
    ),
    asset_versions: listOf(objectOf({ asset_sid: sid, path: assetKind, visibility: word })),
    dependencies: listOf(objectOf({ name: packageName })),
  },
});
