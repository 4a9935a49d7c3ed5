import { sid } from '../../fields/basic-readers';
import { urlCalls } from '../../fields/url-calls';
import { endpoint } from '../../snapshot/endpoint';

/** The configurations with which calls are recorded and transcribed if code names no other. */
const TYPES = ['Recording', 'Transcription'] as const;

const DEFAULTS = {
  host: 'voice.twilio.com',
  mayBeGone: true,
  fields: { account_sid: sid, configuration: urlCalls },
} as const;

/**
 * The defaults of Voice, with their callbacks: the account's, and the configuration named
 * `Default`. Others are in no list, and apply only if code names them. 404 means that none is set.
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
