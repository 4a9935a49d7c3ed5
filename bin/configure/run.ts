import type { Settings } from '../../src/settings/settings';
import type { Account } from '../account/with-account';
import type { ValuesOf } from '../command/define-command';

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
export interface Run extends Account {
  readonly values: ConfigureValues;
  readonly settings: Settings;
}
