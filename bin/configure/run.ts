import type https from 'node:https';
import type { Settings } from '../../src/settings/settings';
import type { Credentials } from '../../src/twilio-api/credentials';
import type { TwilioApi } from '../../src/twilio-api/twilio-api';
import type { ValuesOf } from '../define-command';

export const CONFIGURE_OPTIONS = {
  workspace: { type: 'string', multiple: true },
  'event-streams': { type: 'boolean' },
  kinesis: { type: 'string' },
  role: { type: 'string' },
  'external-id-file': { type: 'string' },
  'test-id': { type: 'string' },
  remove: { type: 'boolean' },
  apply: { type: 'boolean' },
  replace: { type: 'boolean' },
  restore: { type: 'string' },
  environment: { type: 'string' },
  production: { type: 'boolean' },
  url: { type: 'string' },
} as const;

export type ConfigureValues = ValuesOf<typeof CONFIGURE_OPTIONS>;

/** One run of `configure`. */
export interface Run {
  readonly api: TwilioApi;
  readonly agent: https.Agent;
  readonly credentials: Credentials;
  readonly values: ConfigureValues;
  readonly settings: Settings;
}
