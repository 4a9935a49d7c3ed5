import { hasEntries } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** Whether there are stores of Conversation Memory, which keep people's profiles. */
export const memoryStores = endpoint({
  id: 'memory-stores',
  host: 'memory.twilio.com',
  mayBeGone: true,
  path: '/v1/ControlPlane/Stores',
  fields: { stores: hasEntries },
});
