import { sid } from '../../fields/basic-readers';
import { hostName } from '../../fields/host-name';
import { endpoint } from '../../snapshot/endpoint';
import { serverlessServices } from './serverless-services';

/** The environments of each Serverless service, and the build that each of them runs. */
export const serverlessEnvironments = endpoint({
  id: 'serverless-environments',
  host: 'serverless.twilio.com',
  path: '/v1/Services/{ServiceSid}/Environments',
  list: 'environments',
  query: () => ({ PageSize: '1000' }),
  parent: {
    endpoint: serverlessServices,
    parameters: { ServiceSid: 'sid' },
  },
  fields: {
    sid,
    service_sid: sid,
    build_sid: sid,
    domain_name: hostName,
  },
});
