import { isPlainObject } from '../../../json/plain-object';
import { sid } from '../../fields/basic-readers';
import { functionCode } from '../../fields/code-scan';
import { endpoint } from '../../snapshot/endpoint';
import { serverlessBuilds } from './serverless-builds';

/** The code of each Function as the environments run it, not necessarily its newest version. */
export const serverlessFunctionContents = endpoint({
  id: 'serverless-function-contents',
  host: 'serverless.twilio.com',
  path: '/v1/Services/{ServiceSid}/Functions/{FunctionSid}/Versions/{Sid}/Content',
  parent: {
    endpoint: serverlessBuilds,
    parameters: { ServiceSid: 'service_sid', FunctionSid: 'function_sid', Sid: 'sid' },
    each: 'function_versions',
  },
  fields: {
    sid,
    function_sid: sid,
    content: functionCode,
  },
  says: ({ content }) => isPlainObject(content) && content['unreadable'] === 0,
});
