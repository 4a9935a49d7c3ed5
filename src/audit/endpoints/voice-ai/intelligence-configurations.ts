import { typedId } from '../../fields/typed-id';
import { urlCalls } from '../../fields/url-calls';
import { endpoint } from '../../snapshot/endpoint';

/** Configurations of Conversational Intelligence v3, and where the results of their rules go. */
export const intelligenceConfigurations = endpoint({
  id: 'intelligence-configurations',
  host: 'intelligence.twilio.com',
  mayBeGone: true,
  path: '/v3/ControlPlane/Configurations',
  list: 'items',
  fields: { id: typedId, rules: urlCalls },
});
