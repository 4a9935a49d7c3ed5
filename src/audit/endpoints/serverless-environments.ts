import { endpoint } from '../snapshot/endpoint';
import { sid } from '../snapshot/field-reader';
import { hostName } from '../snapshot/host-name';
import { serverlessServices } from './serverless-services';

/** The environments of each Serverless service, and which build each of them runs. */
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
