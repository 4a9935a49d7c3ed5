import { endpoint } from '../snapshot/endpoint';
import { boolean, sid } from '../snapshot/field-reader';

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
