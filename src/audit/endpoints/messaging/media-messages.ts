import { dateTime, number, sid } from '../../fields/field-reader';
import { daysBefore } from '../../snapshot/days-before';
import { endpoint } from '../../snapshot/endpoint';

const fields = { sid, num_media: number, date_created: dateTime };
const path = '/2010-04-01/Accounts/{AccountSid}/Messages.json';

/** The last messages: their numbers of media and nothing of what they say. */
export const newMessages = endpoint({
  id: 'messages-new',
  host: 'api.twilio.com',
  path,
  list: 'messages',
  query: () => ({ PageSize: '1000' }),
  fields,
  limit: 1_000,
});

/**
 * Messages of eleven months ago and before. Media are kept for thirteen, and the setting covers
 * only those that came after it was made.
 */
export const oldMessages = endpoint({
  id: 'messages-old',
  host: 'api.twilio.com',
  path,
  list: 'messages',
  query: ({ now }) => ({ 'DateSent<': daysBefore(now, 330), PageSize: '1000' }),
  fields,
  limit: 1_000,
});

const mediaPath = '/2010-04-01/Accounts/{AccountSid}/Messages/{MessageSid}/Media.json';
const mediaFields = { sid, parent_sid: sid, date_created: dateTime };
const hasMedia = ({ num_media }: Readonly<Record<string, unknown>>) => Number(num_media) > 0;

/** The media of the newest message that has some. */
export const newMessageMedia = endpoint({
  id: 'message-media-new',
  host: 'api.twilio.com',
  path: mediaPath,
  list: 'media_list',
  parent: { endpoint: newMessages, parameters: { MessageSid: 'sid' }, where: hasMedia, limit: 1 },
  fields: mediaFields,
});

/** The media of a message of long ago. */
export const oldMessageMedia = endpoint({
  id: 'message-media-old',
  host: 'api.twilio.com',
  path: mediaPath,
  list: 'media_list',
  parent: { endpoint: oldMessages, parameters: { MessageSid: 'sid' }, where: hasMedia, limit: 1 },
  fields: mediaFields,
});
