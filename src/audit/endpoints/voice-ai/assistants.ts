import { presence } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** AI Assistants. 404 means that they were never enabled. */
export const assistants = endpoint({
  id: 'assistants',
  host: 'assistants.twilio.com',
  path: '/v1/Assistants',
  list: 'assistants',
  query: () => ({ PageSize: '100' }),
  fields: {
    id: presence,
  },
  absent: [{ status: 404 }],
});
