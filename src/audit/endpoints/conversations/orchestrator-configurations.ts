import { boolean } from '../../fields/basic-readers';
import { typedId } from '../../fields/typed-id';
import { urlCalls } from '../../fields/url-calls';
import { endpoint } from '../../snapshot/endpoint';

/** Configurations of Conversation Orchestrator, and where the events of their conversations go. */
export const orchestratorConfigurations = endpoint({
  id: 'orchestrator-configurations',
  host: 'conversations.twilio.com',
  mayBeGone: true,
  path: '/v2/ControlPlane/Configurations',
  list: 'configurations',
  fields: { id: typedId, memoryExtractionEnabled: boolean, statusCallbacks: urlCalls },
});
