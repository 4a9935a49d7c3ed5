import { endpoint } from '../snapshot/endpoint';
import { boolean, sid, webUrl, word } from '../snapshot/field-reader';

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
