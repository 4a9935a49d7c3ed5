import { boolean, sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Hooks that compose Video recordings. */
export const compositionHooks = endpoint({
  id: 'composition-hooks',
  host: 'video.twilio.com',
  path: '/v1/CompositionHooks',
  list: 'composition_hooks',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    enabled: boolean,
    status_callback: webUrl,
    status_callback_method: word,
  },
});
