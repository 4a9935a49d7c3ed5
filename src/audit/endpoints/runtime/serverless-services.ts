import { boolean, sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** Serverless services. */
export const serverlessServices = endpoint({
  id: 'serverless-services',
  host: 'serverless.twilio.com',
  path: '/v1/Services',
  list: 'services',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    include_credentials: boolean,
    ui_editable: boolean,
  },
});
