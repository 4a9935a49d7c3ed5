import { sid } from '../../fields/basic-readers';
import { urlCalls } from '../../fields/url-calls';
import { endpoint } from '../../snapshot/endpoint';

/** What calls are recorded and transcribed by where code names nothing else. */
const TYPES = ['Recording', 'Transcription'] as const;

const DEFAULTS = {
  host: 'voice.twilio.com',
  mayBeGone: true,
  fields: { account_sid: sid, configuration: urlCalls },
} as const;

/**
 * The defaults of Voice, with the callbacks in them: the account's, and the configuration of the
 * name `Default`. Those of other names are in no list, and apply where code names them. 404 means
 * that none is set.
 */
export const VOICE_CONFIGURATIONS = TYPES.flatMap((type) => [
  endpoint({
    id: `voice-default-${type.toLowerCase()}`,
    path: `/v2/Configurations/${type}/{IdOrUniqueName}`,
    constants: { IdOrUniqueName: 'Default' },
    ...DEFAULTS,
  }),
  endpoint({
    id: `voice-account-default-${type.toLowerCase()}`,
    path: '/v2/AccountDefaultConfiguration/{Type}',
    constants: { Type: type },
    ...DEFAULTS,
  }),
]);
