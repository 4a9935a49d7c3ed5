import { word } from './basic-readers';
import type { FieldReader } from './field-reader';

/** The name of a channel, such as `sms`: Twilio's APIs write some in capitals, others not. */
export const channelName: FieldReader<string> = {
  ...word,
  read: (raw) => word.read(raw)?.toLowerCase() ?? null,
};
